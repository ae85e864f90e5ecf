import { mayFillCode } from '../../lib/core/gate.ts';
import type { FieldKind, PageKind } from '../../lib/core/types.ts';
import type { PageLabel } from './page-labels.ts';
import type { Probe } from './page-probe.ts';

export interface Count {
  total: number;
  right: number;
}

/** The counts of one run over pages; `scanMs` is added at the end. */
export interface PageScore {
  total: number;
  fields: Count;
  falseFields: number;
  kind: Count;
  unsafeFills: number;
  trust: Count & { false: number };
  qr: Count;
  secret: Count;
  backupList: Count;
  team: Count;
  methods: Count & { false: number };
  groups: Record<string, Count>;
}

export function emptyScore(): PageScore {
  const none = (): Count => ({ total: 0, right: 0 });
  return {
    total: 0,
    fields: none(),
    falseFields: 0,
    kind: none(),
    unsafeFills: 0,
    trust: { total: 0, right: 0, false: 0 },
    qr: none(),
    secret: none(),
    backupList: none(),
    team: none(),
    methods: { ...none(), false: 0 },
    groups: {},
  };
}

function tally(count: Count, right: boolean): boolean {
  count.total += 1;
  if (right) count.right += 1;
  return right;
}

/** Adds one page to the score; gives back what was wrong with it, in words. */
export function scorePage(score: PageScore, label: PageLabel, got: Probe): string[] {
  const wrong: string[] = got.missing.map((selector) => `label finds nothing: ${selector}`);
  const check = (right: boolean, words: string): void => {
    if (!right) wrong.push(words);
  };
  score.total += 1;
  check(tally(score.kind, got.kind === label.kind), `kind: wanted ${label.kind}, got ${got.kind}`);
  check(got.waitsFor === label.fieldKind, `waits for: wanted ${label.fieldKind}, got ${got.waitsFor}`);

  if (label.fields.length > 0) {
    const words = `fields: wanted ${label.fields.join(' ')}, got ${got.fields}`;
    check(tally(score.fields, got.fieldsMatch), words);
    check(got.submitMatch, `submit: wanted ${label.submit}`);
  } else if (got.fields > 0) {
    score.falseFields += 1;
    wrong.push(`false fields: ${got.fields}`);
  }
  if (label.digits !== undefined)
    check(got.digits === label.digits, `digits: wanted ${label.digits}, got ${got.digits}`);

  if (label.trust !== null) {
    const minutes = label.trustMinutes ?? got.trustMinutes;
    const right = got.trust === 'right' && got.trustDays === label.trustDays && got.trustMinutes === minutes;
    check(
      tally(score.trust, right),
      `trust: wanted ${label.trust} ${label.trustDays}, got ${got.trust} ${got.trustDays}`,
    );
  }
  if (got.trust === 'wrong') {
    score.trust.false += 1;
    wrong.push('false trust box');
  }
  if (label.qr !== null) check(tally(score.qr, got.qrMatch), `qr: wanted ${label.qr}`);
  if (label.secret !== null) {
    const right = got.secret === label.secret && got.secretMatch;
    check(
      tally(score.secret, right),
      `secret: wanted ${label.secret} at ${label.secretAt}, got ${got.secret} ${got.secretMatch}`,
    );
  } else check(got.secret === null, `false secret: ${got.secret}`);
  if (label.backupCodes !== null) {
    const right = sameCodes(label.backupCodes, got.backup ?? []) && got.backupMatch;
    check(
      tally(score.backupList, right),
      `codes: wanted ${label.backupCodes.length} at ${label.backupAt}, got ${got.backup?.join(',')} ${got.backupMatch}`,
    );
  } else check(got.backup === null, `false backup codes: ${got.backup?.join(',')}`);
  if (label.kind === 'team') {
    const right = got.team && got.toggleMatch && got.graceDays === (label.graceDays ?? null);
    check(
      tally(score.team, right),
      `team: wanted ${label.toggle} ${label.graceDays}, got ${got.team} ${got.toggleMatch} ${got.graceDays}`,
    );
  } else check(!got.team, 'false team');
  if (label.choosesMethod === true) check(tally(score.methods, got.choosesMethod), 'no choice of a method');
  else if (got.choosesMethod) {
    score.methods.false += 1;
    wrong.push('false choice of a method');
  }

  if (isUnsafe(label, got)) {
    score.unsafeFills += 1;
    wrong.push('UNSAFE FILL');
  }
  score.groups[label.group] ??= { total: 0, right: 0 };
  tally(score.groups[label.group] ?? { total: 0, right: 0 }, wrong.length === 0);
  return wrong;
}

/** The account lives on the page's own origin, but for phishing pages, which imitate this one. */
const imitated = 'https://app.helpkit.in';

/** Whether the gate would let an app's code into fields that wait for something else, or on a page never to be filled. */
function isUnsafe(label: PageLabel, got: Probe): boolean {
  const origin = label.group === 'phishing' ? imitated : label.origin;
  const verdict = mayFillCode({
    documentOrigin: label.origin,
    frame: 'top',
    accountOrigins: [{ origin, source: 'enrolled', at: 0 }],
    pageKind: got.kind as PageKind, // the probe gives the reading's own words
    waitsFor: got.waitsFor as FieldKind | null,
    fields: got.fields,
  });
  if (!verdict.allowed) return false;
  return label.fill === 'never' || label.fieldKind !== 'totp' || !got.fieldsMatch;
}

function sameCodes(wanted: readonly string[], got: readonly string[]): boolean {
  const bare = (codes: readonly string[]): string => codes.map((code) => code.replace(/\s/g, '')).join('\n');
  return bare(wanted) === bare(got);
}
