import { linkInText } from '../../lib/core/link-in-text.ts';
import type { PageReading } from '../../lib/detect/read-page.ts';
import { usernameBeside } from '../../lib/detect/username.ts';
import type { WrittenSetup } from '../../lib/messaging/page-picture-views.ts';

const mostLinks = 10;
const longestLink = 4_000;

/**
 * What a page says in words of an account to add: links that a person can see, to press, to copy or as mere text, and the key
 * that an enrolment shows. A link says more than its key: how many digits, and how long each code holds.
 */
export function writtenSetup(reading: PageReading, root: Document): WrittenSetup {
  const links = [root, ...reading.scope.roots]
    .flatMap((place) => [
      // biome-ignore lint/performance/useDomNodeTextContent: what nobody can see says nothing
      'body' in place ? (place.body?.innerText ?? '') : '',
      ...[...place.querySelectorAll<HTMLInputElement>('a[href^="otpauth" i],input,textarea')]
        .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((one) => one.getAttribute('href') ?? one.value),
    ])
    .flatMap((text) => text.match(linkInText) ?? [])
    .filter((address) => address.length <= longestLink);
  const { secret } = reading;
  const typed =
    secret === null ? null : { base32: secret.text, account: usernameBeside(root, [secret.element]) };
  return { links: [...new Set(links)].slice(0, mostLinks), typed };
}
