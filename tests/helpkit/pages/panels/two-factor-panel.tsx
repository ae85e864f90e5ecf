/** @jsxImportSource hono/jsx */
import { credentialWords } from '../../words/credentials.ts';
import { securityWords } from '../../words/security.ts';
import { useWords } from '../view.tsx';

/** Whether 2FA is on, and the way to turn it on or set it up anew. */
export function TwoFactorPanel({ on }: { on: boolean }) {
  const words = useWords(securityWords);
  const { turnOff } = useWords(credentialWords);
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{words.twoFactor}</h2>
        <span class={on ? 'badge good' : 'badge'}>{on ? words.on : words.off}</span>
      </div>
      <p class="muted">{on ? words.aboutOn : words.aboutOff}</p>
      <div class="actions">
        <a class={on ? 'button quiet' : 'button'} href="/settings/security/two-factor">
          {on ? words.setUpAnew : words.enable}
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
