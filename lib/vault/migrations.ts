/** What a record or the index holds, once opened. */
export interface Contents {
  [name: string]: unknown;
}

/**
 * From one schema to the next. Both functions are pure and keep what they do not know. Header, manifest, snapshots and log
 * are of every schema: no migration touches them.
 */
export interface Migration {
  /** A record of any kind, also one that only a snapshot names any more. */
  record(value: Contents): Contents;
  index(value: Contents): Contents;
}

/** In order, the first from schema 1 to 2: one fewer than there are schemas. */
export const migrations: readonly Migration[] = [];

/** All that leads from one schema to the newest. */
export function migrationFrom(schema: number, list: readonly Migration[]): Migration {
  const steps = list.slice(schema - 1);
  return {
    record: (value) => steps.reduce((before, step) => step.record(before), value),
    index: (value) => steps.reduce((before, step) => step.index(before), value),
  };
}

/** What a change that changes no contents does with them. */
export const asItIs: Migration = { record: (value) => value, index: (value) => value };
