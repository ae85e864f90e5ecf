import { carriers } from '../../helpkit/looks/look.ts';
import { perform, worldOf } from '../fixtures/main-job.ts';
import { test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';

// Up to the first code, which the site takes only if the QR code was read rightly.
for (const carrier of carriers) {
  test(`enrols by a QR code drawn as ${carrier}`, async ({ extension, page, site }) => {
    await page.goto(`${site.url}/login?qr=${carrier}`);
    await perform(journey(worldOf(extension, page, site)).enrolment.slice(0, 7));
  });
}
