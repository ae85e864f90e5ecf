import { makeTree } from './blocks.ts';
import { type Classification, hasPrompt, nothingIn, pageOf } from './classification.ts';
import { digitsIn } from './durations.ts';
import type { Group } from './groups.ts';
import { type PageWords, readWords, type SaidLine } from './page-words.ts';
import { findPrompt } from './prompt.ts';
import { mayBePromptless, namesBackup, type Promptless, promptless } from './promptless.ts';
import { plainly, type Source } from './reason.ts';
import { findSecret } from './secret.ts';
import type { Snapshot } from './snapshot-data.ts';
import { findSubmit } from './submit.ts';
import { findTrust } from './trust-box.ts';
import { has, type Meaning } from './words.ts';

/** Says what a page is, from plain data alone. */
export function classify(data: Snapshot): Classification {
  const tree = makeTree(data);
  const page = readWords(data, tree);
  const more = promptless();
  const codes = more?.findCodes(page) ?? null;
  const secret = findSecret(page, codes?.codes ?? []);
  const prompt = findPrompt(page, secret !== null);
  const result: Classification = { ...nothingIn(data), backup: codes };
  if (prompt !== null) {
    const { group, verdict } = prompt;
    result.kind = pageOf[verdict.waitsFor];
    result.waitsFor = verdict.waitsFor;
    result.score = verdict.score;
    result.reasons = verdict.reasons;
    const told = group.digits ?? toldDigits(group, data);
    result.digits = told ?? group.guess;
    result.digitsGuessed = told === null && group.guess !== null;
    result.fields = group.fields.map((field) => field.element);
    result.submit = findSubmit(group, data, tree)?.element ?? null;
  }
  if (result.kind === 'totp' || result.kind === 'none') asEnrolment();
  const tellsMore = result.kind === 'none' || result.kind === 'email';
  result.lacksReaders = more === null && (namesBackup(page) || (tellsMore && mayBePromptless(page)));
  if (tellsMore && more !== null) asRecovery(more);
  if (result.kind === 'none' && codes !== null) {
    become('backup-list', 4, [{ sign: 'codes in a list of backup codes' }]);
  }
  if (result.kind === 'none' && more !== null) asTeam(more);
  if (result.kind === 'none' && prompt === null) result.methods = more?.findMethods(page) ?? null;
  if (prompt !== null && hasPrompt[result.kind]) result.trust = findTrust(prompt.group, data, tree);
  return result;

  function become(kind: Classification['kind'], score: number, sources: readonly Source[]): void {
    result.kind = kind;
    result.score = Math.max(result.score, score);
    result.reasons = [...sources.map((source) => plainly(kind, source)), ...result.reasons];
  }

  /** A secret, or a picture to scan, beside the words of an app. */
  function asEnrolment(): void {
    // Others show QR codes too (to sign in by telephone, to get an app): the words must say that an authenticator scans it.
    const scan =
      prompt === null
        ? scanWith(page, 'app', 'twoStep')
        : (scanWith(page, 'app', 'program', 'twoStep', 'key') ?? keyed(page) ?? scanFirst(prompt.group));
    if (secret !== null) {
      result.secret = { text: secret.text, element: secret.element };
      become('enrol', 4, [{ sign: 'secret shown as text' }]);
    } else if (data.pictures.length > 0 && scan !== undefined) {
      become('enrol', 3, [{ sign: 'picture to scan' }, { said: scan.line.text }]);
    }
  }

  /** An app is named, and what it scans comes before the field for its code: signing in by telephone stands beside it. */
  function scanFirst({ at }: Group): SaidLine | undefined {
    const first = page.lines.find(({ line, mask, main }) => main && line.at < at && has(mask, 'scan'));
    return page.tells('app') !== undefined && data.pictures.some((one) => one.at < at) ? first : undefined;
  }

  function asRecovery({ weighRecovery }: Promptless): void {
    const { score, lines } = weighRecovery(page);
    if (score > 0)
      become(
        'recovery',
        score,
        lines.map((said) => ({ said })),
      );
  }

  function asTeam({ findTeam }: Promptless): void {
    const team = findTeam(page);
    if (team === null) return;
    become('team', team.toggle === null ? 3 : 4, [{ said: team.reason }]);
    result.team = { toggle: team.toggle, graceDays: team.graceDays };
  }
}

function scanWith(page: PageWords, ...others: readonly Meaning[]): SaidLine | undefined {
  return page.lines.find(
    (one) => one.main && one.said.some(({ mask }) => has(mask, 'scan') && has(mask, ...others)),
  );
}

/** A scan on a page that also speaks of a key to type by hand. */
function keyed(page: PageWords): SaidLine | undefined {
  return page.tells('key') === undefined ? undefined : page.tells('scan');
}

/** "6-digit" in the label or in the lines around. */
function toldDigits(group: Group, data: Snapshot): number | null {
  const labels = group.fields.flatMap((field) => [...field.labels, field.placeholder]);
  const near = data.lines.filter((line) => Math.abs(line.at - group.at) < 10).map((line) => line.text);
  for (const text of [...labels, ...near]) {
    const digits = digitsIn(text, data.language);
    if (digits !== null) return digits;
  }
  return null;
}
