import type { Plugin } from 'vite';

/** WXT's module around an unlisted script, followed by the script's own path. */
const wrapper = /^\0virtual:wxt-unlisted-script-entrypoint\?/;
/** Makes an object around a script, for which only that module has a use. */
const definition = /\/wxt\/dist\/utils\/define-unlisted-script\.mjs$/;

/**
 * Starts each unlisted script without WXT's frame around it, whose logger says nothing in a package and costs every
 * script that goes into a page. An error is thrown as it is. Each is given as a function.
 */
export function bareScripts(): Plugin {
  return {
    name: 'bare-scripts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (definition.test(id)) return 'export const defineUnlistedScript = (main) => main;';
      if (!wrapper.test(id)) return null;
      return `import { initPlugins } from 'virtual:wxt-plugins';
import script from ${JSON.stringify(id.replace(wrapper, ''))};
initPlugins();
export default script();
`;
    },
  };
}
