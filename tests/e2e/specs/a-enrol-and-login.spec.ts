import { perform, worldOf } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { journey } from '../journey.ts';

test('from nothing to 2FA, and in again by the badge', async ({ extension, page, site }) => {
  const { enrolment, login, learned } = journey(worldOf(extension, page, site));
  await perform([...enrolment, ...login]);

  expect(learned.backupCodes).toHaveLength(10);
  expect(learned.filled).toHaveLength(3);
  expect(new Set(learned.filled).size, 'every code is another one').toBe(3);
});
