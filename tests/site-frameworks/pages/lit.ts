import { html, LitElement } from 'lit';
import { holds, place, trusts, trustWords } from '../page.ts';

/** Six boxes and a switch in an open shadow root, each a render of the component's state. */
class CodePrompt extends LitElement {
  static override properties = { digits: { state: true }, trusted: { state: true } };
  declare digits: string[];
  declare trusted: boolean;

  constructor() {
    super();
    this.digits = ['', '', '', '', '', ''];
    this.trusted = false;
  }

  override updated(): void {
    holds(this.digits.join(''));
    trusts(this.trusted);
  }

  override render() {
    return html`
      ${this.digits.map(
        (digit, at) => html`<input
          size="1"
          maxlength="1"
          aria-label="Digit ${at + 1}"
          .value=${digit}
          @input=${(event: InputEvent) => this.#take(at, event)}
        />`,
      )}
      <span
        role="switch"
        tabindex="0"
        aria-labelledby="trust"
        aria-checked=${this.trusted}
        @click=${() => {
          this.trusted = !this.trusted;
        }}
        >▢</span
      >
      <span id="trust">${trustWords}</span>
    `;
  }

  #take(at: number, event: InputEvent): void {
    const field = event.currentTarget as HTMLInputElement; // the listener is on an input
    this.digits = this.digits.with(at, field.value);
    const next = field.nextElementSibling;
    if (field.value !== '' && next instanceof HTMLInputElement) next.focus();
  }
}

customElements.define('code-prompt', CodePrompt);
place.append(document.createElement('code-prompt'));
