import type { Plugin } from 'vite';

/** Asks V8 to compile all functions of a script as it starts; to other engines it is a comment. */
export const eagerly = '//# allFunctionsCalledOnLoad\n';

/** Most of its functions run in the first reading of a page. */
const eager = /^engine\.js$/;

/**
 * Has the engine compiled when it starts and not function by function in the midst of the first reading, which a page of many
 * elements makes long by itself.
 */
export function eagerScripts(): Plugin {
  return {
    name: 'eager-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && eager.test(chunk.fileName)) chunk.code = eagerly + chunk.code;
    },
  };
}
