/** Made-up pages of a known size, as plain HTML. */

const syllables =
  'ta re mi ko lun sa ver dis pro len ga tor ine bru elt sho mar ked ing pol ty qua fen os'.split(' ');

/** Words as varied as those of real pages, and of no language that would be fetched; the same for the same seed. */
function sentence(seed: number): string {
  let state = seed * 2_654_435_761 + 12_345;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const word = (): string =>
    Array.from({ length: 1 + next(4) }, () => syllables[next(syllables.length)]).join('');
  return Array.from({ length: 9 }, word).join(' ');
}

const prompt =
  '<div role="dialog" aria-modal="true"><h2>Two-factor authentication</h2><label>Code from your authenticator app <input autocomplete="one-time-code"></label><label><input type="checkbox"> Trust this device for 30 days</label><button>Verify</button></div>';

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox</title></head><body>${body}</body></html>`;
}

/** An inbox with a prompt over it: 2,000 elements, and as many runs of text. */
export function inbox(): string {
  const rows = Array.from(
    { length: 284 },
    (_, at) =>
      `<li><a href="#${at}"><b>${sentence(at)}</b></a><p>${sentence(at + 999)} <em>${at}</em></p><span><svg width="16" height="16"></svg></span></li>`,
  );
  return pageOf(`<nav>${sentence(1)}</nav><main><ul>${rows.join('')}</ul></main>${prompt}`);
}

/** A settings page with 500 fields to type in, each with its label, and a prompt among them. */
export function settings(): string {
  const fields = Array.from(
    { length: 499 },
    (_, at) => `<div><label for="f${at}">${sentence(at)}</label><input id="f${at}" type="text"></div>`,
  );
  return pageOf(`<main><form>${fields.join('')}</form></main>${prompt}`);
}
