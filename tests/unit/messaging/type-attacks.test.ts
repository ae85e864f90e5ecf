import { expect, it } from 'vitest';
import { AppError } from '../../../lib/core/errors.ts';
import { readPolicy } from '../../../lib/core/policy.ts';
import { type MessageName, messages } from '../../../lib/messaging/contract.ts';
import { readHeader } from '../../../lib/vault/header.ts';
import { readIndex } from '../../../lib/vault/index-record.ts';
import { readAccount } from '../../../lib/vault/records.ts';
import { readRow } from '../../../lib/vault/sealed.ts';
import { figure } from '../../figures/figure.ts';
import { fittingRequests } from './fitting-requests.ts';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { value };
  return value;
}

/** Values that no message, record or policy may hold anywhere, and that break whoever believes them. */
const attacks: readonly [string, unknown][] = [
  ['own __proto__', JSON.parse('{"__proto__": {"polluted": 1}}')],
  ['constructor', { constructor: { prototype: { polluted: 1 } } }],
  ['toJSON', { toJSON: () => 'text' }],
  ['toString', { toString: () => 'text', valueOf: () => 1 }],
  ['a boxed text', Object('text')],
  ['a boxed number', Object(1)],
  ['NaN', Number.NaN],
  ['1e999', JSON.parse('1e999')],
  ['-1e999', JSON.parse('-1e999')],
  ['a big integer', 1n],
  ['a symbol', Symbol('polluted')],
  ['a function', () => 1],
  ['undefined', undefined],
  ['a list with holes', Array(3)],
  ['a list with more', Object.assign([{}], { polluted: 1 })],
  ['10,000 deep', nested(10_000)],
  ['no prototype', Object.assign(Object.create(null), { polluted: 1 })],
  ['a date', new Date(0)],
  ['a map', new Map([['polluted', 1]])],
];

const names = Object.keys(messages) as MessageName[]; // own keys of a total map
const shapeOfPrototypes = () =>
  JSON.stringify([Object.prototype, Array.prototype, String.prototype].map(Object.getOwnPropertyNames));

/** Whether it says no: by its answer, or by one of our own errors. */
function refuses(act: () => unknown): boolean {
  try {
    return act() === false;
  } catch (error) {
    return error instanceof AppError;
  }
}

it('what attacks types and prototypes is refused everywhere and changes no prototype', () => {
  const before = shapeOfPrototypes();
  const passed: string[] = [];
  let tried = 0;
  const expectRefusal = (what: string, act: () => unknown) => {
    tried += 1;
    if (!refuses(act)) passed.push(what);
  };
  for (const name of names) {
    const fitting: object = fittingRequests[name];
    for (const [attack, value] of attacks) {
      expectRefusal(`${name} as a whole: ${attack}`, () => messages[name].guard(value));
      for (const field of Object.keys(fitting)) {
        expectRefusal(`${name}.${field}: ${attack}`, () =>
          messages[name].guard({ ...fitting, [field]: value }),
        );
      }
    }
    const more = { ...fitting, ...JSON.parse('{"constructor": 1}') };
    expectRefusal(`${name}: constructor besides`, () => messages[name].guard(more));
    const inherited = Object.create(fitting);
    if (Object.keys(fitting).length > 0 && name !== 'preferences.write')
      expectRefusal(`${name}: inherited fields`, () => messages[name].guard(inherited));
  }
  const readers: [string, (value: unknown) => unknown][] = [
    // Where a header was but is none, nothing opens.
    ['header', (value) => readHeader(value, true, false).header !== null],
    ['index', readIndex],
    ['account', (value) => readAccount(value, 'id')],
    ['row', readRow],
  ];
  for (const [reader, read] of readers) {
    for (const [attack, value] of attacks) {
      expectRefusal(`${reader}: ${attack}`, () => read(value));
    }
  }
  for (const [attack, value] of attacks) {
    tried += 1;
    const { policy, malformed } = readPolicy({ autoLockMinutes: value, memoryOnly: value });
    if (value !== undefined && (malformed.length !== 2 || policy.autoLockMinutes !== 1 || !policy.memoryOnly))
      passed.push(`policy: ${attack}`);
  }
  const unchanged = shapeOfPrototypes() === before && !('polluted' in {});
  figure({
    figure: `let through of ${tried} attacks on types and prototypes; prototypes unchanged: ${unchanged}`,
    part: '5',
    requirement:
      'security 27: __proto__, constructor, toJSON, NaN, 1e999, depth 10,000: 100 % refused, Object.prototype unchanged',
    value: passed.length,
    goal: 0,
    holds: passed.length === 0 && unchanged,
  });
  expect(passed).toEqual([]);
  expect(unchanged).toBe(true);
});
