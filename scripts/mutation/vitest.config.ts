import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mendJsqr } from '../mend-jsqr.ts';

const room = process.env['MUTATION_ROOM'] ?? 'core';

/** Of all tests those of one room: what else would notice a mutant by chance shows nothing of that room's tests. */
export default defineConfig({
  plugins: [WxtVitest(), mendJsqr()],
  test: {
    include: [`tests/unit/${room}/**/*.test.ts`, ...(room === 'core' ? ['tests/vectors/**/*.test.ts'] : [])],
    // Corpora are scored, not held to: they tell of the world, and take long.
    exclude: ['**/corpus*.test.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    server: { deps: { inline: ['jsqr'] } },
  },
});
