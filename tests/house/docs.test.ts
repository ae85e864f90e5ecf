import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...['docs', 'store', 'lib', 'tests/e2e', 'tests/helpkit'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('the documents', () => {
  it.each(pages)('$path leads to what is there', ({ path, text }) => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(dirname(path), to)))).toEqual([]);
  });

  it.each(pages)('$path names commands that there are', ({ text }) => {
    const named = [...text.matchAll(/`?npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)('$path names files of ours that there are', ({ path, text }) => {
    const named = [
      ...text.matchAll(/`((?:lib|components|entrypoints|tests|scripts|public|store|docs)\/[\w./-]+\.\w+)`/g),
    ];
    // The changelog tells of what was.
    const gone = named.map(([, name = '']) => name).filter((name) => !existsSync(name));
    expect(path === 'CHANGELOG.md' ? [] : gone).toEqual([]);
  });
});
