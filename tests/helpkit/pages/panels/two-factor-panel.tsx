/** @jsxImportSource hono/jsx */

/** Whether 2FA is on, and the way to turn it on or set it up anew. */
export function TwoFactorPanel({ on: twoFactor }: { on: boolean }) {
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>Two-Factor Authentication</h2>
        <span class={twoFactor ? 'badge good' : 'badge'}>{twoFactor ? 'On' : 'Off'}</span>
      </div>
      <p class="muted">
        {twoFactor
          ? 'Logging in takes your password and a code from your authenticator app.'
          : 'Protect your account with a code from your phone or browser, besides your password.'}
      </p>
      <a class={twoFactor ? 'button quiet' : 'button'} href="/settings/security/two-factor">
        {twoFactor ? 'Set up the app anew' : 'Enable 2FA'}
      </a>
    </section>
  );
}
