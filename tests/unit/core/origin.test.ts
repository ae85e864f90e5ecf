import { describe, expect, it } from 'vitest';
import {
  hostForShow,
  isHelpkitOrigin,
  isLoopback,
  isSecureOrigin,
  originOf,
} from '../../../lib/core/origin.ts';

describe('the origin of a page', () => {
  it.each([
    ['https://app.helpkit.in/settings?x=1#y', 'https://app.helpkit.in'],
    ['https://app.helpkit.in:443/', 'https://app.helpkit.in'],
    ['http://localhost:5173/login', 'http://localhost:5173'],
    ['HTTPS://APP.HELPKIT.IN', 'https://app.helpkit.in'],
    ['https://helpkit.in@evil.example/', 'https://evil.example'],
    ['https://hеlpkit.in/', 'https://xn--hlpkit-3of.in'],
    ['null', null],
    ['', null],
    [null, null],
    [undefined, null],
    ['blob:https://app.helpkit.in/1-2', null],
    ['data:text/html,x', null],
    ['about:blank', null],
    ['about:srcdoc', null],
    ['file:///etc/hosts', null],
    ['javascript:void 0', null],
    ['chrome-extension://abcdef/popup.html', null],
    ['moz-extension://abcdef/popup.html', null],
    ['chrome://settings', null],
    ['filesystem:https://app.helpkit.in/x', null],
    ['ws://app.helpkit.in', null],
    ['app.helpkit.in', null],
    ['https://', null],
  ])('%s is %s', (url, origin) => {
    expect(originOf(url)).toBe(origin);
  });
});

it.each([
  ['https://helpkit.in', true],
  ['https://app.helpkit.in', true],
  ['https://a.b.helpkit.in', true],
  ['http://helpkit.in', false],
  ['https://helpkit.in:8443', false],
  ['https://helpkit.in.', false],
  ['https://xhelpkit.in', false],
  ['https://helpkit.in.evil.example', false],
  ['https://helpkit.com', false],
  ['null', false],
])('HelpKit’s own: %s %s', (origin, is) => {
  expect(isHelpkitOrigin(origin)).toBe(is);
});

it.each([
  ['https://example.com', true],
  ['http://example.com', false],
  ['http://localhost:3000', true],
  ['http://site.localhost', true],
  ['http://127.0.0.1:3000', true],
  ['http://127.1.2.3', true],
  ['http://127.10.20.30', true],
  ['http://127.255.255.255', true],
  ['http://[::1]:3000', true],
  ['http://128.0.0.1', false],
  ['http://127.0.0.1.evil.example', false],
  ['http://localhost.evil.example', false],
  ['http://notlocalhost', false],
  ['http://192.168.0.1', false],
  ['null', false],
])('secure: %s %s', (origin, is) => {
  expect(isSecureOrigin(origin)).toBe(is);
});

it.each([
  ['https://app.helpkit.in', 'app.helpkit.in'],
  ['http://localhost:3000', 'localhost:3000'],
  ['https://hеlpkit.in', 'xn--hlpkit-3of.in'],
  ['null', ''],
])('shows %s as %j', (origin, shown) => {
  expect(hostForShow(origin)).toBe(shown);
});

it.each(['x127.0.0.1', '127.0.0.1x', '127.0.0', '127.0.0.1.1', '12.7.0.0', 'localhost.example', ''])(
  '%j is not this machine',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);
