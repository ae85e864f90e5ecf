import { useEffect, useMemo, useState } from 'preact/hooks';
import { activityWords } from '../../lib/i18n/activity-words.ts';
import { dateAndTime } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { ActivityEntry } from '../../lib/messaging/views.ts';
import { activity, loadActivity } from '../../lib/state/activity-state.ts';
import { go } from '../../lib/state/screen-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { SaveLink } from '../parts/SaveLink.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { Awaited } from './Awaited.tsx';

/** How many entries are drawn at first, and more each time. */
const page = 50;

/** What was done to the vault, the newest first. */
export function Activity() {
  const [shown, setShown] = useState(page);
  useEffect(() => void loadActivity(), []);
  const log = activity.value;
  return (
    <main class="view" aria-busy={log === null}>
      <ViewHeader title={t('activity')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={activity} load={loadActivity} />
      {log !== null && (
        <div class="scroller padded activity">
          {!log.whole && (
            <Callout tone="danger" role="alert">
              {t('activityBroken')}
            </Callout>
          )}
          {log.entries.length > 0 && <Export entries={log.entries} />}
          <ol class="memory activity-list">
            {log.entries.slice(0, shown).map((entry, at) => (
              // The newest first: an entry's place counted from the oldest is its own for good.
              <li key={log.entries.length - at}>
                <span>{activityWords(entry)}</span>
                <time class="soft" dateTime={new Date(entry.at).toISOString()}>
                  {dateAndTime(entry.at)}
                </time>
              </li>
            ))}
          </ol>
          {shown < log.entries.length && (
            <Button onClick={() => setShown(shown + page)}>{t('activityMore')}</Button>
          )}
        </div>
      )}
    </main>
  );
}

function Export({ entries }: { entries: readonly ActivityEntry[] }) {
  const text = useMemo(() => textOf(entries), [entries]);
  return (
    <SaveLink text={text} type="text/plain" name="helpkit-authenticator-activity.txt">
      {t('activitySave')}
    </SaveLink>
  );
}

/** One line an entry: the time as all the world writes it, what was done as a machine reads it, and in words. */
function textOf(entries: readonly ActivityEntry[]): string {
  const lines = entries.map((entry) =>
    [new Date(entry.at).toISOString(), entry.act, activityWords(entry)].join('\t'),
  );
  return `${lines.join('\n')}\n`;
}
