import { qrModules } from '../../helpkit/looks/qr-modules.ts';
import { worldOf } from '../fixtures/main-job.ts';
import { servePage } from '../fixtures/page-server.ts';
import { expect, test } from '../fixtures/test.ts';
import { popup } from '../pages/popup.ts';

const uri = (name: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') =>
  `otpauth://totp/Example:${name}?secret=${secret}&issuer=Example`;

/** A QR code as SVG; `torn` leaves every module in that share of its rows light. */
function drawing(text: string, torn = 0): string {
  const modules = qrModules(text);
  const size = modules.length;
  const from = Math.floor(size * (0.5 - torn / 2));
  const to = Math.floor(size * (0.5 + torn / 2));
  const squares = modules.flatMap((row, y) =>
    row.map((dark, x) => (dark && (y < from || y >= to) ? `M${x} ${y}h1v1h-1z` : '')),
  );
  return `<svg width="260" height="260" viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${squares.join('')}"/></svg>`;
}

const refused = [
  ['a web link', drawing('https://example.com/pay?id=7'), 'error_web_link'],
  ['a Wi-Fi network', drawing('WIFI:T:WPA;S:Guests;P:made-up-pass;;'), 'error_wifi_code'],
  [
    'an address card',
    drawing('BEGIN:VCARD\nVERSION:3.0\nN:Example\nTEL:+4900000\nEND:VCARD'),
    'error_contact_code',
  ],
  ['a code that links a phone', drawing('2@c29tZXRoaW5n,bWFkZQ==,dXA=,1'), 'error_phone_link'],
  ['a damaged code', drawing(uri('torn'), 0.45), 'error_qr_damaged'],
  ['no code at all', '<p>Nothing to see.</p>', 'error_no_qr_found'],
] as const;

test('what is no account is refused in its own words, and nothing is kept', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  await page.goto(site.url);
  const first = popup(await extension.pressToolbarButton(page), say);
  await first.chooseNoPassword();
  await first.showsCodes();
  await first.hand.close();
  for (const [name, body, words] of refused) {
    await test.step(name, async () => {
      const served = await servePage(`<!doctype html><title>Page</title>${body}`);
      try {
        await page.goto(served.url);
        const { hand } = popup(await extension.pressToolbarButton(page), say);
        await hand.press(say('addFromPage'));
        await hand.sees(say(words));
        await hand.sees(say('emptyTitle'));
        await hand.close();
      } finally {
        await served.stop();
      }
    });
  }
});

test('of two codes the person chooses, a link stands in for a torn one, one further down is scrolled to', async ({
  extension,
  page,
  site,
}) => {
  const { say } = worldOf(extension, page, site);
  const served = await servePage(
    `<!doctype html><title>Page</title>${drawing(uri('first@example.com'))} ${drawing(uri('second@example.com'))}`,
  );
  try {
    await page.goto(served.url);
    const vault = popup(await extension.pressToolbarButton(page), say);
    await vault.chooseNoPassword();
    // Both are chosen from the start; the first is turned down.
    await vault.hand.sees(say('pickTitle'));
    await vault.hand.press(/^E? ?Example first@example\.com/);
    await vault.hand.press(say('keepChosen', '1'));
    await vault.showsCodes();
    await vault.hand.sees('second@example.com');
    await vault.hand.misses('first@example.com');
    await vault.hand.close();
  } finally {
    await served.stop();
  }

  const linked = uri('linked@example.com', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const torn = await servePage(
    `<!doctype html><title>Page</title>${drawing(linked, 0.45)} <a href="${linked.replaceAll('&', '&amp;')}">Set up</a>`,
  );
  try {
    await page.goto(torn.url);
    const vault = popup(await extension.pressToolbarButton(page), say);
    expect(await vault.review()).toContain(say('sourcePageLink'));
    await vault.hand.press(say('cancel'));
    await vault.hand.close();
  } finally {
    await torn.stop();
  }

  const deep = await servePage(
    `<!doctype html><title>Page</title><p style="height:4000px">Scroll.</p>${drawing(uri('deep@example.com', 'MZXW6YTBOIQGEYLSEBTG63ZAMJQXEIDG'))}`,
  );
  try {
    await page.goto(deep.url);
    const vault = popup(await extension.pressToolbarButton(page), say);
    await vault.hand.press(say('add'));
    await vault.hand.press(say('addFromPage'));
    await vault.hand.sees(say('furtherAsk'));
    await vault.hand.press(say('furtherYes'));
    await vault.review();
    await vault.keep();
    await vault.hand.sees('deep@example.com');
    expect(await page.evaluate(() => scrollY), 'the page is where it was').toBe(0);
  } finally {
    await deep.stop();
  }
});
