import { expect, it } from 'vitest';
import { sitePath } from '../../../lib/messaging/shapes.ts';

const isPath = sitePath(20);

it.each(['/', '/settings/2fa', '//two', '/@evil.example/'])(
  '%j stays at the origin that it is put behind',
  (path) => {
    expect(isPath(path)).toBe(true);
    expect(new URL(`https://app.helpkit.in${path}`).origin).toBe('https://app.helpkit.in');
  },
);

it.each(['@evil.example/', '.evil.example', ':8443/', '', ' /', 'settings', `/${'a'.repeat(20)}`, null, 7])(
  '%j is no path',
  (value) => {
    expect(isPath(value)).toBe(false);
  },
);
