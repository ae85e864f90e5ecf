/** Puts the prompt's dialog into the page 600 ms after it has loaded. Served as text, so it uses nothing outside itself. */
export function lateModal(): void {
  for (const place of document.querySelectorAll('[data-late]')) {
    const template = place.querySelector('template');
    if (!template) continue;
    setTimeout(() => {
      place.querySelector('[data-waiting]')?.remove();
      place.append(template.content.cloneNode(true));
      const dialog = place.querySelector('dialog');
      dialog?.addEventListener('cancel', (event) => event.preventDefault());
      dialog?.showModal();
    }, 600);
  }
}
