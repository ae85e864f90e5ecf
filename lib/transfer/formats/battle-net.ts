import { encodeBase32 } from '../../core/base32.ts';
import { utf8Of } from '../content.ts';
import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { preferencesOf } from '../preferences.ts';
import { hexOf } from '../values.ts';

const battleSecret = 'com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET';
const battleSerial = 'com.blizzard.messenger.AUTHENTICATOR_SERIAL';
/** The app hides its settings behind this, the same on every phone. */
const battleMask = hexOf(
  '398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a',
);

/** Battle.net's settings on a phone: one account, named by its serial number. */
export const battleNet: TransferFormat = {
  name: 'Battle.net',
  recognise: ({ text }) => preferencesOf(text).has(battleSecret),
  read: ({ text }) => {
    const settings = preferencesOf(text);
    const secret = encodeBase32(hexOf(unmasked(settings.get(battleSecret))));
    return [
      entryOf({ secret, issuer: 'Battle.net', account: unmasked(settings.get(battleSerial)), digits: 8 }),
    ];
  },
};

function unmasked(value: string | undefined): string {
  const bytes = hexOf(value).map((byte, at) => byte ^ (battleMask[at] ?? 0));
  return utf8Of(bytes) ?? '';
}
