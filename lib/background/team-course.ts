import type { Member } from '../core/team.ts';
import type { ReadingCourse } from '../core/team-reading.ts';
import type { Deps } from './deps.ts';

// Who is in a team is nobody's business while the vault is locked: a list on its way lies in the session sealed. Its
// members lie apart from how far it is, some pages together, so that no page carries all those before it along.

const courseKey = 'team-reading';
const bundleKey = (bundle: number) => `${courseKey}.${bundle}`;
/** Pages that are sealed together: few enough to be sealed anew with each of them, many enough to be opened at the end. */
const perBundle = 20;

/** What the course of a reading needs of the world. */
export interface CourseWorld {
  session: Deps['session'];
  vault: Pick<Deps['vault'], 'status' | 'sealDraft' | 'openDraft'>;
}

/** A list that is being read, and where. */
export interface Going {
  course: ReadingCourse;
  tabId: number;
  documentId: string | null;
  next: boolean;
}

/** As it lies in the session. Which bundles there are is in the clear: they are taken away also when the key is another. */
interface Kept {
  sealed: string;
  bundles: number[];
}

/** The members of some pages, by the number of the page, each as a row of its values: names would be most of it. */
type Bundle = Record<number, Row[]>;
type Row = [
  email: string,
  name: string,
  role: string,
  state: Member['state'],
  method: Member['method'],
  since: number | null,
  deadline: number | null,
  daysLeft: number | null,
];

async function kept({ session }: Pick<CourseWorld, 'session'>): Promise<Kept | null> {
  return ((await session.get(courseKey)) as Kept | undefined) ?? null; // written below alone
}

/** Null where none is read, or where it was sealed by another key. Needs an open vault; null without one. */
export async function readGoing(world: CourseWorld): Promise<Going | null> {
  const found = await kept(world);
  if (found === null || (await world.vault.status()).state !== 'unlocked') return null;
  const text = await world.vault.openDraft(found.sealed);
  return text === null ? null : (JSON.parse(text) as Going); // written below alone
}

/** Keeps how far a list is, and the members of its page `at`. */
export async function keepPage(
  world: CourseWorld,
  going: Going,
  at: number,
  members: readonly Member[],
): Promise<void> {
  const bundle = Math.floor(at / perBundle);
  const bundles = (await kept(world))?.bundles ?? [];
  const rows = { ...(await readBundle(world, bundle)), [at]: members.map(rowOf) };
  await world.session.set(bundleKey(bundle), await world.vault.sealDraft(JSON.stringify(rows)));
  const sealed = await world.vault.sealDraft(JSON.stringify(going));
  await world.session.set(courseKey, { sealed, bundles: [...new Set([...bundles, bundle])] } satisfies Kept);
}

/** The members of all pages that were kept, in the order of the pages. */
export async function gatherMembers(world: CourseWorld): Promise<Member[]> {
  const members: Member[] = [];
  for (const bundle of ((await kept(world))?.bundles ?? []).sort((one, other) => one - other)) {
    // Names that are numbers come in their order.
    for (const rows of Object.values(await readBundle(world, bundle))) members.push(...rows.map(memberOf));
  }
  return members;
}

/** Where what is kept of a list lies in the session, sealed. */
export async function courseKeys(session: CourseWorld['session']): Promise<string[]> {
  const found = await kept({ session });
  return found === null ? [] : [courseKey, ...found.bundles.map(bundleKey)];
}

/** Takes away all that was kept of a list. */
export async function forgetGoing(world: CourseWorld): Promise<void> {
  for (const bundle of (await kept(world))?.bundles ?? []) await world.session.remove(bundleKey(bundle));
  await world.session.remove(courseKey);
}

async function readBundle({ session, vault }: CourseWorld, bundle: number): Promise<Bundle> {
  const sealed = await session.get(bundleKey(bundle));
  const text = typeof sealed === 'string' ? await vault.openDraft(sealed) : null;
  return text === null ? {} : (JSON.parse(text) as Bundle); // written above alone
}

function rowOf({ email, name, role, state, method, since, deadline, daysLeft }: Member): Row {
  return [email, name, role, state, method, since, deadline, daysLeft];
}

function memberOf([email, name, role, state, method, since, deadline, daysLeft]: Row): Member {
  return { email, name, role, state, method, since, deadline, daysLeft };
}
