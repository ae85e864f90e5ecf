/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import { credentialWords } from '../words/credentials.ts';
import { SettingsPage } from './layout.tsx';
import { useWords } from './view.tsx';

/** Asks once more before 2FA is turned off. */
export function TwoFactorOffPage() {
  const words = useWords(credentialWords);
  return (
    <SettingsPage title={words.turnOff} trail={[words.turnOff]}>
      <h1>{words.turnOff}</h1>
      <form class="panel stack narrow" method="post" action="/settings/security/two-factor/off">
        <CsrfField />
        <p>{words.aboutOff}</p>
        <div class="actions">
          <button class="button" type="submit">
            {words.turnOff}
          </button>
          <a class="button quiet" href="/settings/security">
            {words.cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
