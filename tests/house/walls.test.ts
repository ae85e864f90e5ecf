import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './source-files.ts';

const shipped = sourceFiles('lib', 'components', 'entrypoints');

/** The one door to each thing that must have one. */
const doors: { to: RegExp; only: RegExp }[] = [
  { to: /^idb$/, only: /^lib\/vault\/db\.ts$/ },
  { to: /^(wxt\/browser|webextension-polyfill)$/, only: /^lib\/browser\/api\.ts$/ },
  { to: /^otpauth/, only: /^lib\/core\/otp\.ts$/ },
  { to: /^(jsqr|zxing-wasm)/, only: /^lib\/qr\// },
  { to: /^qr$/, only: /^lib\/qr\/encode\.ts$/ },
  { to: /^(hash-wasm|@noble)/, only: /^lib\/crypto\// },
  { to: /^@preact\/signals/, only: /^(lib\/state|components)\// },
];

describe('the walls', () => {
  it.each(doors)('only $only imports $to', ({ to, only }) => {
    const importers = shipped.filter((file) => importsOf(file).some((name) => to.test(name)));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.map(({ path }) => path).filter((path) => !only.test(path))).toEqual([]);
  });

  it('pure rooms reach for no global of a browser', () => {
    const pure = shipped.filter(({ path }) => /^lib\/(core|detect|qr)\//.test(path));
    const globals =
      /(?<![\w.'])(window|document|localStorage|sessionStorage|chrome|browser|fetch|navigator)[.([]/;
    const found = pure.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => {
        const code = line.replace(/\/\/.*|^\s*\/?\*.*|'[^']*'/g, '');
        return globals.test(code) ? [`${path}:${at + 1}`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  it('core takes the clock and random bytes as arguments', () => {
    const core = shipped.filter(({ path }) => path.startsWith('lib/core/'));
    expect(
      core.filter(({ text }) => /Date\.now|new Date\(\)|Math\.random|getRandomValues/.test(text)),
    ).toEqual([]);
  });

  it('nothing shipped evaluates text, writes markup, or keeps anything in a page', () => {
    const forbidden =
      /\beval\(|new Function\(|[iI]nnerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage/;
    // The popup's own, which is in no site's page: its colours, and how many rows were in sight.
    const told = shipped.filter(({ path }) => path !== 'lib/browser/last-layout.ts');
    expect(told.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('nobody listens to other extensions or to pages directly', () => {
    const forbidden =
      /onMessageExternal|onConnectExternal|externally_connectable|addEventListener\('message'/;
    // A worker of our own, and a channel that only what is of our own origin reaches.
    const apart = /^(?:entrypoints\/decode-worker|lib\/browser\/view-news)/;
    const ours = shipped.filter(({ path }) => !apart.test(path));
    expect(ours.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('one room sets sheets of a shadow root: Firefox before 153 lets no script in a page do so', () => {
    const setters = shipped.filter(({ text }) => text.includes('adoptedStyleSheets')).map(({ path }) => path);
    expect(setters).toEqual(['lib/browser/root-styles.ts']);
  });

  it('every room says in a few lines what it may hold', () => {
    for (const room of readdirSync('lib')) {
      expect(existsSync(`lib/${room}/README.md`), room).toBe(true);
      expect(
        readFileSync(`lib/${room}/README.md`, 'utf8').trim().split('\n').length,
        room,
      ).toBeLessThanOrEqual(8);
    }
  });

  it('logs carry codes, never values', () => {
    const logs = shipped.flatMap(({ path, text }) => (/console\.\w+\(/.test(text) ? [path] : []));
    expect(logs).toEqual(['entrypoints/background.ts']);
  });
});
