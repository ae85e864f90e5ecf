import { parseOtpauthUri, writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import type { Deps } from './deps.ts';

/** An account that was read and waits for the person's yes. */
export interface Draft {
  id: string;
  /** Where it was read; null when pasted or typed. */
  origin: string | null;
  enrolment: Enrolment;
}

type Area = Pick<Deps, 'session' | 'vault'>;
type Name = 'drafts' | 'form';
/** Drafts that nobody said yes to for so many are dropped, oldest first. */
const mostDrafts = 50;

async function isOpen(area: Area): Promise<boolean> {
  return (await area.vault.status()).state === 'unlocked';
}

/**
 * What waits lives in the session's memory, never on the disk: in the clear while there is no vault or it is locked,
 * sealed by the vault's draft key as soon as it is open. The two lie apart, so that what is written while the vault is
 * locked cannot take the place of what was sealed before.
 */
async function put(area: Area, name: Name, text: string): Promise<void> {
  if (!(await isOpen(area))) {
    await area.session.set(`${name}.clear`, text);
    return;
  }
  await area.session.set(`${name}.sealed`, await area.vault.sealDraft(text));
  await area.session.remove(`${name}.clear`);
}

/** What waits, the sealed part first, as far as it can be read now. */
async function take(area: Area, name: Name): Promise<string[]> {
  const clear = await area.session.get(`${name}.clear`);
  const sealed = await area.session.get(`${name}.sealed`);
  const readable = typeof sealed === 'string' && (await isOpen(area));
  const opened = readable ? await area.vault.openDraft(sealed) : null;
  return [opened, clear].filter((text) => typeof text === 'string');
}

interface KeptDraft {
  id: string;
  origin: string | null;
  uri: string;
}

export async function readDrafts(area: Area): Promise<Draft[]> {
  const texts = await take(area, 'drafts');
  // Written by writeDrafts alone, into memory that no page can reach.
  const kept = texts.flatMap((text) => JSON.parse(text) as KeptDraft[]);
  return kept.map(({ id, origin, uri }) => ({ id, origin, enrolment: parseOtpauthUri(uri) }));
}

export async function writeDrafts(area: Area, drafts: readonly Draft[]): Promise<void> {
  const kept = drafts
    .slice(-mostDrafts)
    .map(({ id, origin, enrolment }): KeptDraft => ({ id, origin, uri: writeOtpauthUri(enrolment) }));
  await put(area, 'drafts', JSON.stringify(kept));
}

/** Keeps what stands in the add form, whatever it is; an empty text forgets it. */
export async function saveForm(area: Area, text: string): Promise<void> {
  await put(area, 'form', text);
}

/** What stood in the add form last; what was typed while the vault was locked is newer than what was sealed before. */
export async function loadForm(area: Area): Promise<string> {
  return (await take(area, 'form')).at(-1) ?? '';
}
