import type { Plugin } from 'vite';

/** The alignment patterns of version 23 as jsqr 1.4.0 has them, and as ISO/IEC 18004, annex E, has them. */
const wrong = '[6, 30, 54, 74, 102]';
const right = '[6, 30, 54, 78, 102]';

/**
 * Puts jsqr's one wrong table row right while it is bundled: no code of version 23 at level L, a batch of ten accounts
 * say, is read otherwise. The table is private to the package and the package is no longer kept up. A release of jsqr
 * that has the row no more, or more than once, fails the build.
 */
export function mendJsqr(): Plugin {
  return {
    name: 'mend-jsqr',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]jsqr[\\/]dist[\\/]jsQR\.js$/.test(id.replace(/\?.*/, ''))) return null;
      const [before, after, ...more] = code.split(wrong);
      if (before === undefined || after === undefined || more.length > 0) {
        throw new Error(
          'jsqr is another than the one whose table is put right here: see docs/dependencies.md',
        );
      }
      // Its wrapper asks for the names of CommonJS, which a module run as it is (in a test) has not.
      return {
        code: `const module = { exports: {} };\nconst exports = module.exports;\n${before}${right}${after}\nexport default module.exports;\n`,
        map: null,
      };
    },
  };
}
