/** Where a link to an account begins: at the start of a text, or behind what sets texts apart. */
const start = /(?<=^|[\s,;:|=("'`<>[{“„«])(?:(?:apple-)?otpauth(?:-migration)?|steam):\/\//gi;
const signs = /[\s,;|"'`<]/;
/** What a link stands in ends it. */
const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['<', '>'],
  ['>', '<'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** The links in a text, one after another, without the words and signs around them. */
export function linksIn(text: string): string[] {
  const begins = [...text.matchAll(start)].map(({ index }) => index);
  return begins.map((at, which) => {
    const piece = text.slice(at, begins[which + 1]);
    // A name may hold such signs itself, what follows it hardly ever does.
    const end = piece.indexOf(closing.get(text.charAt(at - 1)) ?? '\n', piece.indexOf('?'));
    return withoutSigns(end < 0 ? piece : piece.slice(0, end));
  });
}

/** Without what stands before the next link, or at the end of the line. */
function withoutSigns(link: string): string {
  let end = link.length;
  while (end > 0 && signs.test(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
