/** @jsxImportSource hono/jsx */
import { useView, useWords } from '../../pages/view.tsx';
import { promptWords } from '../../words/prompt.ts';
import { type Asked, inputs, nameOf, type PromptProps, type SkinProps } from '../prompt.ts';
import { PromptForm } from '../prompt-form.tsx';
import { Problem } from '../prompt-parts.tsx';

/** Skin `app`, within a page: the prompt is put in by the script a moment after the page. Without script it is a form. */
export function AppPrompt({ place: _place, frame: _frame, ...prompt }: SkinProps) {
  return (
    <div data-late>
      <p class="muted" role="status" data-waiting>
        {useWords(promptWords).waiting}
      </p>
      <template>
        <FormlessPrompt {...prompt} />
      </template>
      <noscript>
        <PromptForm {...prompt} />
      </noscript>
    </div>
  );
}

/**
 * A prompt as component frameworks make it: no form and no names. The script owns the values and takes changes only
 * from `input` events; one div is the button and another one the checkbox.
 */
export function FormlessPrompt({ action, fields, hidden = {}, button, trust, problem }: PromptProps) {
  const { csrf } = useView();
  const words = useWords(promptWords);
  const along = JSON.stringify({ ...hidden, csrf });
  return (
    <div class="stack" data-prompt data-action={action} data-along={along}>
      {fields.map((asked, at) => (
        <FormlessField
          asked={asked}
          label={asked.label ?? words.labels[asked.kind]}
          alone={fields.length === 1}
          first={at === 0}
          wrong={Boolean(problem)}
        />
      ))}
      <Problem problem={problem} id="problem" />
      {trust && (
        // biome-ignore lint/a11y/useSemanticElements: imitates sites that build their own checkbox
        <div class="check" role="checkbox" aria-checked="false" tabIndex={0} data-trust>
          <span class="tick" aria-hidden="true" />
          <span>{words.trust}</span>
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: imitates sites that make a button of a div */}
      <div class="button" role="button" tabIndex={0} aria-disabled="true" data-submit>
        {button}
      </div>
    </div>
  );
}

interface FormlessFieldProps {
  readonly asked: Asked;
  readonly label: string;
  /** Whether it is the only one; several need a name that can be seen. */
  readonly alone: boolean;
  readonly first: boolean;
  readonly wrong: boolean;
}

function FormlessField({ asked, label, alone, first, wrong }: FormlessFieldProps) {
  const { attributes } = inputs[asked.kind];
  return (
    <div class="field">
      {!alone && <span aria-hidden="true">{label}</span>}
      <input
        dir="ltr"
        autocomplete={asked.kind === 'password' ? 'current-password' : 'off'}
        autofocus={first}
        aria-label={label}
        aria-invalid={wrong ? 'true' : 'false'}
        {...(wrong ? { 'aria-describedby': 'problem' } : {})}
        {...attributes}
        data-value={nameOf(asked)}
        data-kind={asked.kind}
      />
    </div>
  );
}
