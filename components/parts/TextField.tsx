import type { ComponentChildren, Ref } from 'preact';
import { Field } from './Field.tsx';

export interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string | null;
  kind?: 'text' | 'password' | 'number';
  /** Text that is typed letter by letter from a screen: no help from spelling, upper case or autofill. */
  exact?: boolean;
  autocomplete?: 'current-password' | 'new-password' | 'off';
  after?: ComponentChildren;
  onKeyUp?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { kind = 'text', exact = false } = props;
  return (
    <Field label={props.label} hint={props.hint} error={props.error} after={props.after}>
      {(links) => {
        const shared = {
          ...links,
          ref: props.ref ?? null,
          class: 'field-input',
          value: props.value,
          autocomplete: props.autocomplete ?? 'off',
          spellcheck: !exact,
          autocapitalize: exact ? ('off' as const) : ('sentences' as const),
          dir: exact ? ('ltr' as const) : ('auto' as const),
          'data-exact': exact,
          onInput: (event: { currentTarget: HTMLInputElement }) => props.onInput(event.currentTarget.value),
          onKeyUp: (event: KeyboardEvent) => props.onKeyUp?.(event),
        };
        if (kind === 'password') return <input {...shared} type="password" />;
        return <input {...shared} type="text" inputMode={kind === 'number' ? 'numeric' : 'text'} />;
      }}
    </Field>
  );
}
