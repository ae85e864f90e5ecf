import type { OwnDeadline } from '../../core/own-deadline.ts';
import type { RecoveryReading } from '../../core/recovery.ts';
import { type Member, memberStates, type TeamPage } from '../../core/team.ts';
import type { ListedDevice } from '../../core/trusted-device.ts';
import type { AccountSeen, Empty } from '../page-contract.ts';
import { finite, listOf, oneOf, orNull, shape, sitePath, text, truth, whole } from '../shapes.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromPage } from './message.ts';

/** What a site's own pages of somebody's account say; only tabs' own documents are heard. */
export interface AccountPageMessages {
  /** The loader saw a page that a person is logged in on: it may say something. */
  'account.wanted': Message<'page', Empty, Empty>;
  'account.seen': Message<'page', AccountSeen, Empty>;
}

/** ms since 1970, of a day that a page names: it may be long past. */
const instant = finite(-8_640_000_000_000_000, 8_640_000_000_000_000);
const days = whole(0, 1_000);
const path = sitePath(1_000);
const name = text(254);

const devices = shape<ListedDevice>({
  label: text(200),
  here: truth,
  until: orNull(instant),
  lastUsed: orNull(instant),
});
const recovery = shape<RecoveryReading>({
  stage: oneOf('ask', 'sent', 'mailed', 'link', 'running'),
  dueAt: orNull(instant),
  hoursLeft: orNull(finite(0, 1_000)),
  canCancel: truth,
});
const own = shape<OwnDeadline>({
  at: orNull(instant),
  daysLeft: orNull(days),
  lockedOut: truth,
  setUp: orNull(path),
});
const member = shape<Member>({
  email: name,
  name: text(100),
  role: text(100),
  state: oneOf(...memberStates),
  method: orNull(oneOf('app', 'sms')),
  since: orNull(instant),
  deadline: orNull(instant),
  daysLeft: orNull(days),
});
const team = shape<TeamPage>({
  required: orNull(truth),
  graceDays: orNull(days),
  members: orNull(listOf(member, 10_000)),
  page: orNull(shape({ at: whole(1, 100_000), of: whole(1, 100_000) })),
  next: truth,
  filtered: truth,
});

export const accountPages: Chapter<AccountPageMessages> = {
  'account.wanted': fromPage(empty),
  'account.seen': fromPage(
    shape<AccountSeen>({
      path,
      username: name,
      outside: truth,
      devices: orNull(listOf(devices, 1_000)),
      recovery: orNull(recovery),
      own: orNull(own),
      team: orNull(team),
    }),
  ),
};
