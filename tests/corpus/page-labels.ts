import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldKind, PageKind } from '../../lib/core/types.ts';

/** One entry of a page corpus's `labels.json`. */
export interface PageLabel {
  file: string;
  origin: string;
  path: string;
  lang: string;
  group: string;
  kind: PageKind;
  fieldKind: FieldKind | null;
  fields: string[];
  trust: string | null;
  trustDays: number | null;
  /** Where it is told in other units than whole days. */
  trustMinutes?: number;
  submit: string | null;
  qr: string | null;
  secret: string | null;
  secretAt: string | null;
  backupCodes: string[] | null;
  backupAt: string | null;
  /** Length of the code when it is not 6. */
  digits?: number;
  toggle?: string | null;
  graceDays?: number | null;
  /** The way of the second step is chosen there, an app beside messages to a phone. */
  choosesMethod?: boolean;
  fill: 'totp-if-origin-matches' | 'backup-on-user-request' | 'never';
  settleMs: number;
  /** Cannot be told without geometry, and so not in a document without layout. */
  needsLayout?: boolean;
  notes: string;
}

/** The labels of a folder of pages. */
export function readLabels(folder: string): PageLabel[] {
  // The corpus is ours and written by this form.
  return JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as PageLabel[];
}
