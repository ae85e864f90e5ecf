import type { Signal } from '@preact/signals';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { askAnew, unlearnt } from '../../lib/state/load-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Spinner } from '../parts/Spinner.tsx';

interface AwaitedProps {
  /** What the screen shows, once it is there. */
  of: Signal<unknown>;
  load: () => Promise<void>;
}

/** Stands where a screen's content will be: nothing at first, that it is waited for where that takes long, or why there is none. */
export function Awaited({ of, load }: AwaitedProps) {
  if (of.value !== null) return null;
  const problem = unlearnt.value.get(of);
  if (problem === undefined)
    return (
      <p class="awaited" role="status">
        <Spinner />
        <span>{t('loading')}</span>
      </p>
    );
  const again = () => {
    askAnew(of);
    void load();
  };
  return (
    <div class="padded">
      <Callout tone="danger" role="alert">
        <p>{errorWords(problem)}</p>
        <Button icon="next" onClick={again}>
          {t('tryAgain')}
        </Button>
      </Callout>
    </div>
  );
}
