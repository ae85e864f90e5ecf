import type { ComponentChildren } from 'preact';
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

/** Issuer above, account below; what is missing leaves no gap. */
export function AccountName({ account, marks, children }: AccountNameProps) {
  const issuer = <MarkedText text={account.issuer} marks={marks?.issuer} />;
  const whose = <MarkedText text={account.account} marks={marks?.account} />;
  return (
    <span class="account-name">
      <strong dir="auto">{account.issuer ? issuer : account.account ? whose : t('noName')}</strong>
      {children || (account.issuer && account.account && <span dir="auto">{whose}</span>)}
    </span>
  );
}
