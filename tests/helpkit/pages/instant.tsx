/** @jsxImportSource hono/jsx */
import type { Words } from '../words/language.ts';
import { useView } from './view.tsx';

const locales: Words<string> = { en: 'en-GB', ar: 'ar-EG-u-nu-latn', hi: 'hi-IN-u-nu-latn', pt: 'pt-BR' };

const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const minute = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
  timeZoneName: 'short',
} as const;

/** An instant in milliseconds: words in the visitor's language, and ISO 8601 in `datetime` for whoever reads the page by program. */
export function Instant({ at, by }: { at: number; by: 'day' | 'minute' }) {
  const format = new Intl.DateTimeFormat(locales[useView().look.language], by === 'day' ? day : minute);
  return <time datetime={new Date(at).toISOString()}>{format.format(at)}</time>;
}
