import { makeTree } from './blocks.ts';
import { type Classification, hasPrompt, pageOf } from './classification.ts';
import { findCodes } from './codes.ts';
import { digitsIn } from './durations.ts';
import { weigh } from './evidence.ts';
import { type Group, groupsOf } from './groups.ts';
import { weighRecovery } from './recovery.ts';
import { findSecret } from './secret.ts';
import { read, type Said } from './sentence.ts';
import type { Line, Snapshot } from './snapshot-data.ts';
import { findSubmit } from './submit.ts';
import { findTeam } from './team.ts';
import { findTrust } from './trust-box.ts';
import { judge, type Verdict } from './verdict.ts';
import { has } from './words.ts';

/** Says what a page is, from plain data alone. */
export function classify(data: Snapshot): Classification {
  const tree = makeTree(data);
  const cache = new Map<Line, readonly Said[]>();
  const said = (line: Line): readonly Said[] => {
    const had = cache.get(line);
    if (had !== undefined) return had;
    const made = read(line.text, data.language);
    cache.set(line, made);
    return made;
  };
  const inArticle = (line: Line): boolean => tree.closest(line.block, ['article']) >= 0;
  const tells = (...wanted: Parameters<typeof has>[1][]): Line | undefined =>
    data.lines.find(
      (line) =>
        line.role !== 'offer' && !inArticle(line) && said(line).some((one) => has(one.mask, ...wanted)),
    );

  const prompt = findPrompt();
  const secret = tells('app', 'twoStep', 'scan') === undefined ? null : findSecret(data, said);
  const codes = findCodes(data, tree, said);
  const result: Classification = {
    kind: 'none',
    waitsFor: null,
    score: 0,
    reasons: [],
    digits: null,
    fields: [],
    trust: null,
    submit: null,
    carriers: data.pictures.map((picture) => picture.element),
    secret: null,
    backup: codes,
    team: null,
  };

  if (prompt !== null) {
    const { group, verdict } = prompt;
    result.kind = pageOf[verdict.waitsFor];
    result.waitsFor = verdict.waitsFor;
    result.score = verdict.score;
    result.reasons = verdict.reasons;
    result.digits = group.digits ?? toldDigits(group);
    result.fields = group.fields.map((field) => field.element);
    result.submit = findSubmit(group, data, tree);
  }
  if (result.kind === 'totp' || prompt === null) asEnrolment();
  if (result.kind === 'none' || result.kind === 'email') asRecovery();
  if (result.kind === 'none' && codes !== null) {
    result.kind = 'backup-list';
    result.score = 4;
    result.reasons = [`${codes.codes.length} codes in a list of backup codes`];
  }
  if (result.kind === 'none') asTeam();
  if (prompt !== null && hasPrompt[result.kind]) result.trust = findTrust(prompt.group, data, tree);
  return result;

  /** The fields of the prompt that speaks plainest; one in an open dialog comes before those behind it. */
  function findPrompt(): { group: Group; verdict: Verdict } | null {
    const groups = groupsOf(data, tree);
    const weighed = groups.map((group) => ({ group, evidence: weigh(group, data, tree, said) }));
    const poisoned = new Set(
      weighed
        .filter((one) => one.evidence.asksSecret)
        .map((one) => tree.closest(one.group.block, ['form', 'dialog', 'page'])),
    );
    let best: { group: Group; verdict: Verdict; modal: number } | null = null;
    for (const { group, evidence } of weighed) {
      if (poisoned.has(tree.closest(group.block, ['form', 'dialog', 'page']))) continue;
      const scope = tree.closest(group.block, ['form', 'dialog', 'section', 'frame', 'page']);
      const alone = weighed.filter((one) => tree.chain(one.group.block).includes(scope)).length === 1;
      const verdict = judge(group, evidence, alone);
      if (verdict === null) continue;
      const modal = tree.chain(group.block).filter((block) => data.blocks[block]?.modal === true).length;
      if (
        best === null ||
        modal > best.modal ||
        (modal === best.modal && verdict.score > best.verdict.score)
      ) {
        best = { group, verdict, modal };
      }
    }
    return best;
  }

  function toldDigits(group: Group): number | null {
    const labels = group.fields.flatMap((field) => [...field.labels, field.placeholder]);
    const near = data.lines.filter((line) => Math.abs(line.at - group.at) < 10).map((line) => line.text);
    for (const text of [...labels, ...near]) {
      const digits = digitsIn(text, data.language);
      if (digits !== null) return digits;
    }
    return null;
  }

  /** A secret, or a picture to scan, beside the words of an app. */
  function asEnrolment(): void {
    const scan = tells('scan');
    const pictured = data.pictures.length > 0 && scan !== undefined;
    const app = tells('app', 'twoStep');
    if (secret === null && !(pictured && app !== undefined)) return;
    if (prompt === null && app === undefined) return;
    result.kind = 'enrol';
    result.waitsFor = prompt === null ? null : 'totp';
    result.secret = secret === null ? null : { text: secret.text, element: secret.element };
    result.score = Math.max(result.score, secret === null ? 3 : 4);
    const why = secret === null ? `picture to scan: ${scan?.text ?? ''}` : 'secret shown as text';
    result.reasons = [why.slice(0, 80), ...result.reasons];
  }

  function asRecovery(): void {
    const { score, reasons } = weighRecovery(data, tree, said);
    if (score === 0) return;
    result.kind = 'recovery';
    result.score = score;
    result.reasons = [...reasons, ...result.reasons];
  }

  function asTeam(): void {
    const team = findTeam(data, tree, said);
    if (team === null) return;
    result.kind = 'team';
    result.score = team.toggle === null ? 3 : 4;
    result.reasons = [team.reason.slice(0, 120)];
    result.team = { toggle: team.toggle, graceDays: team.graceDays };
  }
}
