import { seed } from '../../helpkit/seed.ts';
import { startHelpkit } from '../../helpkit/server.ts';
import { perform, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';
import { badge } from '../pages/badge.ts';
import { loginPage } from '../pages/login-page.ts';
import { popup } from '../pages/popup.ts';

test('the same page on another port is offered nothing', async ({ extension, page, site }) => {
  const world = worldOf(extension, page, site);
  await perform(journey(world).enrolment.slice(0, 5));

  const twin = await startHelpkit({ port: 0, hashCost: 8 });
  try {
    const { agent } = await seed(twin.site);
    const login = loginPage(page, twin.url);
    await login.open();
    await login.logIn({ email: agent.account.email, password: agent.password });
    await login.prompt.appears();
    expect(await badge(page).staysAway(2500), 'no badge').toBe(true);

    const there = popup(await extension.pressToolbarButton(page), world.say);
    await there.showsCodes();
    expect(await there.hand.offers(world.say('fill'))).toBe(false);
    await there.hand.close();
    expect(await login.prompt.code()).toBe('');
  } finally {
    await twin.stop();
  }
});
