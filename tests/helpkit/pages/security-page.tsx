/** @jsxImportSource hono/jsx */

import { CsrfField } from '../looks/prompt-parts.tsx';
import type { Account } from '../rules/accounts.ts';
import type { BackupCodesLeft } from '../rules/backup-codes.ts';
import type { TrustedDevice } from '../rules/trusted-devices.ts';
import { day } from './day.ts';
import { Notice, SettingsPage } from './layout.tsx';

interface SecurityProps {
  readonly account: Account;
  readonly csrf: string;
  readonly notice: string | undefined;
  readonly twoFactor: boolean;
  readonly backupCodes: BackupCodesLeft | undefined;
  readonly devices: readonly TrustedDevice[];
  /** The trusted device that is this browser. */
  readonly thisDevice: number | undefined;
}

/** Settings → Security. */
export function SecurityPage(props: SecurityProps) {
  const { account, csrf, notice, twoFactor } = props;
  return (
    <SettingsPage title="Security" account={account} csrf={csrf} trail={[]}>
      <h1>Security</h1>
      <Notice words={notice} />
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
      {twoFactor && <BackupCodes {...props} />}
      {twoFactor && <TrustedDevices {...props} />}
    </SettingsPage>
  );
}

function BackupCodes({ csrf, backupCodes }: SecurityProps) {
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>Backup codes</h2>
        {backupCodes && (
          <span class="badge">
            {backupCodes.left} of {backupCodes.total} left
          </span>
        )}
      </div>
      <p class="muted">
        For the day when your device is not at hand. Each code works once. New codes replace the old ones at
        once.
      </p>
      <form method="post" action="/settings/security/backup-codes">
        <CsrfField csrf={csrf} />
        <button class="button quiet" type="submit">
          Regenerate codes
        </button>
      </form>
    </section>
  );
}

function TrustedDevices({ csrf, devices, thisDevice }: SecurityProps) {
  return (
    <section class="panel">
      <h2>Trusted devices</h2>
      <p class="muted">
        These browsers log in without a code until the day shown. They still need your password.
      </p>
      {devices.length === 0 && <p class="none">No device is trusted.</p>}
      {devices.length > 0 && (
        <table class="devices">
          <thead>
            <tr>
              <th scope="col">Device</th>
              <th scope="col">Last used</th>
              <th scope="col">Trusted until</th>
              <th scope="col">
                <span class="unseen">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <tr>
                <td>
                  {device.label}
                  {device.id === thisDevice && <span class="badge">This browser</span>}
                </td>
                <td>{day(device.lastUsedAt)}</td>
                <td>{day(device.expiresAt)}</td>
                <td class="act">
                  <form method="post" action="/settings/security/trusted-devices/revoke">
                    <CsrfField csrf={csrf} />
                    <input type="hidden" name="device" value={String(device.id)} />
                    <button class="button quiet small" type="submit" aria-label={`Revoke ${device.label}`}>
                      Revoke
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
