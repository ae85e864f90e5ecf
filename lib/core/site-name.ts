/**
 * A host name cut where people read it: `app.help-desk.co.uk` is the label `help-desk` before the suffix `co.uk`.
 */
export interface SiteName {
  /** The host without a dot at its end. */
  host: string;
  /** The label that somebody registered. */
  label: string;
  /** What is behind it. */
  suffix: string;
  /** Labels in front of it. */
  below: string[];
}

/** RFC 1035 section 2.3.4, in letters and dots. */
const LONGEST_HOST = 253;
/** Second-level names that stand below two-letter domains and are not registered by the sites themselves. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|gen|go|gob|gov|gouv|ltd|me|mil|ne|net|nic|or|org|res|sch)$/;
/** Hosts that give a subdomain to whoever asks: there, the label in front of them is the registered one. */
const SHARED_HOSTS = new Set([
  'azurewebsites.net',
  'blogspot.com',
  'cloudfront.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'glitch.me',
  'herokuapp.com',
  'netlify.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'surge.sh',
  'vercel.app',
  'web.app',
  'weebly.com',
  'wixsite.com',
  'workers.dev',
  'wordpress.com',
]);

/**
 * Cuts a host name by simple rules; no list of public suffixes is shipped. Null for addresses and for names of one
 * label, which nobody registers.
 *
 * Known limits: suffixes of two labels beyond the common ones (`city.kawasaki.jp`) and shared hosts that are not listed
 * are taken for registered names. It serves warnings, never the decision to fill, which is by exact origin.
 */
export function siteNameOf(hostname: string): SiteName | null {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (host.length > LONGEST_HOST) return null;
  const labels = host.split('.');
  if (labels.length < 2 || host.startsWith('[') || /^[0-9]+$/.test(labels.at(-1) ?? '')) return null;
  const suffixLength = labels.length > 2 && hasTwoLabels(labels.slice(-2)) ? 2 : 1;
  const label = labels.at(-suffixLength - 1) ?? '';
  return {
    host,
    label,
    suffix: labels.slice(-suffixLength).join('.'),
    below: labels.slice(0, -suffixLength - 1),
  };
}

function hasTwoLabels([second = '', top = '']: string[]): boolean {
  return (top.length === 2 && SECOND_LEVEL.test(second)) || SHARED_HOSTS.has(`${second}.${top}`);
}
