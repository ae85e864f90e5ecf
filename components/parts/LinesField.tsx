import { Field } from './Field.tsx';

interface LinesFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** Enter sends the form, since what is pasted here is one thing; Shift and Enter break the line. */
  onEnter: () => void;
  hint?: string;
  error?: string | null;
}

/** Room for a long text that is copied from elsewhere, such as a link. */
export function LinesField({ label, value, onInput, onEnter, hint, error }: LinesFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(links) => (
        <textarea
          {...links}
          class="field-input"
          rows={3}
          value={value}
          autocomplete="off"
          spellcheck={false}
          autocapitalize="off"
          dir="ltr"
          data-exact
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
    </Field>
  );
}
