import { TOTP } from 'otpauth';
import { carriers } from '../../helpkit/looks/look.ts';
import { worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';
import { securityPage } from '../pages/security-page.ts';

// `qr-zoom.spec.ts` reads each kind of element, and the journeys an enrolment.
test.skip(!process.env['LONG'], 'each kind of picture once more: npm run test:long');

test('reads the QR code of the enrolment, however it is drawn', async ({ extension, page, site }) => {
  const { say, person } = worldOf(extension, page, site);
  const login = loginPage(page, site.url);
  const security = securityPage(page);
  await login.open();
  await login.logIn(person);
  await login.arrives();
  const first = popup(await extension.pressToolbarButton(page), say);
  await first.chooseNoPassword();
  await first.showsCodes();
  await first.hand.close();
  for (const carrier of carriers) {
    await test.step(carrier, async () => {
      await page.goto(`${site.url}/settings/security/two-factor?qr=${carrier}`);
      await security.chooseApp();
      // Read rightly, it gives the codes of the key that stands beside it.
      const setUp = new TOTP({ secret: await security.setupKey() });
      const there = popup(await extension.pressToolbarButton(page), say);
      const before = setUp.generate();
      const words = await there.review();
      expect([before, setUp.generate()]).toContain(/\d{3}\s?\d{3}/.exec(words)?.[0].replace(/\s/, ''));
      expect(words).toContain(person.email);
      await there.hand.press(say('cancel'));
      await there.showsCodes();
      await there.hand.close();
    });
  }
});
