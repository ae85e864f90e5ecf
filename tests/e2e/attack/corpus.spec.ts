import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { sendPage, serve } from '../fixtures/page-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { accountCodes, arm, tabOf } from './armed.ts';
import { pressBadge } from './person.ts';
import { openWindows, spread } from './windows.ts';

/** As much of a label as is asked. */
interface Label {
  file: string;
  kind: string;
  fieldKind: string | null;
  digits?: number;
  fill: string;
}

const folders = [
  resolve(import.meta.dirname, '../../pages'),
  resolve(import.meta.dirname, '../../../../shared/corpus/pages'),
].filter((folder) => existsSync(join(folder, 'labels.json')));
/** With LONG=1 all are pressed. */
const sample = [
  'a02-slots-pt.html',
  'a12-shadow-tr.html',
  'k38-popover.html',
  'k48-pixel-spacers.html',
  'k57-dialog-outside.html',
];

/** Pages with a field for the code of an app that a press is to fill, by the addresses that they get here. */
function prompts(): Map<string, string> {
  const found = folders.flatMap((folder, at) => {
    const labels: Label[] = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
    return labels
      .filter((one) => one.fieldKind === 'totp' && one.fill !== 'never' && (one.digits ?? 6) === 6)
      .filter(({ file }) => process.env['LONG'] !== undefined || sample.includes(file))
      .map(({ file }) => [`/${at}/${file}`, join(folder, file)] as const);
  });
  return new Map(found);
}

/** All that stands in the fields of a tab, in order, those of open shadow roots and frames too. */
async function textIn(page: Page): Promise<string> {
  const read = () => {
    const texts = (root: ParentNode): string[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
        'value' in one && one.localName === 'input' ? String(one.value) : '',
        one.getAttribute('contenteditable') !== null ? (one.textContent ?? '') : '',
        ...(one.shadowRoot === null ? [] : texts(one.shadowRoot)),
      ]);
    return texts(document).join('');
  };
  const all = await Promise.all(page.frames().map((frame) => frame.evaluate(read).catch(() => '')));
  return all.join('\n');
}

test('an honest press on the badge fills the prompts of the corpus', async ({ extension, page }) => {
  const pages = prompts();
  test.setTimeout(300_000 + pages.size * 10_000);
  const own = '<!doctype html><label>Code from your authenticator app <input id="code"></label>';
  const site = await serve((path, answer) => {
    const file = pages.get(path);
    sendPage(answer, file === undefined ? own : readFileSync(file, 'utf8'));
  });
  const unfilled: string[] = [];
  try {
    await page.goto(site.url);
    await arm(extension, page);
    const codes = accountCodes();
    await spread(await openWindows(extension, 4), [...pages.keys()], async (tab, path) => {
      await tab.goto(new URL(path, site.url).href);
      const filled = async () => {
        const text = await textIn(tab);
        return codes.some((code) => text.includes(code));
      };
      if (!(await pressBadge(tabOf(tab), filled))) unfilled.push(path);
    });
  } finally {
    await site.stop();
  }
  figure({
    figure: 'prompts of the corpus that an honest press on the badge fills, Chromium',
    part: '3',
    requirement: `issue 5, 8: honest clicks still working on all of the corpus (${folders.length} of 2 folders are here)`,
    value: pages.size - unfilled.length,
    goal: pages.size,
    holds: unfilled.length === 0 && pages.size > 0,
  });
  expect(unfilled, 'prompts that were not filled').toEqual([]);
});
