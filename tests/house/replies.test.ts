import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'lib/messaging';
const read = (names: string[]) => names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
const views = read(readdirSync(folder).filter((name) => /(views|-contract|^contract)\.ts$/.test(name)));
const chapters = read(readdirSync(join(folder, 'messages')).map((name) => join('messages', name)));
/** Requests may carry what a person typed; nothing else may be named like this. */
const requests = ['TypedAccount'];

describe('what crosses to views and pages', () => {
  it('no reply has a secret-looking field', () => {
    const interfaces = [...views.matchAll(/export interface (\w+) (?:extends \w+ )?\{([\s\S]*?)\n\}/g)];
    expect(interfaces.length).toBeGreaterThan(50);
    const looking = interfaces.flatMap(([, name, body]) =>
      [...(body ?? '').matchAll(/^ {2}(\w+)\??:/gm)]
        .map(([, field]) => `${name}.${field}`)
        .filter((field) => /secret|seed|password|key\b|uri\b/i.test(field)),
    );
    const outside = looking.filter((field) => !requests.some((request) => field.startsWith(`${request}.`)));
    expect(outside).toEqual([]);
  });

  it('every message has its row and its guard in one chapter', () => {
    const named = (pattern: RegExp) => [...chapters.matchAll(pattern)].map(([, name]) => name).sort();
    const rows = named(/^ {2}'([\w.]+)': Message</gm);
    expect(rows.length).toBeGreaterThan(100);
    expect(named(/^ {2}'([\w.]+)': from(?:Extension|Page)\(/gm)).toEqual(rows);
  });
});
