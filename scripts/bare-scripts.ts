import type { Plugin } from 'vite';

/** WXT's module around an unlisted script, followed by the script's own path. */
const wrapper = /^\0virtual:wxt-unlisted-script-entrypoint\?/;

/**
 * Starts each unlisted script without WXT's frame around it, whose logger says nothing in a package and costs every
 * script that goes into a page. An error is thrown as it is.
 */
export function bareScripts(): Plugin {
  return {
    name: 'bare-scripts',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!wrapper.test(id)) return null;
      return `import { initPlugins } from 'virtual:wxt-plugins';
import script from ${JSON.stringify(id.replace(wrapper, ''))};
initPlugins();
export default script.main();
`;
    },
  };
}
