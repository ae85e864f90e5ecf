import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalSecret } from '../../../lib/core/base32.ts';
import { safeLabel } from '../../../lib/core/labels.ts';
import { lookalikeOf } from '../../../lib/core/lookalike.ts';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import { checkNewPassword, passwordStrength } from '../../../lib/core/password.ts';
import { decodeLabel } from '../../../lib/core/percent.ts';
import { figure } from '../../figures/figure.ts';

const SIZE = 100_000;
/** The aim is 50 ms; what is not linear takes seconds here, so a busy machine may be several times slower. */
const AIM = 50;
const LIMIT = 400;

const folder = join(import.meta.dirname, '../../../lib/core');
const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const regexes = sources.flatMap((name) => regexesOf(name));

/** Pieces that the expressions take apart, many times over; each ends in something that spoils the match. */
const pieces = [
  ' ',
  '\t',
  '\n',
  'a',
  'A',
  'z',
  '0',
  '1',
  '9',
  '=',
  '==',
  '%',
  '%2',
  '%25',
  '%2540',
  '+',
  '&',
  '&amp;',
  'amp;',
].concat(
  [
    '?',
    '?secret',
    ':',
    '://',
    '/',
    '.',
    '-',
    'rn',
    'vv',
    'otpauth://',
    ' otpauth:',
    '\u0301',
    'e\u0301',
    '\u200d',
    '\u202e',
  ],
  ['👨\u200d', '\ufe0f', 'é', '日', '$', '@', '!', 'a1', 'a.', 'ab ', '19', '0101', 'begin:', 'www.', 'www'],
);
const endings = ['', '\0!x'];
const hostileTexts = pieces.flatMap((piece) => {
  const long = piece.repeat(Math.ceil(SIZE / piece.length));
  return endings.map((ending) => long + ending);
});

const told = { worst: 0, over: 0, runs: 0 };
afterAll(() => {
  figure({
    figure: `of ${regexes.length} expressions in lib/core, on ${told.runs} hostile texts of 100 kB, answers over ${AIM} ms; the worst took ${Math.ceil(told.worst)} ms`,
    part: '5',
    requirement: 'security 28: every regex in shipped code linear: 100 kB adversarial input < 50 ms',
    value: told.over,
    goal: 0,
    holds: told.over === 0,
  });
});

describe('expressions in lib/core', () => {
  it('are found', () => {
    expect(regexes.length).toBeGreaterThan(30);
  });

  it('are all written out, so that this test sees them', () => {
    const made = sources.filter((name) => /\bRegExp\s*\(/.test(readFileSync(join(folder, name), 'utf8')));
    expect(made).toEqual([]);
  });

  it.each(regexes)('$name: $pattern is linear', ({ pattern, flags }) => {
    const slow = hostileTexts.filter((text) => {
      const regex = new RegExp(pattern, flags);
      const time = timeOf(() => (flags.includes('g') ? text.replace(regex, '') : regex.exec(text)));
      told.runs += 1;
      told.worst = Math.max(told.worst, time);
      if (time > AIM) told.over += 1;
      return time > LIMIT;
    });
    expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
  });
});

describe('what reads text from outside', () => {
  const readers: [name: string, read: (text: string) => unknown][] = [
    ['parseOtpauthUri', (text) => parseOtpauthUri(text)],
    [
      'parseOtpauthUri, as long as it may be',
      (text) => parseOtpauthUri(`otpauth://totp/${text}`.slice(0, 16_000)),
    ],
    ['canonicalSecret', (text) => canonicalSecret(text)],
    ['decodeLabel', (text) => decodeLabel(text)],
    ['safeLabel', (text) => safeLabel(text)],
    ['checkNewPassword', (text) => checkNewPassword(text)],
    ['passwordStrength', (text) => passwordStrength(text.slice(0, 1024))],
    ['lookalikeOf', (text) => lookalikeOf(`https://${text}.example`, [])],
  ];
  it.each(readers)('%s is done soon with 100 kB', (_name, read) => {
    const slow = hostileTexts.filter((text) => timeOf(() => attempt(() => read(text))) > LIMIT);
    expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
  });
});

/** The best of up to three runs, so that a pause of the machine is not taken for a slow expression. */
function timeOf(act: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best > AIM; run += 1) {
    // Time of the processor: on a busy machine the clock on the wall would measure other things.
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

function attempt(act: () => unknown): void {
  try {
    act();
  } catch {
    // Refusing is right here; only the time counts.
  }
}

function regexesOf(name: string): { name: string; pattern: string; flags: string }[] {
  const found: { name: string; pattern: string; flags: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      // A literal of ESTree: its regex has both fields.
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ name, pattern, flags });
    }
    for (const child of Object.values(node)) walk(child);
  };
  walk(parseAst(readFileSync(join(folder, name), 'utf8'), { lang: 'ts' }));
  return found;
}
