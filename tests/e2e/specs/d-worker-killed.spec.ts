import { perform, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';

// The journey of `a-enrol-and-login.spec.ts` once more; kills amid writes are in `vault-kills.spec.ts`.
test.skip(!process.env['LONG'], 'the whole journey a second time: npm run test:long');

test('the job goes on although the worker dies between every two acts', async ({ extension, page, site }) => {
  const { enrolment, login, learned } = journey(worldOf(extension, page, site));
  await perform([...enrolment, ...login], () => extension.killWorker());
  expect(new Set(learned.filled).size).toBe(3);
});
