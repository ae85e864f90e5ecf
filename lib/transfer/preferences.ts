/** More texts than a phone's app ever keeps in one file of settings. */
const most = 10_000;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
]);

/** The texts by name of an Android app's settings (`<map>` of `<string>`); none for any other text. */
export function preferencesOf(text: string | null): Map<string, string> {
  const found = new Map<string, string>();
  if (text === null || !/^\s*(?:<\?xml[^>]*>\s*)?<map>/.test(text)) return found;
  for (const part of text.split('<string name="').slice(1, most)) {
    const nameEnd = part.indexOf('">');
    const valueEnd = part.indexOf('</string>');
    if (nameEnd < 0 || valueEnd < nameEnd) continue;
    found.set(plain(part.slice(0, nameEnd)), plain(part.slice(nameEnd + 2, valueEnd)));
  }
  return found;
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (whole, code?: string, name?: string) => {
    if (code === undefined) return ENTITIES.get(name ?? '') ?? whole;
    const point = Number(code);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
