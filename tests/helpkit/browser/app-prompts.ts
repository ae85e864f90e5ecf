/**
 * Prompts of the skin `app`: each is put in a moment after its page, as a dialog where it may cover the page. A field
 * is a controlled one, as component frameworks make them: the script holds the value, remembers what it last saw
 * through the element's own `value` property, and takes a change only from an `input` event that brings something it
 * has not seen. Whatever else is set is overwritten at the next render. Served as text, so it uses nothing outside itself.
 */
export function appPrompts(): void {
  const lateness = 350;
  const native = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  if (!native?.get || !native.set) return;
  const { get: read, set: write } = native;

  interface Held {
    name: string;
    value: () => string;
    whole: () => boolean;
  }

  const hold = (field: HTMLInputElement, changed: () => void): Held => {
    const sixDigits = field.dataset['kind'] === 'six-digits';
    let state = '';
    let seen = '';
    Object.defineProperty(field, 'value', {
      configurable: true,
      get: () => read.call(field),
      set: (value: string) => {
        seen = String(value);
        write.call(field, value);
      },
    });
    const render = () => {
      if (read.call(field) !== state) write.call(field, state);
      seen = state;
      changed();
    };
    field.addEventListener('input', () => {
      const value = String(read.call(field));
      if (value === seen) return;
      state = sixDigits ? value.replace(/\D/g, '').slice(0, 6) : value;
      render();
    });
    field.addEventListener('blur', render);
    return {
      name: field.dataset['value'] ?? '',
      value: () => state,
      whole: () => (sixDigits ? state.length === 6 : state !== ''),
    };
  };

  const onPress = (element: Element | null, act: () => void) => {
    element?.addEventListener('click', act);
    element?.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      act();
    });
  };

  const wire = (prompt: HTMLElement) => {
    const button = prompt.querySelector('[data-submit]');
    const trust = prompt.querySelector('[data-trust]');
    const fields = [...prompt.querySelectorAll<HTMLInputElement>('[data-value]')];
    let held: Held[] = [];
    const whole = () => held.length > 0 && held.every((field) => field.whole());
    held = fields.map((field) => hold(field, () => button?.setAttribute('aria-disabled', String(!whole()))));
    const send = () => {
      if (!whole()) return;
      const values = new URLSearchParams(JSON.parse(prompt.dataset['along'] ?? '{}'));
      for (const { name, value } of held) values.set(name, value());
      if (trust?.getAttribute('aria-checked') === 'true') values.set('trust', 'yes');
      const detail = { action: prompt.dataset['action'] ?? '', values };
      document.dispatchEvent(new CustomEvent('helpkit:send', { detail }));
    };
    for (const field of fields) {
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') send();
      });
    }
    onPress(button, send);
    onPress(trust, () =>
      trust?.setAttribute('aria-checked', String(trust.getAttribute('aria-checked') !== 'true')),
    );
    fields.find((field) => field.autofocus)?.focus();
  };

  const putIn = (place: Element) => {
    const template = place.querySelector('template');
    if (!template || !place.isConnected) return;
    place.querySelector('[data-waiting]')?.remove();
    place.append(document.importNode(template.content, true));
    template.remove();
    const dialog = place.querySelector('dialog');
    // Nothing lies behind the prompt to go back to; the ways on are links inside it.
    dialog?.addEventListener('close', () => dialog.isConnected && dialog.showModal());
    dialog?.showModal();
    for (const prompt of place.querySelectorAll<HTMLElement>('[data-prompt]')) wire(prompt);
  };

  const start = () => {
    for (const place of document.querySelectorAll('[data-late]')) setTimeout(() => putIn(place), lateness);
  };
  document.addEventListener('helpkit:page', start);
  start();
}
