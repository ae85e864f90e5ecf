/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { CsrfField } from '../looks/prompt-parts.tsx';
import { smsWords } from '../words/sms.ts';
import { useWords } from './view.tsx';

/** All that is ever shown of a number again: its last two digits. */
export function NumberEnd({ lastTwo }: { lastTwo: string }) {
  return <strong dir="ltr">•••• {lastTwo}</strong>;
}

/** A code that a page asks for: the last digits of the number it goes to, and whether one was sent for this and is still good. */
export interface SentCode {
  readonly lastTwo: string;
  readonly out: boolean;
}

/** Where a code was sent to, or that none was sent for this yet. */
export function CodeSent({ lastTwo, out }: SentCode) {
  const words = useWords(smsWords);
  const number = <NumberEnd lastTwo={lastTwo} />;
  return (
    <>
      {out ? words.sentTo(number) : words.notSent(number)} {out && words.lasts}
    </>
  );
}

interface SendCodeProps {
  readonly action: string;
  /** Words on the button; those for sending another code without it. */
  readonly children?: Child;
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Has a code sent. A form, since sending one is an act. */
export function SendCode({ action, children, hidden = {} }: SendCodeProps) {
  const words = useWords(smsWords);
  return (
    <form method="post" action={action}>
      <CsrfField />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="button quiet small" type="submit">
        {children ?? words.resend}
      </button>
    </form>
  );
}
