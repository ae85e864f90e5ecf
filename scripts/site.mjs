import { load } from './bundle.mjs';
import { atEnd, step } from './steps.mjs';

/**
 * Starts the reference HelpKit site on loopback, with its made-up people in it, until the command ends.
 *
 * @param port the port to take; undefined = its usual one, or a free one when that is taken
 */
export async function startSite(port) {
  let site = null;
  await step('reference site', async () => {
    const { startHelpkit } = await load('tests/helpkit/server.ts');
    const { seed } = await load('tests/helpkit/seed.ts');
    site = await startHelpkit({ demo: true, ...(port === undefined ? {} : { port }) });
    atEnd(() => site.stop());
    site.people = await seed(site.site);
    return site.url;
  });
  return site;
}

/** The person of the site who has no second factor yet: the main job begins there. */
export function howToBegin({ people }) {
  const { account, password } = people.newAgent;
  return `Log in as ${account.email} with the password ${password}, then Settings → Security → Enable 2FA.`;
}
