import { expect, it } from 'vitest';
import { shownText } from '../../../lib/core/shown-text.ts';

it.each([
  ['web-link', 'https://example.com/a?b=c', 'https://example.com/a?b=c'],
  ['wifi-code', 'WIFI:T:WPA;S:Guest\\;net;P:the password;;', 'Guest;net'],
  ['wifi-code', 'WIFI:P:S\\:not the name;T:WPA;;', null],
  ['number-code', 'tel:+4930\u202e123456', 'tel:+4930\ufffd123456'],
  ['email-code', 'mailto:me@example.com', 'mailto:me@example.com'],
  ['not-otpauth', 'Table 7', 'Table 7'],
  ['not-otpauth', 'JBSW Y3DP EHPK 3PXP', null],
  ['not-otpauth', 'x-app://import?otpauth=1', null],
  ['not-otpauth', '{"secret":"x"}', null],
  ['damaged-uri', 'otpauth://', null],
  ['invalid-secret', 'otpauth://totp/x?secret=0189', null],
  ['migration-code', 'otpauth-migration://offline?data=AA', null],
  ['phone-link', '2@c29tZXRoaW5n,bWFkZQ==,dXA=,1', null],
  ['unsupported-type', 'motp://motp:user?secret=30ed', null],
] as const)('shows of a %s %j: %j', (code, text, shown) => {
  expect(shownText(code, text)).toBe(shown);
});

it('cuts what is long', () => {
  expect(shownText('web-link', `https://example.com/${'a'.repeat(5_000)}`)?.length).toBe(101);
});

it.each([
  ['otp', true],
  ['otp: 123456', true],
  ['my otp', true],
  ['an otp here', true],
  ['(OTP)', true],
  ['a Secret', true],
  ['hotp', false],
  ['otpions', false],
  ['a potpourri', false],
  ['JBSWY3DPEHPK3PXP', true],
  ['JBSWY3DPEHPK3', false],
  ['hello', false],
])('%j may hold a key, and is not shown: %j', (text, hidden) => {
  expect(shownText('not-otpauth', text)).toBe(hidden ? null : text);
});
