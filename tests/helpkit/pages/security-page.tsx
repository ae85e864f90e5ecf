/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Account } from '../rules/accounts.ts';
import { Notice, SettingsPage } from './layout.tsx';

interface SecurityProps {
  readonly account: Account;
  readonly csrf: string;
  readonly notice: string | undefined;
  /** What can be seen and done here, in order. */
  readonly children: Child;
}

/** Settings → Security. */
export function SecurityPage({ account, csrf, notice, children }: SecurityProps) {
  return (
    <SettingsPage title="Security" account={account} csrf={csrf} trail={[]}>
      <h1>Security</h1>
      <Notice words={notice} />
      {children}
    </SettingsPage>
  );
}
