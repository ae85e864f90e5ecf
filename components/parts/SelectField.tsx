import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
  id?: string;
}

/** One of several, in the browser's own list. */
export function SelectField<T extends string>({ label, value, options, onChange, id }: SelectFieldProps<T>) {
  return (
    <Field label={label} id={id} after={<Icon name="down" />}>
      {(links) => (
        <select
          {...links}
          class="field-input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
