const steps = ['weak', 'fair', 'strong'] as const;

interface StrengthBarProps {
  /** Null before anything is typed. */
  strength: (typeof steps)[number] | null;
  /** The judgement in plain words; the bar only repeats it. */
  children: string;
}

/** How hard a password is to guess. */
export function StrengthBar({ strength, children }: StrengthBarProps) {
  const reached = strength === null ? 0 : steps.indexOf(strength) + 1;
  return (
    <div class="strength" data-strength={strength}>
      <span class="strength-bar" aria-hidden="true">
        {steps.map((step, index) => (
          <span key={step} data-on={index < reached} />
        ))}
      </span>
      <p role="status">{children}</p>
    </div>
  );
}
