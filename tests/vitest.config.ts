import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { mendJsqr } from '../scripts/mend-jsqr.ts';

const common = {
  restoreMocks: true,
  // Long runs take what they need.
  testTimeout: process.env['LONG'] ? 3_600_000 : 20_000,
};
const extension = {
  plugins: [WxtVitest(), mendJsqr()],
  test: { ...common, server: { deps: { inline: ['jsqr'] } } },
};

const isolated = [
  'tests/{components,issues}/**/*.test.{ts,tsx}',
  'tests/unit/{background,crypto,detect,engine,i18n,inpage,messaging,qr,state,vault}/**/*.test.ts',
];

/** Reads pages of the reference site as that site serves them. */
const ofTheSite = 'tests/unit/detect/account-page.test.ts';

export default defineConfig({
  test: {
    // By itself it leaves one core free, which on two is half of the machine. Some tests wait, and others work meanwhile.
    maxWorkers: '150%',
    projects: [
      {
        // What keeps something between calls, puts something in a module's place, or needs a document of its own.
        ...extension,
        test: { ...extension.test, name: 'isolated', include: isolated, exclude: [ofTheSite] },
      },
      {
        // What keeps nothing: files may share what a worker has loaded, which is most of what they would cost.
        ...extension,
        test: {
          ...extension.test,
          name: 'shared',
          isolate: false,
          include: ['tests/{unit,house,vectors}/**/*.test.ts'],
          exclude: [...isolated, ofTheSite],
        },
      },
      {
        // A site of its own for each test and nothing global.
        test: {
          ...common,
          name: 'site',
          environment: 'node',
          isolate: false,
          include: ['tests/helpkit/**/*.test.ts', ofTheSite],
        },
      },
    ],
  },
});
