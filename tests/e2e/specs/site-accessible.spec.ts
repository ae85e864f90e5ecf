import { chromium } from 'playwright';
import { skins } from '../../helpkit/looks/look.ts';
import { faults } from '../fixtures/axe.ts';
import { chromiumPath, expect, test } from '../fixtures/test.ts';

// The pages that a skin draws in its own way, by where they are and by what shows that they are there.
const code = ':is(input.code, input.box)';
const open = {
  asNobody: ['/login', '/demo', '/nowhere'],
  inside: ['/inbox', '/inbox/conversation', '/settings/security', '/settings/security/two-factor'],
};

// Every markup; with LONG=1 all languages, and the dark, whose colours come from one stylesheet: one skin that draws
// everything and one that draws it otherwise.
const long = process.env['LONG'] !== undefined;
const looks = [
  ['light', long ? skins : ['plain', 'shadow']],
  ['dark', long ? ['plain', 'app'] : []],
] as const;

for (const [colorScheme, names] of looks) {
  if (names.length === 0) continue;
  test(`the site is accessible in its skins, ${colorScheme}`, async ({ site }) => {
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
    const found: string[] = [];
    try {
      for (const skin of names) {
        await test.step(skin, async () => {
          const context = await browser.newContext({ colorScheme });
          const page = await context.newPage();
          const prompt = skin === 'frame' ? page.frameLocator('iframe').locator(code) : page.locator(code);
          const look = async (name: string) =>
            found.push(...(await faults(page)).map((fault) => `${skin}, ${name}: ${fault}`));
          const logIn = async ({ account, password }: typeof site.people.owner) => {
            await page.goto(`${site.url}/login?skin=${skin}`);
            await page.locator('#email').fill(account.email);
            await page.locator('#password').fill(password);
            await page.locator('form.stack [type=submit]').click();
          };
          // Pages that are the same in every markup are looked at once a language.
          const alike = ['app', 'split', 'shadow', 'frame'].includes(skin);
          for (const path of alike ? [] : open.asNobody) {
            await page.goto(`${site.url}${path}?skin=${skin}`);
            await look(path);
          }
          await logIn(site.people.owner);
          await prompt.first().waitFor();
          await look('the prompt');
          if (!alike) {
            await page.locator('a[href="/login/backup-code"]').click();
            await page.locator('input.backup').fill('AAAA');
            await page.keyboard.press('Enter');
            await page.getByRole('alert').waitFor();
            await page.locator('input.backup').waitFor();
            await look('a refused backup code');
          }
          await context.clearCookies();

          await logIn(site.people.newAgent);
          await page.locator('.topbar').waitFor();
          for (const path of alike ? [] : open.inside) {
            await page.goto(`${site.url}${path}`);
            await look(path);
          }
          if (!alike) {
            await page.goto(`${site.url}/step-up`);
            await page.locator('input[type=password]').waitFor();
            await look('the step up');
          }
          await page.goto(`${site.url}/settings/security/two-factor`);
          await page.locator('form.panel [type=submit]').click();
          await page.locator(code).first().waitFor();
          await look('the enrolment');
          await context.close();
        });
      }
    } finally {
      await browser.close();
    }
    expect(found).toEqual([]);
  });
}
