import { Refusal } from '../web/refusal.ts';
import type { Language } from '../words/language.ts';

/** Markups in which the site can appear. The rules behind them are the same. */
export const skins = {
  plain: 'Server-rendered forms',
  app: 'A single page: nothing reloads, prompts come late as dialogs without a form',
  split: 'Six boxes for one digit each',
  shadow: 'Web components with open shadow roots',
  frame: 'The prompt in an iframe',
  rtl: 'Arabic, from right to left',
  hi: 'Hindi',
  pt: 'Portuguese',
} as const;

/** Ways in which the enrolment's QR code can be drawn. */
export const carriers = {
  svg: 'Inline SVG',
  img: 'An img with a PNG in its address',
  'img-svg': 'An img with an SVG in its address',
  canvas: 'A canvas',
  css: 'A CSS background',
  table: 'Table cells',
} as const;

export type Skin = keyof typeof skins;

export type Carrier = keyof typeof carriers;

export interface Look {
  readonly skin: Skin;
  readonly language: Language;
  readonly qr: Carrier;
}

/** Whether there is a skin of that name. */
export const isSkin = (name: string): name is Skin => Object.hasOwn(skins, name);
const isCarrier = (name: string): name is Carrier => Object.hasOwn(carriers, name);

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
  if (!isSkin(skin)) throw new Refusal(400, (words) => words.noSkin(Object.keys(skins).join(', ')));
  if (!isCarrier(qr)) throw new Refusal(400, (words) => words.noCarrier(Object.keys(carriers).join(', ')));
  return lookOf(skin, qr);
}
