const longest = 254;
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** How far from the fields a name may stand, in ancestors. */
const reach = 6;

/**
 * The user name that a page shows beside its prompt: the value of a field made for it, or the e-mail address in the
 * words around. '' where there is none. It only chooses among accounts that belong to the page's origin anyway.
 */
export function usernameBeside(root: Document | ShadowRoot | Element, fields: readonly Element[]): string {
  const field = root.querySelector<HTMLInputElement>(
    'input[autocomplete~="username" i], input[type="email" i]',
  );
  const typed = field?.value.trim() ?? '';
  if (typed !== '') return typed.slice(0, longest);
  let around: Element | null = fields[0] ?? null;
  for (let step = 0; around !== null && step < reach; step += 1) {
    const found = mail.exec((around.textContent ?? '').slice(0, 5_000))?.[0];
    if (found !== undefined) return found.slice(0, longest);
    around = around.parentElement;
  }
  return '';
}
