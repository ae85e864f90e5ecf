/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { useWords } from '../pages/view.tsx';
import { promptWords } from '../words/prompt.ts';
import { type Asked, inputs, nameOf, type PromptProps } from './prompt.ts';
import { CsrfField, Problem, TrustBox } from './prompt-parts.tsx';

/** What a field of the form is told. */
export interface FieldProps {
  readonly asked: Asked;
  readonly label: string;
  readonly wrong: boolean;
  /** Whether the page starts in this field. */
  readonly first: boolean;
}

interface PromptFormProps extends PromptProps {
  /** How the six digits are taken: one labelled field, or whatever a skin makes of it. */
  readonly SixDigits?: (props: FieldProps) => Child;
  /** Where the answer is shown, for a form inside a frame. */
  readonly target?: '_top';
}

/** A prompt as an ordinary form. Works without any script. */
export function PromptForm(props: PromptFormProps) {
  const { action, fields, hidden = {}, button, trust, problem, SixDigits = OneField, target } = props;
  const words = useWords(promptWords);
  return (
    <form class="stack" method="post" action={action} autocomplete="off" {...(target ? { target } : {})}>
      <CsrfField />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {fields.map((asked, at) => {
        const Field = asked.kind === 'six-digits' ? SixDigits : OneField;
        const label = asked.label ?? words.labels[asked.kind];
        return <Field asked={asked} label={label} wrong={Boolean(problem)} first={at === 0} />;
      })}
      <Problem problem={problem} id="problem" />
      {trust && <TrustBox />}
      <button class="button" type="submit">
        {button}
      </button>
    </form>
  );
}

function OneField({ asked, label, wrong, first }: FieldProps) {
  const { attributes, autocomplete } = inputs[asked.kind];
  const name = nameOf(asked);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        dir="ltr"
        autocomplete={autocomplete}
        required
        autofocus={first}
        aria-invalid={wrong ? 'true' : 'false'}
        {...(wrong ? { 'aria-describedby': 'problem' } : {})}
        {...attributes}
      />
    </div>
  );
}
