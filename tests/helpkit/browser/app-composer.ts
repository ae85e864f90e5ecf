/**
 * The composer of a conversation in the skin `app`: what is written into an editable element is sent by Enter or by the
 * button. Served as text, so it uses nothing outside itself.
 */
export function appComposer(): void {
  const wire = (composer: HTMLElement) => {
    const text = composer.querySelector<HTMLElement>('[contenteditable]');
    const button = composer.querySelector('[data-send]');
    if (!text || composer.dataset['wired']) return;
    composer.dataset['wired'] = 'yes';
    const send = () => {
      const message = text.textContent ?? '';
      if (message.trim() === '') return;
      const values = new URLSearchParams(JSON.parse(composer.dataset['along'] ?? '{}'));
      values.set('message', message);
      text.replaceChildren();
      const detail = { action: composer.dataset['action'] ?? '', values };
      document.dispatchEvent(new CustomEvent('helpkit:send', { detail }));
    };
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      send();
    };
    text.addEventListener('keydown', onKey);
    button?.addEventListener('keydown', onKey);
    button?.addEventListener('click', send);
  };
  const start = () => {
    for (const composer of document.querySelectorAll<HTMLElement>('[data-composer]')) wire(composer);
  };
  document.addEventListener('helpkit:page', start);
  start();
}
