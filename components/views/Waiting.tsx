import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Spinner } from '../parts/Spinner.tsx';

/** After this long, ms, something is wrong rather than slow. */
const patience = 5000;

/** The background has not answered yet: it was slow to start. Should it not come at all, the page can begin anew. */
export function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="view view-middle">
      <Spinner />
      <h1>{t('opening')}</h1>
      {late && (
        <Button icon="next" onClick={() => location.reload()}>
          {t('tryAgain')}
        </Button>
      )}
    </main>
  );
}
