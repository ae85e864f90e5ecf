import { expect, it } from 'vitest';
import { codeTextKind } from '../../../lib/core/code-text.ts';

it.each([
  ['otpauth://totp/a?secret=MY', 'otpauth'],
  ['OTPAUTH://TOTP/A?SECRET=MY', 'otpauth'],
  ['apple-otpauth://totp/a?secret=MY', 'otpauth'],
  ['steam://JBSWY3DP', 'steam'],
  ['otpauth-migration://offline?data=AA', 'migration-code'],
  ['otpauthmigration://offline?data=AA', 'not-otpauth'],
  ['https://example.com/app', 'web-link'],
  ['HTTP://EXAMPLE.COM', 'web-link'],
  ['www.example.com', 'web-link'],
  ['URLTO:example.com', 'web-link'],
  ['WIFI:T:WPA;S:guest;P:guest;;', 'wifi-code'],
  ['wifi:S:guest;;', 'wifi-code'],
  ['BEGIN:VCARD\nVERSION:3.0\nEND:VCARD', 'contact-code'],
  ['MECARD:N:Doe;;', 'contact-code'],
  ['BIZCARD:N:Doe;;', 'contact-code'],
  ['phonefactor://activate_account?code=1', 'phone-link'],
  ['2@c29tZXRoaW5n,bWFkZQ==,dXA=,1', 'phone-link'],
  ['sgnl://linkdevice?uuid=made-up', 'phone-link'],
  ['2@only one part', 'not-otpauth'],
  ['oktaverify://totp/x', 'phone-link'],
  ['duo://abc-def', 'phone-link'],
  ['FIDO:/123456', 'phone-link'],
  ['motp://motp:user?secret=30ed', 'unsupported-type'],
  ['yaotp://user', 'unsupported-type'],
  ['mailto:me@example.com', 'not-otpauth'],
  ['javascript:alert(1)', 'not-otpauth'],
  ['JBSWY3DPEHPK3PXP', 'not-otpauth'],
  ['otpauth', 'not-otpauth'],
  ['', 'not-otpauth'],
  ['://', 'not-otpauth'],
])('takes %j for %s', (text, kind) => {
  expect(codeTextKind(text)).toBe(kind);
});
