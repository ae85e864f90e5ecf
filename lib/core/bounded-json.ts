/** Names that objects have a meaning for. */
const traps: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toJSON'];

/**
 * A JSON text of a stranger as its value. What goes deeper than `deepest` levels of lists and objects is refused before
 * it is parsed, and so is a name that objects have a meaning for.
 *
 * @throws SyntaxError for all of these, and for what is no JSON.
 */
export function parseBounded(text: string, deepest: number): unknown {
  if (depthOf(text) > deepest) throw new SyntaxError('too deep');
  return JSON.parse(text, (name, value: unknown) => {
    if (traps.includes(name)) throw new SyntaxError('a name that objects have a meaning for');
    return value;
  });
}

/** How deep lists and objects stand in one another, by the brackets outside of strings: a walk without recursion. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '[' || letter === '{') most = Math.max(most, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return most;
}
