/**
 * Letters of other scripts, by the Latin letter that a person takes them for: what can stand in a host name, in lower
 * case. Letters that are a Latin one with marks are not here: taking the marks off finds them.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аɑα',
  b: 'ьƅв',
  c: 'сςᴄ',
  d: 'ԁɗđ',
  e: 'еҽєε',
  f: 'ƒ',
  g: 'ɡցԍɢ',
  h: 'һհнʜ',
  i: 'іıɩιɪ',
  j: 'јյ',
  k: 'кκĸᴋқҝ',
  l: 'ӏǀłʟןا١۱',
  m: 'мʍᴍ',
  n: 'пոռηɴ',
  o: 'оοσօøᴏס٥०',
  p: 'рρᴘ',
  q: 'ԛգ',
  r: 'гᴦʀ',
  s: 'ѕʂꜱ',
  t: 'тτᴛŧ',
  u: 'υսцᴜ',
  v: 'ѵνᴠ',
  w: 'ԝшωѡᴡ',
  x: 'хχ',
  y: 'уγүʏყ',
  z: 'ᴢʐ',
};

/** Digits and pairs of letters that are read as another letter. `i`, `l` and `1` become one. */
const LOOKING_ALIKE_IN_ASCII: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[i1]/g, 'l'],
  [/0/g, 'o'],
  [/2/g, 'z'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/9/g, 'g'],
];

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) =>
    [...others].map((other) => [other, latin] as const),
  ),
);

/**
 * What a name looks like: two names with the same skeleton can be taken for each other. It is no name itself and never
 * shown. After the idea of Unicode TS 39 section 4, with a table of our own.
 */
export function skeletonOf(name: string): string {
  let skeleton = inLatin(name.toLowerCase());
  for (const [pattern, letter] of LOOKING_ALIKE_IN_ASCII) skeleton = skeleton.replace(pattern, letter);
  return skeleton;
}

function inLatin(name: string): string {
  if (/^[a-z0-9.-]*$/.test(name)) return name;
  // Apart first, so that marks can go; then letter by letter, since other scripts have marks of their own.
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...bare].map((letter) => LATIN_OF.get(letter) ?? letter).join('');
}
