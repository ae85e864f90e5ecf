import type { NamedApp } from '../core/imported.ts';
import type { NamedFormat, TransferFormat } from './format.ts';
import { aegis } from './formats/aegis.ts';
import { andOtp, andOtpSealed } from './formats/andotp.ts';
import { authenticatorCc } from './formats/authenticator-cc.ts';
import { authy, authyTokens } from './formats/authy.ts';
import { battleNet } from './formats/battle-net.ts';
import { bitwarden } from './formats/bitwarden.ts';
import { duo } from './formats/duo.ts';
import { enpass } from './formats/enpass.ts';
import { ente } from './formats/ente.ts';
import { freeOtpPlus, freeOtpPreferences } from './formats/freeotp.ts';
import { freeOtpBackup } from './formats/freeotp-backup.ts';
import { lastpassAuthenticator } from './formats/lastpass-authenticator.ts';
import { linksInJson } from './formats/links-in-json.ts';
import { onePassword } from './formats/one-password.ts';
import { otpauthList } from './formats/otpauth-list.ts';
import { passwordCsv } from './formats/password-csv.ts';
import { protonAuthenticator } from './formats/proton-authenticator.ts';
import { protonPass } from './formats/proton-pass.ts';
import { raivo } from './formats/raivo.ts';
import { steam } from './formats/steam.ts';
import { stratum, stratumOld, stratumSealed } from './formats/stratum.ts';
import { totpAuthenticatorPreferences, totpAuthenticatorSealed } from './formats/totp-authenticator.ts';
import { twoFAuth } from './formats/two-f-auth.ts';
import { twoFas } from './formats/two-fas.ts';

/** In the order in which they are tried: first bytes, then JSON by its names and by links in it, settings of phones, tables, links. */
export const formats: readonly TransferFormat[] = [
  freeOtpBackup,
  stratumSealed,
  stratumOld,
  aegis,
  twoFas,
  ente,
  protonAuthenticator,
  protonPass,
  bitwarden,
  onePassword,
  lastpassAuthenticator,
  stratum,
  freeOtpPlus,
  steam,
  twoFAuth,
  raivo,
  duo,
  andOtp,
  authenticatorCc,
  enpass,
  authyTokens,
  linksInJson,
  authy,
  battleNet,
  totpAuthenticatorPreferences,
  freeOtpPreferences,
  ...passwordCsv,
  otpauthList,
];

/** Those that the person names. */
export const namedFormats: Readonly<Record<NamedApp, NamedFormat>> = {
  andotp: andOtpSealed,
  'totp-authenticator': totpAuthenticatorSealed,
};
