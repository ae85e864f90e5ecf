import type { Plugin } from 'vite';

/** Scripts that run in the extension's own process, where it keeps their text as long as they live. */
const own = /^(?:background\.js$|chunks\/)/;

/** All that is not ASCII, as bundlers leave it in strings and regular expressions alone. */
const others = /[^\0-\x7f]/gu;

/**
 * Writes what is not ASCII in the extension's own scripts as escapes: for a single other letter a browser keeps the whole
 * text in two bytes a letter, which for the background is a megabyte of memory.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'ascii-scripts',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && own.test(chunk.fileName))
          chunk.code = chunk.code.replaceAll(others, escaped);
    },
  };
}

/** Each half of a letter beyond the first plane by itself, as a regular expression takes it for one, too. */
function escaped(letter: string): string {
  return letter
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
