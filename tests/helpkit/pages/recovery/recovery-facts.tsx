/** @jsxImportSource hono/jsx */
import { recoveryLinkWords } from '../../words/recovery-links.ts';
import { Instant } from '../instant.tsx';
import { useWords } from '../view.tsx';

interface FactsProps {
  readonly email: string;
  readonly dueAt?: number;
  readonly untilAt?: number;
}

/** Whose recovery it is, and its times. */
export function RecoveryFacts({ email, dueAt, untilAt }: FactsProps) {
  const words = useWords(recoveryLinkWords);
  return (
    <dl class="facts">
      <dt>{words.account}</dt>
      <dd dir="ltr">{email}</dd>
      {dueAt !== undefined && (
        <>
          <dt>{words.dueAt}</dt>
          <dd>
            <Instant at={dueAt} by="minute" />
          </dd>
        </>
      )}
      {untilAt !== undefined && (
        <>
          <dt>{words.untilAt}</dt>
          <dd>
            <Instant at={untilAt} by="minute" />
          </dd>
        </>
      )}
    </dl>
  );
}
