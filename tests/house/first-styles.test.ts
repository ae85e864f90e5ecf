import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const styles = 'components/styles';

/** The classes that the files of a style sheet have rules for. */
function styled(sheet: string): Set<string> {
  const files = [...readFileSync(join(styles, sheet), 'utf8').matchAll(/@import "(.+?)"/g)];
  const rules = files.map(([, file = '']) => readFileSync(join(styles, file), 'utf8')).join('\n');
  const selectors = rules.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
  return new Set([...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
}

/** The components that a file draws with without fetching more code, its own among them. */
function drawnWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+\.tsx)'/g))
    drawnWith(join(dirname(file), from), seen);
  return seen;
}

it.each(['components/App.tsx', 'components/views/Unlock.tsx'])(
  '%s needs no style that comes later',
  (start) => {
    const first = styled('first.css');
    const later = [...styled('later.css')].filter((name) => !first.has(name));
    expect(later).toContain('life-card');
    const files = [...drawnWith(start)];
    expect(files.length).toBeGreaterThan(5);
    const short = files.flatMap((file) => {
      const written = [...readFileSync(file, 'utf8').matchAll(/\bclass="([^"]+)"/g)];
      const names = written.flatMap(([, list = '']) => list.split(' '));
      return names.filter((name) => later.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(short).toEqual([]);
  },
);
