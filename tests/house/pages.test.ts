import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe.each(['chrome-mv3', 'firefox-mv3'])('the pages of %s', (build) => {
  const folder = `.output/${build}`;
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

  it.each(pages)('%s begins as all do, once', (name) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const [, begins = ''] = /<head>\s*((?:<meta [^>]*>\s*){3})/.exec(html) ?? [];
    expect(begins.split('>', 3).map((tag) => tag.replace(/\/$/, '').trim())).toEqual([
      '<meta charset="utf-8"',
      '<meta name="color-scheme" content="light dark"',
      '<meta name="viewport" content="width=device-width, initial-scale=1"',
    ]);
    expect(html.split('viewport')).toHaveLength(2);
  });
});
