import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { chanceOf } from '../fixtures/chance.ts';
import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';

/** Half a minute even for sixty: with LONG=1, or as many as `NAMES` asks for. */
const count = Number(process.env['NAMES'] ?? (process.env['LONG'] === undefined ? 0 : 5_000));
/** As many as the vault takes in one go here. */
const batch = 250;

const kinds: readonly ((at: number) => string)[] = [
  (at) => `<script>globalThis.ran = ${at}</script>`,
  (at) => `<img src=x onerror="globalThis.ran = ${at}">`,
  () => '"><svg/onload=globalThis.ran=1><h1>big</h1>',
  () => '</strong></li></ul><style>*{display:none}</style>',
  () => '&lt;b&gt;&amp;&#x3c;i&#x3e;',
  (at) => `\u202e${at}moc.elpmaxe\u202c`,
  () => '\u2066\u2067\u2068\u2069\u202a\u202b turned',
  () => 'in\u200bvis\u2060ible\ufeff\u00ad\u{e0041}',
  () => 'line\r\nfeed\u2028and\u2029more\u0000\u0007\u001b[31m',
  () => `z${'\u0335\u0321\u030d\u0489'.repeat(120)}`,
  () => 'חשבון של مستخدم العربية',
  () => 'ﷺ﷽𒐫𒈙'.repeat(20),
  () => '👩‍👩‍👧‍👦'.repeat(40),
  () => 'w'.repeat(900),
  () => `${'long '.repeat(150)}words`,
  () => '#{alert(1)}{{7*7}}%s%n',
  () => 'javascript:globalThis.ran=1',
];

/** A name of one or two of these kinds, unlike every other. */
function nameOf(at: number, chance: (below: number) => number): string {
  const pick = () => kinds[chance(kinds.length)]?.(at) ?? '';
  return `${at} ${pick()}${chance(2) === 0 ? pick() : ''}`.slice(0, 1_000);
}

interface Row {
  text: string;
  elements: number;
  height: number;
  overflows: boolean;
}

/** Every row of the list, as it scrolls by. */
async function rowsOf(page: Page, wanted: number): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const look = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.account')].map((row) => ({
        text: row.querySelector('.account-name strong')?.textContent ?? '',
        // What is beside the name comes when its code does.
        elements: row.querySelectorAll('.account-name *').length,
        height: Math.round(row.getBoundingClientRect().height),
        overflows: row.scrollWidth > row.clientWidth || row.getBoundingClientRect().right > innerWidth,
      })),
    );
  await page.mouse.move(200, 400);
  for (let still = 0; rows.size < wanted && still < 40; ) {
    const before = rows.size;
    // A row is known by its number, which its name begins with.
    for (const row of await look()) rows.set(/^\d+/.exec(row.text)?.[0] ?? row.text, row);
    still = rows.size === before ? still + 1 : 0;
    await page.mouse.wheel(0, 320);
    await page.waitForTimeout(20);
  }
  return rows;
}

test.skip(count === 0, 'takes half a minute: LONG=1');

test('names with script, markup and turned writing draw no element and break no layout', async ({
  extension,
}) => {
  test.setTimeout(60_000 + count * 500);
  const chance = chanceOf(count);
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  const names = ['0 plain', ...Array.from({ length: count }, (_, at) => nameOf(at + 1, chance))];
  for (let from = 0; from < names.length; from += batch) {
    const some = names.slice(from, from + batch);
    const made = [];
    for (const issuer of some) {
      const typed = { issuer, account: 'same@example.com', secret: 'JBSWY3DPEHPK3PXP' };
      const way = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
      made.push(await vault.ask('draft.make', { ...typed, ...way }));
    }
    const keep = made.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await vault.ask('draft.keepAll', { keep, drop: [] });
  }
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`chrome-extension://${extension.id}/popup.html`);
  await popup.locator('.account').first().waitFor();
  const rows = await rowsOf(popup, names.length);
  const plain = rows.get('0');
  const wrong = [...rows.values()].filter(
    ({ text, elements, height, overflows }) =>
      elements !== plain?.elements ||
      height !== plain.height ||
      overflows ||
      // What would turn or break the text around it, or hide in it, shows as a mark or not at all.
      /[\p{Cc}\u202a-\u202e\u2060\u2066-\u2069\u200b\ufeff\u2028\u2029]/u.test(text),
  );
  const ran = await popup.evaluate(() => 'ran' in globalThis);
  const wide = await popup.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  figure({
    figure: `of ${rows.size - 1} hostile names those that drew an element, broke the layout or showed a control`,
    part: '9',
    requirement:
      'security 26: 5,000 names with script, HTML, bidi, zero-width, RTL, combining floods: 0 nodes created, layout intact, controls shown as marks',
    value: wrong.length,
    goal: 0,
    holds: wrong.length === 0 && !ran && !wide && rows.size === names.length,
  });
  expect(wrong).toEqual([]);
  expect([ran, wide, rows.size]).toEqual([false, false, names.length]);
});
