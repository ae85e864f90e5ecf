import { skeletonOf } from './confusables.ts';
import { editDistance } from './edit-distance.ts';
import { hostForShow, isHelpkitOrigin, isLoopback, originOf, webUrl } from './origin.ts';
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
  /** Of the registered label. */
  skeleton: string;
  helpkit: boolean;
}

/** The host in question, taken apart once for all the known ones. */
interface Suspect extends Seen {
  /** Skeletons of all parts between dots and dashes, in front of the suffix. */
  parts: string[];
  /** The words of the registered label, each with its skeleton. */
  words: { text: string; skeleton: string }[];
}

/**
 * The known host that an origin can be taken for without being it, as it is shown to a person, or null. HelpKit's is
 * always known; `known` adds others, as exact origins: those of the person's accounts, say.
 *
 * Names: the same look in other letters or digits (`helpk1t.in`, Cyrillic, marks), the same name under another suffix
 * (`helpkit.com`), the whole name inside a longer one (`helpkit.in.evil.example`, `helpkit-in.example`), the name with
 * a luring word, one or two wrong letters in a name that is long enough; and http where https is known. Not: another
 * subdomain of a known site, hosts of this machine; nor another port or a bare address, of which `bindWarningOf` warns.
 * The limits of `siteNameOf` are its own.
 */
export function lookalikeOf(origin: string, known: readonly string[]): string | null {
  const exact = originOf(origin);
  if (exact === null || isHelpkitOrigin(exact) || known.includes(exact)) return null;
  const unsafeTwin = known.find((one) => isTwinWithoutHttps(exact, one));
  if (unsafeTwin !== undefined) return hostForShow(unsafeTwin);
  const seen = see(exact);
  if (seen === null) return null;
  const others = [HELPKIT_ORIGIN, ...known].flatMap((each) => see(each) ?? []);
  const unsafe = others.find((one) => isWithoutHttps(seen, one));
  if (unsafe !== undefined) return hostForShow(unsafe.url.origin);
  if (others.some((one) => isSameSite(seen, one))) return null;
  const suspect = suspectOf(seen);
  const imitated = others.find((one) => imitates(suspect, one));
  return imitated === undefined ? null : hostForShow(imitated.url.origin);
}

function see(text: string): Seen | null {
  const url = webUrl(text);
  if (url === null || isLoopback(url.hostname)) return null;
  const site = siteNameOf(decodeHost(url.hostname));
  if (site === null) return null;
  return { url, site, skeleton: skeletonOf(site.label), helpkit: url.origin === HELPKIT_ORIGIN };
}

function suspectOf(seen: Seen): Suspect {
  const { below, label } = seen.site;
  return {
    ...seen,
    parts: [...below, label].flatMap((part) => part.split('-').map(skeletonOf)),
    words: label.split('-').map((text) => ({ text, skeleton: skeletonOf(text) })),
  };
}

/** Of addresses and names of one label too, which nobody can imitate otherwise. */
function isTwinWithoutHttps(exact: string, known: string): boolean {
  const [there, one] = [webUrl(exact), webUrl(known)];
  return there?.protocol === 'http:' && one?.protocol === 'https:' && there.hostname === one.hostname;
}

function isWithoutHttps(there: Seen, known: Seen): boolean {
  if (there.url.protocol !== 'http:' || known.url.protocol !== 'https:') return false;
  return there.site.host === known.site.host || (known.helpkit && isSameSite(there, known));
}

function isSameSite(there: Seen, known: Seen): boolean {
  return there.site.label === known.site.label && there.site.suffix === known.site.suffix;
}

function imitates(there: Suspect, known: Seen): boolean {
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
function holdsTheHost({ parts, skeleton }: Suspect, known: Seen): boolean {
  const { label, suffix } = known.site;
  const suffixParts = suffix.split('.').map(skeletonOf);
  // Written as one: `helpkitin.example`.
  if (label.length >= IN_A_LONGER_ONE && skeleton === known.skeleton + suffixParts.join('')) return true;
  const wanted = [...label.split('-').map(skeletonOf), ...suffixParts];
  return parts.some((_, start) => wanted.every((part, index) => parts[start + index] === part));
}

/** The name beside a luring word. HelpKit's name is enough by itself, in any place of the host. */
function holdsTheName({ parts, words, skeleton }: Suspect, known: Seen): boolean {
  const name = known.skeleton;
  if (known.site.label.length < IN_A_LONGER_ONE) return false;
  if (known.helpkit && parts.includes(name)) return true;
  const others = words.filter((word) => word.skeleton !== name);
  if (others.length < words.length && others.every((word) => LURE.test(word.text))) return true;
  return isGluedToLure(skeleton, name);
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
  return withoutNumber(one) === withoutNumber(other);
}

function withoutNumber(label: string): string {
  return label.replace(/[0-9]+/g, '#');
}
