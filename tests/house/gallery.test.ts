import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

/** What draws nothing of its own. */
const unseen = ['lazy.tsx'];

describe('the gallery of parts', () => {
  it('shows every part', () => {
    const shown = sourceFiles('components/gallery')
      .flatMap(importsOf)
      .map((name) => name.split('/').at(-1));
    // What a part is made of is shown by it.
    const within = sourceFiles('components/parts')
      .filter(({ path }) => shown.includes(path.split('/').at(-1)))
      .flatMap(importsOf)
      .map((name) => name.split('/').at(-1));
    const parts = readdirSync('components/parts').filter((name) => name.endsWith('.tsx'));
    expect(parts.filter((name) => ![...shown, ...within, ...unseen].includes(name))).toEqual([]);
  });

  it.each(['chrome-mv3', 'chrome-mv3-demo', 'firefox-mv3', 'firefox-mv3-demo'])('is not in %s', (build) => {
    const folder = `.output/${build}`;
    expect(existsSync(join(folder, 'popup.html'))).toBe(true);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /parts\.html$|\/parts-/.test(name))).toEqual([]);
    const texts = files.filter((name) => /\.(js|css|html)$/.test(name));
    expect(texts.filter((name) => readFileSync(join(folder, name), 'utf8').includes('gallery-'))).toEqual([]);
  });
});
