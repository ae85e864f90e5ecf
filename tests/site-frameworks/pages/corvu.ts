import OtpField from '@corvu/otp-field';
import { createComponent, createEffect, createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { holds, place } from '../page.ts';

function Slot(props: { sign: string }): HTMLElement {
  const slot = document.createElement('div');
  slot.className = 'slot';
  createEffect(() => {
    slot.textContent = props.sign;
  });
  return slot;
}

function Prompt() {
  const [code, setCode] = createSignal('');
  createEffect(() => holds(code()));
  const slots = [0, 1, 2, 3, 4, 5].map((at) =>
    createComponent(Slot, {
      get sign() {
        return code()[at] ?? '';
      },
    }),
  );
  return createComponent(OtpField, {
    maxLength: 6,
    get value() {
      return code();
    },
    onValueChange: setCode,
    get children() {
      return [createComponent(OtpField.Input, { 'aria-label': 'Code' }), ...slots];
    },
  });
}

render(Prompt, place);
