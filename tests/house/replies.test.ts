import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const [contract = '', ...shapes] = ['contract', 'views', 'page-contract'].map((name) =>
  readFileSync(`lib/messaging/${name}.ts`, 'utf8'),
);
/** Requests may carry what a person typed; nothing else may be named like this. */
const requests = ['TypedAccount'];

describe('what crosses to views and pages', () => {
  it('no reply has a secret-looking field', () => {
    const interfaces = [...shapes.join('\n').matchAll(/export interface (\w+) \{([\s\S]*?)\n\}/g)];
    expect(interfaces.length).toBeGreaterThan(10);
    const looking = interfaces.flatMap(([, name, body]) =>
      [...(body ?? '').matchAll(/^ {2}(\w+)\??:/gm)]
        .map(([, field]) => `${name}.${field}`)
        .filter((field) => /secret|seed|password|key\b|uri\b/i.test(field)),
    );
    const outside = looking.filter((field) => !requests.some((request) => field.startsWith(`${request}.`)));
    expect(outside).toEqual([]);
  });

  it('every message is told what it is for or is plain by its name and types', () => {
    const rows = [...contract.matchAll(/^ {2}'[\w.]+': Message<\s*'(extension|page)'/gm)];
    expect(rows.length).toBe([...contract.matchAll(/^ {2}'[\w.]+': '(extension|page)',/gm)].length);
  });
});
