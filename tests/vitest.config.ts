import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mendJsqr } from '../scripts/mend-jsqr.ts';

const common = { restoreMocks: true, testTimeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), mendJsqr()],
        test: {
          ...common,
          name: 'extension',
          server: { deps: { inline: ['jsqr'] } },
          include: ['tests/{unit,house,components,issues,vectors}/**/*.test.{ts,tsx}'],
        },
      },
      {
        // A site of its own for each test and nothing global: files may share what a worker has loaded, which is most of
        // what they would cost.
        test: {
          ...common,
          name: 'site',
          environment: 'node',
          isolate: false,
          include: ['tests/helpkit/**/*.test.ts'],
        },
      },
    ],
  },
});
