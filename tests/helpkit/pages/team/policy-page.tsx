/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import type { Forecast, Policy, PolicyRefusal } from '../../rules/team-policy.ts';
import { teamSecurityWords } from '../../words/team-security.ts';
import { Instant } from '../instant.tsx';
import { SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';

interface PolicyProps {
  readonly policy: Policy;
  /** What it is about to become. */
  readonly on: boolean;
  readonly forecast: Forecast;
  readonly refusal: PolicyRefusal | undefined;
}

/** What happens when a policy is turned on or off, before it is. */
export function PolicyPage({ policy, on, forecast, refusal }: PolicyProps) {
  const words = useWords(teamSecurityWords);
  const name = policy === 'require-two-factor' ? words.require : words.noTrust;
  return (
    <SettingsPage title={name} place="teamSecurity" trail={[words.title, name]}>
      <h1>{name}</h1>
      <section class="panel">
        <h2>{on ? words.before : words.beforeOff}</h2>
        <Consequences policy={policy} on={on} forecast={forecast} />
        <Problem problem={refusal && words[refusal]} />
        {refusal === 'no-two-factor' ? (
          <a class="button" href="/settings/security/two-factor">
            {words.enable}
          </a>
        ) : (
          <form class="actions" method="post" action={`/settings/security/team/${policy}`}>
            <CsrfField />
            <input type="hidden" name="on" value={on ? 'yes' : 'no'} />
            <button class="button" type="submit">
              {on ? name : words.turnOff(name)}
            </button>
            <a class="button quiet" href="/settings/security/team">
              {words.cancel}
            </a>
          </form>
        )}
      </section>
    </SettingsPage>
  );
}

function Consequences({ policy, on, forecast }: Pick<PolicyProps, 'policy' | 'on' | 'forecast'>) {
  const words = useWords(teamSecurityWords);
  if (policy === 'no-trusted-devices') return <p>{on ? words.trustEnds : words.trustBack}</p>;
  if (!on) return <p>{words.off2fa}</p>;
  if (forecast.withoutTwoFactor === 0) return <p>{words.all}</p>;
  return (
    <ul>
      <li>{words.without(forecast.withoutTwoFactor, forecast.members)}</li>
      {forecast.lockedAtOnce > 0 && <li>{words.atOnce(forecast.lockedAtOnce)}</li>}
      {forecast.ahead && <li>{lockedOutWhen(forecast.ahead, words)}</li>}
      <li>{words.mails}</li>
    </ul>
  );
}

function lockedOutWhen(
  { first, last }: NonNullable<Forecast['ahead']>,
  words: (typeof teamSecurityWords)['en'],
): Child {
  const from = <Instant at={first} by="minute" />;
  return first === last
    ? words.lockedFrom(from)
    : words.lockedBetween(from, <Instant at={last} by="minute" />);
}
