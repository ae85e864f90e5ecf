import { Refusal } from '../web/refusal.ts';
import type { Language } from '../words/language.ts';

/** Markups in which the site can appear. The rules behind them are the same. */
export const skins = ['plain', 'app', 'split', 'shadow', 'frame', 'rtl', 'hi', 'pt'] as const;

/** Ways in which the enrolment's QR code can be drawn. */
export const carriers = ['svg', 'img', 'img-svg', 'canvas', 'css', 'table'] as const;

export type Skin = (typeof skins)[number];

export type Carrier = (typeof carriers)[number];

export interface Look {
  readonly skin: Skin;
  readonly language: Language;
  readonly qr: Carrier;
}

/** Whether there is a skin of that name. */
export const isSkin = (name: string): name is Skin => skins.some((skin) => skin === name);
const isCarrier = (name: string): name is Carrier => carriers.some((carrier) => carrier === name);

const languages: Partial<Record<Skin, Language>> = { rtl: 'ar', hi: 'hi', pt: 'pt' };

function lookOf(skin: Skin, qr: Carrier): Look {
  return { skin, language: languages[skin] ?? 'en', qr };
}

/** Reads the look cookie; whatever it does not name is as the site usually is. */
export function readLook(cookie: string | undefined, usualSkin: Skin): Look {
  const [skin = '', qr = ''] = (cookie ?? '').split('.');
  return lookOf(isSkin(skin) ? skin : usualSkin, isCarrier(qr) ? qr : 'svg');
}

/** The look after a wish for another one. Throws a {@link Refusal} that says which looks there are. */
export function writeLook(
  look: Look,
  wish: { readonly skin: string | undefined; readonly qr: string | undefined },
): Look {
  const skin = wish.skin ?? look.skin;
  const qr = wish.qr ?? look.qr;
  if (!isSkin(skin)) throw new Refusal(400, (words) => words.noSkin(skins.join(', ')));
  if (!isCarrier(qr)) throw new Refusal(400, (words) => words.noCarrier(carriers.join(', ')));
  return lookOf(skin, qr);
}
