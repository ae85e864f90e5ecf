import type { Area } from './areas.ts';

/**
 * The same area, of which each value is asked of the browser once: one background alone writes it, and every question is
 * a trip to another process that every message would make several times. What could not be written is asked for anew.
 */
export function remembered(area: Area): Area {
  /** As text, as the browser keeps it: whoever gets a value may change it and changes nothing here. */
  const known = new Map<string, Promise<string | undefined>>();

  const ask = async (key: string) => JSON.stringify(await area.get(key)) as string | undefined; // undefined stays that

  async function keep(key: string, text: string | undefined, writing: Promise<void>): Promise<void> {
    const kept = Promise.resolve(text);
    known.set(key, kept);
    try {
      await writing;
    } catch (error) {
      if (known.get(key) === kept) known.delete(key);
      throw error;
    }
  }

  return {
    async get(key) {
      const asked = known.get(key) ?? ask(key);
      known.set(key, asked);
      try {
        const text = await asked;
        return text === undefined ? undefined : JSON.parse(text);
      } catch (error) {
        known.delete(key);
        throw error;
      }
    },
    set: (key, value) => keep(key, JSON.stringify(value), area.set(key, value)),
    remove: (key) => keep(key, undefined, area.remove(key)),
  };
}
