import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'info' | 'good' | 'warning' | 'danger';

const icons: Record<Tone, IconName> = { info: 'info', good: 'check', warning: 'warning', danger: 'warning' };

interface CalloutProps {
  tone: Tone;
  children: ComponentChildren;
  /** `alert` is said at once, `status` when there is a pause; without it, it is said when it is reached. */
  role?: 'alert' | 'status';
  id?: string;
}

/** A word to the person within a screen. */
export function Callout({ tone, children, role, id }: CalloutProps) {
  return (
    <div class="callout" data-tone={tone} role={role} id={id}>
      <Icon name={icons[tone]} />
      <div class="callout-text">{children}</div>
    </div>
  );
}
