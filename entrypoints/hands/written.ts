import type { PageReading } from '../../lib/detect/read-page.ts';
import { usernameBeside } from '../../lib/detect/username.ts';
import type { WrittenSetup } from '../../lib/messaging/page-picture-views.ts';

const mostLinks = 10;
const longestLink = 4_000;

/** What a page says in words of an account to add: links that a person can see, and the key that an enrolment shows. */
export function writtenSetup(reading: PageReading, root: Document): WrittenSetup {
  const links = [root, ...reading.scope.roots]
    .flatMap((place) => [...place.querySelectorAll('a[href^="otpauth" i]')])
    .filter((link) => link.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((link) => link.getAttribute('href') ?? '')
    .filter((address) => address.length <= longestLink);
  const { secret } = reading;
  const typed =
    secret === null ? null : { base32: secret.text, account: usernameBeside(root, [secret.element]) };
  return { links: [...new Set(links)].slice(0, mostLinks), typed };
}
