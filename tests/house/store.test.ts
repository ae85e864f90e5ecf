import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('store/permissions.md', 'utf8');

/** The names in the first column of the table below a heading. */
function namedUnder(heading: string): string[] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| `([^`]+)` \| \S/gm)].map(([, name = '']) => name).sort();
}

/** What either package asks for under these keys of its manifest. */
function askedFor(...keys: string[]): string[] {
  const all = ['chrome', 'firefox'].flatMap((browser) => {
    const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));
    return keys.flatMap((key): string[] => manifest[key] ?? []);
  });
  return [...new Set(all)].sort();
}

describe('the reasons for permissions that the stores are given', () => {
  it.each([
    ['Asked for at the installation', ['permissions']],
    ['Sites', ['host_permissions']],
    ['Asked for later, in the click that wants it', ['optional_permissions', 'optional_host_permissions']],
  ])('are one for each: %s', (heading, keys) => {
    expect(namedUnder(heading)).toEqual(askedFor(...keys));
  });

  it('name as not asked for what neither package asks for', () => {
    const [, section = ''] = page.split('## Not asked for\n');
    const [sentence = ''] = section.split('no access to all sites');
    const denied = [...sentence.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    expect(denied.length).toBeGreaterThan(3);
    const asked = askedFor('permissions', 'optional_permissions');
    expect(denied.filter((name) => asked.includes(name))).toEqual([]);
  });
});
