/** @jsxImportSource hono/jsx */
import { CsrfField } from '../../looks/prompt-parts.tsx';
import type { TrustedDevice } from '../../rules/trusted-devices.ts';
import { trustedDevicesWords } from '../../words/trusted-devices.ts';
import { Instant } from '../instant.tsx';
import { useWords } from '../view.tsx';

interface TrustedDevicesProps {
  readonly devices: readonly TrustedDevice[];
  /** The trusted device that is this browser. */
  readonly thisDevice: number | undefined;
}

/** The browsers that log in without a code. */
export function TrustedDevicesPanel({ devices, thisDevice }: TrustedDevicesProps) {
  const words = useWords(trustedDevicesWords);
  return (
    <section class="panel">
      <h2>{words.title}</h2>
      <p class="muted">{words.about}</p>
      {devices.length === 0 && <p class="none">{words.none}</p>}
      {devices.length > 0 && (
        <table class="devices">
          <thead>
            <tr>
              <th scope="col">{words.device}</th>
              <th scope="col">{words.lastUsed}</th>
              <th scope="col">{words.trustedUntil}</th>
              <th scope="col">
                <span class="unseen">{words.revoke}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {devices.map((device) => (
              <DeviceRow device={device} here={device.id === thisDevice} />
            ))}
          </tbody>
        </table>
      )}
      {devices.length > 1 && (
        <form method="post" action="/settings/security/trusted-devices/revoke-all">
          <CsrfField />
          <button class="button quiet" type="submit">
            {words.revokeAll}
          </button>
        </form>
      )}
    </section>
  );
}

function DeviceRow({ device, here }: { device: TrustedDevice; here: boolean }) {
  const words = useWords(trustedDevicesWords);
  return (
    <tr>
      <td>
        {device.label}
        {here && <span class="badge">{words.thisBrowser}</span>}
      </td>
      <td>
        <Instant at={device.lastUsedAt} by="day" />
      </td>
      <td>
        <Instant at={device.expiresAt} by="day" />
      </td>
      <td class="act">
        <form method="post" action="/settings/security/trusted-devices/revoke">
          <CsrfField />
          <input type="hidden" name="device" value={String(device.id)} />
          <button class="button quiet small" type="submit" aria-label={words.revokeDevice(device.label)}>
            {words.revoke}
          </button>
        </form>
      </td>
    </tr>
  );
}
