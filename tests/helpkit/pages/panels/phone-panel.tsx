/** @jsxImportSource hono/jsx */
import { smsWords } from '../../words/sms.ts';
import { NumberEnd, SendCode } from '../phone-parts.tsx';
import { useWords } from '../view.tsx';

interface PhonePanelProps {
  readonly lastTwo: string;
  /** Whether there is an app too, so that the number can go. */
  readonly app: boolean;
}

/** The number that codes go to, another one in its place, or none. */
export function PhonePanel({ lastTwo, app }: PhonePanelProps) {
  const words = useWords(smsWords);
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>SMS</h2>
        <span class="badge">
          <NumberEnd lastTwo={lastTwo} />
        </span>
      </div>
      <p class="muted">{words.weaker}</p>
      <div class="actions">
        <a class="button quiet" href="/settings/security/two-factor/phone">
          {words.change}
        </a>
        {app && <SendCode action="/settings/security/phone/remove">{words.remove}</SendCode>}
      </div>
    </section>
  );
}
