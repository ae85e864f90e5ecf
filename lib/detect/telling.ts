import { netOver } from './terms.ts';
import { maskOf } from './words.ts';

const telling = maskOf('app', 'twoStep', 'code', 'spare', 'sms', 'scan', 'key');
/** Letters of scripts other than Latin, whose words may not be known yet, and blocks that draw a picture. */
const others = /[\u0400-\u1fff\u3040-\ud7ff\uf900-\ufdff\ufe70-\uffff█▀▄]/;

export type Telling = (folded: string) => boolean;

/**
 * Tells of folded texts whether they may say anything, by which a part of a page that has nothing to type in matters all
 * the same: of apps, codes, second steps, text messages, scanning, keys.
 */
export function makeTelling(): Telling {
  const net = netOver(telling);
  return (folded) => net.test(folded) || others.test(folded);
}
