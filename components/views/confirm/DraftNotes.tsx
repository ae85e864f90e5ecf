import { type Unusual, unusualParts } from '../../../lib/core/unusual.ts';
import { number, seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../../lib/i18n/names.ts';
import type { CodePart, DraftView } from '../../../lib/messaging/draft-views.ts';
import { accountOf, accounts } from '../../../lib/state/accounts-state.ts';
import { Callout } from '../../parts/Callout.tsx';

const parts: Record<CodePart, () => string> = {
  type: () => t('kind'),
  algorithm: () => t('algorithm'),
  digits: () => t('digits'),
  period: () => t('period'),
};

/** What a person should know of an account before keeping it: a false site, one that is kept already, odd values. */
export function DraftNotes({ draft }: { draft: DraftView }) {
  const unusual = unusualParts(draft);
  return (
    <>
      {draft.origin !== null && draft.lookalikeOf !== null && (
        <Callout tone="danger" role="alert">
          {t('lookalikeDraft', [siteForShow(draft.origin), draft.lookalikeOf])}
        </Callout>
      )}
      <Known draft={draft} />
      {unusual.length > 0 && (
        <Callout tone="info">
          <p>{t('unusualTitle')}</p>
          <ul class="notes">
            {unusual.map((part) => (
              <li key={part}>{unusualWords(part, draft)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}

function Known({ draft: { sameAs, related, issuer, account } }: { draft: DraftView }) {
  const same = sameAs === null ? undefined : accountOf(sameAs);
  if (same) {
    const renamed = same.issuer !== issuer || same.account !== account;
    return (
      <Callout tone="warning">
        {t('sameAs', [nameForShow(same)])} {renamed && t('sameRenamed')}
      </Callout>
    );
  }
  const other = related === null ? undefined : accountOf(related.id);
  // A site makes a key anew where an enrolment was broken off, or its code was refused.
  const isNamesake = accounts.value?.some((one) => one.issuer === issuer && one.account === account);
  if (related === null || !other)
    return isNamesake && issuer + account !== '' ? <Callout tone="warning">{t('namesake')}</Callout> : null;
  const differs = related.differs.map((part) => parts[part]()).join(', ');
  return <Callout tone="warning">{t('related', [nameForShow(other), differs])}</Callout>;
}

function unusualWords(part: Unusual, { digits, period, algorithm, bits }: DraftView): string {
  switch (part) {
    case 'digits':
      return t('unusualDigits', [number(digits)]);
    case 'period':
      return t('unusualPeriod', [seconds(period)]);
    case 'algorithm':
      return t('unusualAlgorithm', [algorithm.replace('SHA', 'SHA-')]);
    case 'counter':
      return t('unusualCounter');
    case 'short-key':
      return t('unusualShortKey', [number(bits)]);
  }
}
