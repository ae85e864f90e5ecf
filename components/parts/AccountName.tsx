import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/index.ts';

interface AccountNameProps {
  account: { issuer: string; account: string };
  /** Takes the place of the second line. */
  children?: ComponentChildren;
}

/** Issuer above, account below; what is missing leaves no gap. */
export function AccountName({ account, children }: AccountNameProps) {
  const first = account.issuer || account.account || t('noName');
  const second = account.issuer ? account.account : '';
  return (
    <span class="account-name">
      <strong dir="auto">{first}</strong>
      {children || (second && <span dir="auto">{second}</span>)}
    </span>
  );
}
