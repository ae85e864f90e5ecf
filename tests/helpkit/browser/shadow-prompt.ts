/** Wraps each prompt in a custom element with an open shadow root. Served as text, so it uses nothing outside itself. */
export function shadowPrompt(): void {
  customElements.define(
    'helpkit-code-prompt',
    class extends HTMLElement {
      connectedCallback() {
        const template = this.querySelector('template');
        if (!template) return;
        this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
        this.shadowRoot?.querySelector<HTMLElement>('[autofocus]')?.focus();
      }
    },
  );
  for (const place of document.querySelectorAll('[data-shadow-prompt]')) {
    const prompt = document.createElement('helpkit-code-prompt');
    prompt.append(...place.childNodes);
    place.replaceWith(prompt);
  }
}
