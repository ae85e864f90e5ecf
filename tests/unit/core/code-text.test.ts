import { expect, it } from 'vitest';
import { codeTextKind, holdsAccount } from '../../../lib/core/code-text.ts';

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
  ['mailto:me@example.com', 'email-code'],
  ['MATMSG:TO:me@example.com;SUB:Hello;BODY:;;', 'email-code'],
  ['tel:+4930123456', 'number-code'],
  ['SMSTO:+4930123456:hello', 'number-code'],
  ['geo:52.5,13.4', 'place-code'],
  ['bitcoin:1ExampleExampleExample', 'payment-code'],
  ['BCD\n002\n1\nSCT\n\nExample\nDE00', 'payment-code'],
  ['SPC\r\n0200\r\n1\r\nCH00', 'payment-code'],
  ['00020101021126', 'payment-code'],
  ['M1EXAMPLE/PERSON      EABC123 BERMUCXX 1234', 'ticket-code'],
  ['M1 is a motorway', 'not-otpauth'],
  ['000201', 'not-otpauth'],
  ['javascript:alert(1)', 'not-otpauth'],
  ['JBSWY3DPEHPK3PXP', 'not-otpauth'],
  ['otpauth', 'not-otpauth'],
  ['', 'not-otpauth'],
  ['://', 'not-otpauth'],
])('takes %j for %s', (text, kind) => {
  expect(codeTextKind(text)).toBe(kind);
});

it.each([
  ['otpauth://totp/a?secret=MY', true],
  [' \n otpauth://totp/a?secret=MY \n', true],
  ['steam://JBSWY3DP', true],
  ['otpauth-migration://offline?data=AA', true],
  ['https://example.com/?secret=MY', false],
  ['motp://motp:user?secret=30ed', false],
  ['JBSWY3DPEHPK3PXP', false],
  ['', false],
])('an account can be read from %j: %j', (text, holds) => {
  expect(holdsAccount(text)).toBe(holds);
});
