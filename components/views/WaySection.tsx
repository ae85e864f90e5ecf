import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../parts/Button.tsx';

interface WaySectionProps {
  title: string;
  text: string;
  /** What changes it. */
  children: ComponentChildren;
  /** Takes it away; null or left out where that cannot be. */
  onRemove?: (() => void) | null;
}

/** One way into the vault. */
export function WaySection({ title, text, children, onRemove = null }: WaySectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p class="soft">{text}</p>
      <div class="security-acts">
        {children}
        {onRemove && (
          <Button look="danger" label={`${t('recoveryRemove')}: ${title}`} onClick={onRemove}>
            {t('recoveryRemove')}
          </Button>
        )}
      </div>
    </section>
  );
}
