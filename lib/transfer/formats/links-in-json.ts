import type { ErrorCode } from '../../core/errors.ts';
import type { TransferFormat } from '../format.ts';
import { linksIn } from '../links.ts';
import { fieldsOf, textOf } from '../values.ts';
import { readLines } from './otpauth-list.ts';

/** Fields that hold a secret in whatever app: beside links, one that holds none is named. */
const secretName = /^(?:totp|otp|secret|seed|otpauth|totp_?secret|otp_?secret)$/i;
/** How an object names itself. */
const namesOf = ['issuer', 'title', 'service', 'name', 'label', 'account'];

/** Any other JSON with links in it, a list of them to begin with. */
export const linksInJson: TransferFormat = {
  name: 'otpauth',
  recognise: ({ json }) => found(json).links.length > 0,
  read: ({ json }) => {
    const { links, others } = found(json);
    return [...readLines(links.join('\n')), ...others];
  },
};

interface Found {
  links: string[];
  others: { name: string; code: ErrorCode }[];
}

function found(json: unknown): Found {
  const all: Found = { links: [], others: [] };
  gather(json, all);
  return all;
}

function gather(value: unknown, into: Found): void {
  if (typeof value === 'string') {
    into.links.push(...linksOf(value));
    return;
  }
  if (Array.isArray(value)) {
    for (const one of value) gather(one, into);
    return;
  }
  const fields = fieldsOf(value) ?? {};
  const before = into.links.length;
  for (const one of Object.values(fields)) gather(one, into);
  const isBare = Object.entries(fields).some(
    ([name, one]) => secretName.test(name) && textOf(one).trim() !== '',
  );
  if (isBare && into.links.length === before) into.others.push({ name: nameIn(fields), code: 'not-otpauth' });
}

function nameIn(fields: { readonly [name: string]: unknown }): string {
  return namesOf.map((name) => textOf(fields[name])).find((name) => name !== '') ?? '';
}

/** A text that is a link, or several; not one that only speaks of a link. */
function linksOf(text: string): string[] {
  return /^\s*(?:otpauth|steam)/i.test(text) ? linksIn(text) : [];
}
