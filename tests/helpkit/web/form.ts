import { Refusal } from './refusal.ts';

/** The fields of a posted form. Each reader refuses, in clear words, what a page of ours would never have sent. */
export interface Form {
  /** The field's one value, trimmed by nobody; '' when it is missing. */
  one(name: string, longest: number): string;
  /** All values of a field that may come several times. */
  all(name: string, longest: number): string[];
  has(name: string): boolean;
}

/** Reads `application/x-www-form-urlencoded` text. */
export function readForm(text: string): Form {
  const fields = new URLSearchParams(text);
  const all = (name: string, longest: number) => {
    const values = fields.getAll(name);
    if (values.some((value) => value.length > longest)) {
      throw new Refusal(400, (words) => words.tooLong(name, longest));
    }
    return values;
  };
  return {
    all,
    one(name, longest) {
      const values = all(name, longest);
      if (values.length > 1) {
        throw new Refusal(400, (words) => words.doubled(name));
      }
      return values[0] ?? '';
    },
    has: (name) => fields.has(name),
  };
}

/** A code as it was typed: in one field `code`, or in six fields `digit`. */
export function typedCode(form: Form): string {
  return form.has('digit') ? form.all('digit', 1).join('') : form.one('code', 64);
}
