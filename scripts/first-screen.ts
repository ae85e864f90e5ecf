import type { Plugin } from 'vite';

/** The popup's first script, whose static imports are what its first screen loads. */
const start = /entrypoints\/popup\/main\.tsx$/;

/**
 * Packs what the popup's first screen loads into one file: each file of an extension is a trip to another process, and
 * shared parts alone would be a dozen.
 */
export function firstScreen(): Plugin {
  const first = new Set<string>();
  return {
    name: 'first-screen',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [{ name: 'first-screen', test: (id: string) => first.has(id) }] },
          },
        },
      },
    }),
    buildEnd() {
      first.clear();
      const add = (id: string): void => {
        if (first.has(id)) return;
        first.add(id);
        addImports(id);
      };
      const addImports = (id: string): void => {
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) add(next);
      };
      // Not the start itself: other pages share what it imports, and must not begin as the popup does.
      for (const id of this.getModuleIds()) if (start.test(id)) addImports(id);
      // Empty, and a file of its own otherwise.
      for (const id of this.getModuleIds()) if (id.includes('wxt-html-plugins')) first.add(id);
    },
  };
}
