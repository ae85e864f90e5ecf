import { skeletonOf } from './confusables.ts';
import { editDistance } from './edit-distance.ts';
import { hostForShow, isHelpkitOrigin, isLoopback, originOf } from './origin.ts';
import { decodeHost } from './punycode.ts';
import { type SiteName, siteNameOf } from './site-name.ts';

const HELPKIT_ORIGIN = 'https://helpkit.in';
/** Words that are put beside a name to make a false site look like a part of the true one. */
const LURE =
  /^(?:2fa|account|accounts|auth|authenticate|billing|help|id|login|logon|mfa|my|official|otp|portal|secure|security|signin|sso|support|team|update|verification|verify)$/;

/** The shortest name that may be known by itself, under any suffix, as a part of a longer one, or with a letter wrong. */
const BY_ITSELF = 4;
const IN_A_LONGER_ONE = 5;
const ONE_LETTER_WRONG = 6;
const TWO_LETTERS_WRONG = 9;
const TWO_LETTERS_WRONG_SAME_SUFFIX = 7;

/** A host as the rules see it: names in their letters, and what they look like. */
interface Seen {
  url: URL;
  site: SiteName;
  skeleton: string;
  helpkit: boolean;
}

/**
 * The known host that an origin can be taken for without being it, as it is shown to a person, or null. HelpKit's is
 * always known; `known` adds others, as exact origins: those of the person's accounts, say.
 *
 * Names: the same look in other letters or digits (`helpk1t.in`, Cyrillic, marks), the same name under another suffix
 * (`helpkit.com`), the whole name inside a longer one (`helpkit.in.evil.example`, `helpkit-in.example`), the name with
 * a luring word, one or two wrong letters in a name that is long enough; and http where https is known. Not: another
 * port or another subdomain of a known site, addresses, hosts of this machine. The limits of `siteNameOf` are its own.
 */
export function lookalikeOf(origin: string, known: readonly string[]): string | null {
  const exact = originOf(origin);
  if (exact === null || isHelpkitOrigin(exact) || known.includes(exact)) return null;
  const there = see(exact);
  if (there === null) return null;
  const others = [HELPKIT_ORIGIN, ...known].flatMap((each) => see(originOf(each) ?? '') ?? []);
  const unsafe = others.find((one) => isWithoutHttps(there, one));
  if (unsafe !== undefined) return hostForShow(unsafe.url.origin);
  if (others.some((one) => isSameSite(there, one))) return null;
  const imitated = others.find((one) => imitates(there, one));
  return imitated === undefined ? null : hostForShow(imitated.url.origin);
}

function see(origin: string): Seen | null {
  if (origin === '') return null;
  const url = new URL(origin);
  if (isLoopback(url.hostname)) return null;
  const site = siteNameOf(decodeHost(url.hostname));
  if (site === null) return null;
  return { url, site, skeleton: skeletonOf(site.label), helpkit: origin === HELPKIT_ORIGIN };
}

function isWithoutHttps(there: Seen, known: Seen): boolean {
  if (there.url.protocol !== 'http:' || known.url.protocol !== 'https:') return false;
  return there.site.host === known.site.host || (known.helpkit && isSameSite(there, known));
}

function isSameSite(there: Seen, known: Seen): boolean {
  return there.site.label === known.site.label && there.site.suffix === known.site.suffix;
}

function imitates(there: Seen, known: Seen): boolean {
  return (
    looksTheSame(there, known) ||
    holdsTheHost(there, known) ||
    holdsTheName(there, known) ||
    isMistyped(there, known)
  );
}

function looksTheSame(there: Seen, known: Seen): boolean {
  if (there.skeleton !== known.skeleton) return false;
  return known.site.label.length >= BY_ITSELF || there.site.suffix === known.site.suffix;
}

/** `helpkit.in.evil.example` and `helpkit-in.example`: the whole name before the place where the true suffix is. */
function holdsTheHost(there: Seen, known: Seen): boolean {
  const { below, label } = there.site;
  const parts = [...below, label].map(skeletonOf).join('.').split(/[.-]/);
  const wanted = `${known.site.label}.${known.site.suffix}`.split(/[.-]/).map(skeletonOf);
  if (parts.some((_, start) => wanted.every((part, index) => parts[start + index] === part))) return true;
  // Written as one: `helpkitin.example`.
  return known.site.label.length >= IN_A_LONGER_ONE && there.skeleton === wanted.join('');
}

/** The name beside a luring word. HelpKit's name is enough by itself, in any place of the host. */
function holdsTheName(there: Seen, known: Seen): boolean {
  const name = known.skeleton;
  if (known.site.label.length < IN_A_LONGER_ONE) return false;
  const { below, label } = there.site;
  if (known.helpkit && [...below, label].some((part) => part.split('-').map(skeletonOf).includes(name)))
    return true;
  const words = label.split('-');
  const others = words.filter((word) => skeletonOf(word) !== name);
  if (others.length < words.length && others.every((word) => LURE.test(word))) return true;
  return isGluedToLure(there.skeleton, name);
}

function isGluedToLure(skeleton: string, name: string): boolean {
  return LURES_GLUED.some((lure) => skeleton === name + lure || skeleton === lure + name);
}

/** Glued to a name, only the words that are seldom part of an honest one. */
const LURES_GLUED = [
  '2fa',
  'account',
  'auth',
  'login',
  'mfa',
  'secure',
  'security',
  'signin',
  'support',
  'verify',
].map(skeletonOf);

function isMistyped(there: Seen, known: Seen): boolean {
  const length = known.skeleton.length;
  if (length < ONE_LETTER_WRONG || Math.abs(there.skeleton.length - length) > 2) return false;
  if (differOnlyInNumber(there.site.label, known.site.label)) return false;
  const twoFrom = there.site.suffix === known.site.suffix ? TWO_LETTERS_WRONG_SAME_SUFFIX : TWO_LETTERS_WRONG;
  return editDistance(there.skeleton, known.skeleton) <= (length >= twoFrom ? 2 : 1);
}

/** `node7` and `node8` are two of a row, neither is a false other. */
function differOnlyInNumber(one: string, other: string): boolean {
  return /[0-9]/.test(one) && /[0-9]/.test(other) && withoutNumber(one) === withoutNumber(other);
}

function withoutNumber(label: string): string {
  return label.replace(/[0-9]+/g, '#');
}
