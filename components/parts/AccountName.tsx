import type { ComponentChildren } from 'preact';
import { safeLabel } from '../../lib/core/labels.ts';
import type { Marked } from '../../lib/core/search-text.ts';
import { t } from '../../lib/i18n/index.ts';
import { MarkedText } from './MarkedText.tsx';

interface AccountNameProps {
  account: { issuer: string; account: string };
  /** What a search fitted of both. */
  marks?: { issuer: readonly Marked[]; account: readonly Marked[] } | undefined;
  /** Takes the place of the second line. */
  children?: ComponentChildren;
}

/** Issuer above, account below, each fit to show; what is missing leaves no gap. */
export function AccountName({ account, marks, children }: AccountNameProps) {
  const issuer = shown(account.issuer, marks?.issuer);
  const whose = shown(account.account, marks?.account);
  return (
    <span class="account-name">
      <strong dir="auto">{issuer ?? whose ?? t('noName')}</strong>
      {children || (issuer && whose && <span dir="auto">{whose}</span>)}
    </span>
  );
}

/** Null where nothing is left to show. What a search fitted was found in the name as it is kept, and stands only there. */
function shown(name: string, marks: readonly Marked[] | undefined) {
  const text = safeLabel(name);
  return text === '' ? null : <MarkedText text={text} marks={text === name ? marks : undefined} />;
}
