/** @jsxImportSource hono/jsx */
import { useWords } from '../../pages/view.tsx';
import { promptWords } from '../../words/prompt.ts';
import type { SkinProps } from '../prompt.ts';
import { type FieldProps, PromptForm } from '../prompt-form.tsx';

const positions = [1, 2, 3, 4, 5, 6];

/** Skin `split`: six boxes of one digit. The script only moves the focus and spreads a pasted code. */
export function SplitPrompt({ place: _place, frame: _frame, ...prompt }: SkinProps) {
  return <PromptForm {...prompt} SixDigits={SixBoxes} />;
}

function SixBoxes({ label, wrong, first }: FieldProps) {
  const words = useWords(promptWords);
  return (
    <fieldset class="field split" data-split {...(wrong ? { 'aria-describedby': 'problem' } : {})}>
      <legend>{label}</legend>
      <div class="boxes" dir="ltr">
        {positions.map((position) => (
          <input
            class="box"
            name="digit"
            type="text"
            inputmode="numeric"
            autocomplete={position === 1 ? 'one-time-code' : 'off'}
            maxlength={1}
            required
            aria-label={words.digit(position)}
            aria-invalid={wrong ? 'true' : 'false'}
            autofocus={first && position === 1}
          />
        ))}
      </div>
    </fieldset>
  );
}
