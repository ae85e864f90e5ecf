/** @jsxImportSource hono/jsx */
import { securityWords } from '../../words/security.ts';
import { useWords } from '../view.tsx';

/** Whether 2FA is on, and the way to turn it on or set it up anew. */
export function TwoFactorPanel({ on }: { on: boolean }) {
  const words = useWords(securityWords);
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{words.twoFactor}</h2>
        <span class={on ? 'badge good' : 'badge'}>{on ? words.on : words.off}</span>
      </div>
      <p class="muted">{on ? words.aboutOn : words.aboutOff}</p>
      <a class={on ? 'button quiet' : 'button'} href="/settings/security/two-factor">
        {on ? words.setUpAnew : words.enable}
      </a>
    </section>
  );
}
