/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import type { TrustedDevice } from '../../rules/trusted-devices.ts';
import { day } from '../day.ts';
import { useView } from '../view.tsx';

interface TrustedDevicesProps {
  readonly devices: readonly TrustedDevice[];
  /** The trusted device that is this browser. */
  readonly thisDevice: number | undefined;
}

/** The browsers that log in without a code. */
export function TrustedDevicesPanel({ devices, thisDevice }: TrustedDevicesProps) {
  const { csrf } = useView();
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
