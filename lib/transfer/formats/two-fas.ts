import type { ImportedEntry } from '../../core/imported.ts';
import { openGcm } from '../../crypto/others.ts';
import { entryOf, entryOfUri } from '../entry.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { base64Of, fieldsOf, listOf, textOf } from '../values.ts';

const rounds = 10_000;
/** What the app names an entry that has no issuer. */
const noName = '(none)';

/** 2FAS, schema 1 to 4: `services`, or these sealed in `servicesEncrypted` as `data:salt:iv`. */
export const twoFas: TransferFormat = {
  name: '2FAS',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    return file !== null && 'schemaVersion' in file && ('services' in file || 'servicesEncrypted' in file);
  },
  async read({ json }, opener) {
    const { services, servicesEncrypted } = fieldsOf(json) ?? {};
    const sealed = textOf(servicesEncrypted);
    return listOf(sealed === '' ? services : await openServices(sealed, opener)).map(readService);
  },
};

function readService(service: unknown): ImportedEntry {
  const { name, secret, otp } = fieldsOf(service) ?? {};
  const { issuer, account, tokenType, algorithm, digits, period, counter, link } = fieldsOf(otp) ?? {};
  // What is not said stands in the link that the account was made of.
  const made = entryOfUri(textOf(link), '');
  const said = 'enrolment' in made && made.enrolment.type !== 'steam' ? made.enrolment : null;
  const given = name === noName ? '' : name;
  // An issuer that was never there is another than one that was left empty beside a name.
  const isNamed = issuer === undefined || issuer === null || (issuer === '' && given !== account);
  return entryOf({
    type: tokenType,
    secret,
    issuer: isNamed ? given : issuer,
    account,
    algorithm: algorithm ?? said?.algorithm,
    // The app reads a zero as what it takes where nothing is said.
    digits: digits || said?.digits,
    period: period || said?.period || null,
    counter,
  });
}

async function openServices(sealed: string, { password, keys }: Opener): Promise<unknown> {
  const bytes = passwordBytes({ password, keys });
  const [data, salt, iv] = sealed.split(':').map(base64Of);
  const cost = { hash: 'SHA-256', rounds, length: 32 } as const;
  const key = await keys.pbkdf2(bytes, salt ?? base64Of(''), cost);
  return unlockedJson(await openGcm(key, iv ?? base64Of(''), data ?? base64Of('')));
}
