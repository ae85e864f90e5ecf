import { expect, it } from 'vitest';
import { originOf } from '../../lib/core/origin.ts';

// `URL.canParse` of Node 20 says no to every address with a letter like é once it was called some thousand times. So the
// warning of a look-alike failed now and then, in tests alone: browsers have no such fault.
it('an address with a letter of Latin-1 has an origin, however often it is asked for', () => {
  const origins = new Set(Array.from({ length: 20_000 }, () => originOf('https://hélpkit.in')));
  expect([...origins]).toEqual(['https://xn--hlpkit-bva.in']);
});
