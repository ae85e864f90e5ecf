import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What the control inside a field needs so that label, hint and error belong to it. */
interface FieldLinks {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby'?: string;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value; read together with the control. */
  error?: string | null | undefined;
  /** Stands inside the field, at its end. */
  after?: ComponentChildren;
  /** A fixed id lets the focus be found again when the language changes. */
  id?: string | undefined;
  children: (links: FieldLinks) => ComponentChildren;
}

/** A label, a control, and beneath it the hint; what is wrong says more than the hint, so it takes its place. */
export function Field({ label, hint, error = null, after, id: fixed, children }: FieldProps) {
  const made = useId();
  const id = fixed ?? made;
  const below = `${id}-below`;
  const described = error !== null || hint !== undefined;
  return (
    <div class="field" data-invalid={error !== null}>
      <label for={id}>{label}</label>
      <div class="field-box">
        {children({ id, 'aria-invalid': error !== null, ...(described && { 'aria-describedby': below }) })}
        {after}
      </div>
      {error !== null ? (
        <p class="field-error" id={below} role="alert">
          {error}
        </p>
      ) : (
        hint !== undefined && (
          <p class="field-hint" id={below}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
