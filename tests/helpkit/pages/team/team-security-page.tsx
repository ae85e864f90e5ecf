/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Policy } from '../../rules/team-policy.ts';
import { teamSecurityWords } from '../../words/team-security.ts';
import { Instant } from '../instant.tsx';
import { Notice, SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';

interface TeamSecurityProps {
  /** Since when each policy is on; undefined for those that are off. */
  readonly since: Readonly<Record<Policy, number | undefined>>;
  readonly notice: string | undefined;
}

/** Settings → Security → Team Security. */
export function TeamSecurityPage({ since, notice }: TeamSecurityProps) {
  const words = useWords(teamSecurityWords);
  return (
    <SettingsPage title={words.title} place="teamSecurity" trail={[words.title]}>
      <h1>{words.title}</h1>
      <Notice words={notice} />
      <PolicyPanel policy="require-two-factor" name={words.require} since={since['require-two-factor']}>
        {words.aboutRequire}
      </PolicyPanel>
      <PolicyPanel policy="no-trusted-devices" name={words.noTrust} since={since['no-trusted-devices']}>
        {words.aboutNoTrust}
      </PolicyPanel>
    </SettingsPage>
  );
}

interface PanelProps {
  readonly policy: Policy;
  readonly name: string;
  readonly since: number | undefined;
  readonly children: Child;
}

/** A policy with its switch. Pressing it flips nothing yet: it leads to what would happen, and there to the yes. */
function PolicyPanel({ policy, name, since, children }: PanelProps) {
  const words = useWords(teamSecurityWords);
  const on = since !== undefined;
  return (
    <section class="panel">
      <form class="switch-row" method="get" action={`/settings/security/team/${policy}`}>
        <h2 id={policy}>{name}</h2>
        <input type="hidden" name="on" value={on ? 'no' : 'yes'} />
        <button
          class="switch"
          type="submit"
          role="switch"
          aria-checked={on ? 'true' : 'false'}
          aria-labelledby={policy}
          aria-describedby={`${policy}-about`}
        />
      </form>
      <p id={`${policy}-about`} class="muted">
        {children}
      </p>
      <p class="small">
        <span class={on ? 'badge good' : 'badge'}>{on ? words.on : words.off}</span>{' '}
        {on && words.since(<Instant at={since} by="minute" />)}
      </p>
    </section>
  );
}
