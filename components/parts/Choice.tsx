import { useId } from 'preact/hooks';

interface ChoiceProps<T extends string> {
  label: string;
  /** The label is on screen already, or the choice speaks for itself. */
  labelUnseen?: boolean;
  value: T;
  /** One that is `disabled` stays in sight; beside it stands why. */
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
}

/** One of a few, all in sight. Radio buttons, so the arrow keys walk it. */
export function Choice<T extends string>({
  label,
  labelUnseen = false,
  value,
  options,
  onChange,
}: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={labelUnseen ? 'unseen' : undefined}>{label}</legend>
      <div class="choice-options">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
