import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mendJsqr } from '../mend-jsqr.ts';

const room = process.env['MUTATION_ROOM'] ?? 'core';
/** Files with commas between; none for those of the room. */
const named = process.env['MUTATION_TESTS'] ?? '';

/** Of all tests those of one room: what else would notice a mutant by chance shows nothing of that room's tests. */
export default defineConfig({
  plugins: [WxtVitest(), mendJsqr()],
  test: {
    include:
      named === ''
        ? [`tests/unit/${room}/**/*.test.ts`, ...(room === 'core' ? ['tests/vectors/**/*.test.ts'] : [])]
        : named.split(','),
    // Corpora are scored, not held to: they tell of the world, and take long.
    exclude: ['**/corpus*.test.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    server: { deps: { inline: ['jsqr'] } },
  },
});
