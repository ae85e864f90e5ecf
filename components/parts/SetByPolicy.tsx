import { Icon } from './Icon.tsx';

/** Beside what the person cannot change freely, and why. */
export function SetByPolicy({ children }: { children: string }) {
  return (
    <p class="field-hint with-icon">
      <Icon name="lock" />
      <span>{children}</span>
    </p>
  );
}
