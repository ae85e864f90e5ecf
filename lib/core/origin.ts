const HELPKIT_HOST = 'helpkit.in';

/**
 * The exact web origin of a URL (or of a serialised origin): scheme, host and port of http or https. Null for
 * everything that has none of its own (`null`, `blob:`, `data:`, `about:`, `file:`, pages of browsers and extensions).
 */
export function originOf(url: string | null | undefined): string | null {
  const parsed = webUrl(url ?? '');
  return parsed === null ? null : parsed.origin;
}

/** Whether an origin is HelpKit's own: https, the usual port, `helpkit.in` or a host below it. */
export function isHelpkitOrigin(origin: string): boolean {
  const url = webUrl(origin);
  if (url === null || url.protocol !== 'https:' || url.port !== '') return false;
  return url.hostname === HELPKIT_HOST || url.hostname.endsWith(`.${HELPKIT_HOST}`);
}

/** Whether nobody on the way can read or change what the origin's pages send: https, or http on this machine. */
export function isSecureOrigin(origin: string): boolean {
  const url = webUrl(origin);
  return url !== null && (url.protocol === 'https:' || isLoopback(url.hostname));
}

/**
 * The host, with its port where it is not the usual one, as it is shown to a person. Names in other scripts stay in
 * punycode (`xn--…`), so that none can pass for another. Empty for what is no web origin.
 */
export function hostForShow(origin: string): string {
  return webUrl(origin)?.host ?? '';
}

/** Names and addresses of this machine (RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    // The URL parser has written every form of an IPv4 address as four numbers.
    /^127\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/.test(hostname)
  );
}

/** The URL that a text is, if it is one of http or https; null for every other and for what is none. */
export function webUrl(text: string): URL | null {
  const url = parsed(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : null;
}

/** Parsed once, and not asked of `canParse` first: that of Node 20 says no to letters of Latin-1 once it has run often. */
function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
