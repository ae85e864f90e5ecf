import { useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { ImportPlan, PlannedEntry } from '../../../lib/state/import-plan.ts';
import { filesUnread, type Taken, takeImport } from '../../../lib/state/import-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { CheckWord } from '../../parts/CheckWord.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DifferingAccount } from './DifferingAccount.tsx';

type DifferingTake = Taken[number]['what'];

/** More names than this help nobody to judge a file: the counts tell the rest. */
const mostShown = 200;

/** What an import would do, account by account; nothing is written before the press at its end. */
export function ImportPlanCard({ plan }: { plan: ImportPlan }) {
  const [take, setTake] = useState<Taken>([]);
  const [busy, setBusy] = useState(false);
  const { entries, unreadable, check } = plan;
  const of = (is: PlannedEntry['is']) => entries.filter((entry) => entry.is === is);
  const chosenFor = (at: number) => take.find((one) => one.at === at)?.what ?? entries[at]?.usual ?? 'mine';
  const differing = entries.flatMap((entry, at) => (entry.is === 'differs' ? [{ entry, at }] : []));
  const first = differing[0]?.at ?? 0;
  const writes = of('new').length > 0 || differing.some(({ at }) => chosenFor(at) !== 'mine');
  const counts: readonly [label: string, count: number][] = [
    [t('importNew'), of('new').length],
    [t('importSame'), of('same').length],
    [t('importDiffers'), differing.length],
    [t('importTwice'), of('twice').length],
    [t('importUnread'), unreadable.length],
    [t('importTotal'), entries.length + unreadable.length],
    [t('importFilesUnread'), filesUnread.value],
  ];

  const yes = async () => {
    setBusy(true);
    await takeImport(take);
    setBusy(false);
  };

  return (
    <section class="transfer-card" aria-labelledby="import-plan">
      <h2 id="import-plan">{t('importPlan')}</h2>
      <dl class="transfer-counts">
        {counts
          .filter(([label, count]) => count > 0 || label === t('importTotal'))
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
      {entries.length > 0 && <CheckWord word={check} hint={t('checkRead')} />}
      {differing.length > 1 && (
        <ForAll
          what={differing.every(({ at }) => chosenFor(at) === chosenFor(first)) ? chosenFor(first) : null}
          onChoose={(what) => setTake(differing.map(({ at }) => ({ at, what })))}
        />
      )}
      {differing.map(({ entry, at }) => (
        <DifferingAccount
          key={at}
          entry={entry}
          what={chosenFor(at)}
          onChoose={(what) => setTake([...take.filter((one) => one.at !== at), { at, what }])}
        />
      ))}
      <Names title={t('importUnread')} open>
        {unreadable.map(({ name, code }) => [name === '' ? t('importUnnamed') : name, errorWords(code)])}
      </Names>
      <Names title={t('importNew')} open={of('new').length <= 20}>
        {of('new').map(({ enrolment }) => [nameForShow(enrolment), ''])}
      </Names>
      <Names title={t('importTwice')}>
        {of('twice').map(({ enrolment }) => [nameForShow(enrolment), ''])}
      </Names>
      <Names title={t('importSame')}>{of('same').map(({ enrolment }) => [nameForShow(enrolment), ''])}</Names>
      {entries.some(({ origins }) => origins.length > 0) && <p class="soft">{t('importSites')}</p>}
      {writes && filesUnread.value > 0 && (
        <Callout tone="warning">{t('importFilesLeft', [number(filesUnread.value)])}</Callout>
      )}
      {writes ? (
        <Button look="main" size="large" busy={busy} onClick={() => void yes()}>
          {t('importYes')}
        </Button>
      ) : (
        <Callout tone="info" role="status">
          {t('importNothing')}
        </Callout>
      )}
    </section>
  );
}

interface ForAllProps {
  /** What is chosen for each of them; null where they differ. */
  what: DifferingTake | null;
  onChoose: (what: DifferingTake) => void;
}

/** One choice for all that differ; each can still be chosen otherwise. */
function ForAll({ what, onChoose }: ForAllProps) {
  return (
    <Choice
      label={t('importForAll')}
      value={what ?? 'each'}
      options={[
        { value: 'mine', label: t('backupTakeMine') },
        { value: 'file', label: t('backupTakeFile') },
        { value: 'both', label: t('backupTakeBoth') },
        ...(what === null ? ([{ value: 'each', label: t('importEach') }] as const) : []),
      ]}
      onChange={(chosen) => {
        if (chosen !== 'each') onChoose(chosen);
      }}
    />
  );
}

interface NamesProps {
  title: string;
  open?: boolean;
  children: [name: string, why: string][];
}

/** Accounts of one kind, by their names. */
function Names({ title, open = false, children }: NamesProps) {
  if (children.length === 0) return null;
  return (
    <details class="transfer-names" open={open}>
      <summary>
        {title} <span class="soft">{number(children.length)}</span>
      </summary>
      <ul>
        {children.slice(0, mostShown).map(([name, why], at) => (
          <li key={at}>
            <span>
              <bdi>{name}</bdi>
            </span>
            {why !== '' && <span class="soft">{why}</span>}
          </li>
        ))}
      </ul>
      {children.length > mostShown && (
        <p class="soft">{t('undoMore', [number(children.length - mostShown)])}</p>
      )}
    </details>
  );
}
