/** @jsxImportSource hono/jsx */
import { credentialWords } from '../../words/credentials.ts';
import { securityWords } from '../../words/security.ts';
import { useWords } from '../view.tsx';

/** Whether 2FA is on and by what a login asks first, and the way to turn it on or set it up anew. */
export function TwoFactorPanel({ by }: { by: 'app' | 'sms' | undefined }) {
  const words = useWords(securityWords);
  const on = by !== undefined;
  const [about, way] =
    by === 'app'
      ? [words.aboutOn, words.setUpAnew]
      : by === 'sms'
        ? [words.aboutSms, words.setUpApp]
        : [words.aboutOff, words.enable];
  const { turnOff } = useWords(credentialWords);
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{words.twoFactor}</h2>
        <span class={on ? 'badge good' : 'badge'}>{on ? words.on : words.off}</span>
      </div>
      <p class="muted">{about}</p>
      <div class="actions">
        <a class={on ? 'button quiet' : 'button'} href="/settings/security/two-factor">
          {way}
        </a>
        {on && (
          <a class="button quiet" href="/settings/security/two-factor/off">
            {turnOff}
          </a>
        )}
      </div>
    </section>
  );
}
