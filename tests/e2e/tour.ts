import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededAccounts } from '../helpkit/seed.ts';
import { launch } from './fixtures/browser.ts';
import { wordsOf } from './fixtures/words.ts';
import { journey } from './journey.ts';

export interface TourOptions {
  browser: { executable: string; extension: string; profile: string; headless: boolean };
  site: { url: string; people: SeededAccounts };
  /** Folder of the pictures. */
  pictures: string;
  /** Prints one step with its time. */
  step(name: string, job: () => Promise<string>): Promise<void>;
  /** Takes what must be ended when the tour is. */
  atEnd(ending: () => Promise<void>): void;
}

/** Walks through the main job in a real browser, telling each act and keeping a picture of what it led to. */
export async function tour({ browser, site, pictures, step, atEnd }: TourOptions): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const launching = launch(browser);
  // It may be ended while it still starts.
  atEnd(async () => (await launching).close());
  const extension = await launching;
  const page = extension.context.pages()[0] ?? (await extension.context.newPage());
  const { account, password } = site.people.newAgent;
  const { enrolment, login, shown } = journey({
    extension,
    page,
    origin: site.url,
    person: { email: account.email, password },
    vaultPassword: 'a made-up password for the tour',
    say: wordsOf(browser.extension),
  });
  for (const [at, act] of [...enrolment, ...login].entries()) {
    await step(act.name, async () => {
      await act.perform();
      const name = act.picture ?? String(at + 1).padStart(2, '0');
      await page.screenshot({ path: join(pictures, `${name}.png`) });
      await shown()?.hand.picture(join(pictures, `${name}-popup.png`));
      return 'done';
    });
  }
}
