/** @jsxImportSource hono/jsx */
import { PromptForm } from '../looks/prompt-form.tsx';
import { framedPrompt } from '../web/headers.ts';
import { loginCodeWords } from '../words/login.ts';
import { smsWords } from '../words/sms.ts';
import { FramedPage } from './layout.tsx';
import { NumberEnd, SendCode } from './phone-parts.tsx';
import { PromptPage } from './prompt-page.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useView, useWords } from './view.tsx';

interface LoginCodeProps {
  readonly email: string;
  /** The last digits of the number that a code can be sent to instead. */
  readonly lastTwo: string | undefined;
  readonly problem: string | undefined;
}

const prompt = { action: '/login/code', fields: [{ kind: 'six-digits' }] } as const;

/** The second step of a login: the code from the app. */
export function LoginCodePage({ email, lastTwo, problem }: LoginCodeProps) {
  const words = useWords(loginCodeWords);
  const sms = useWords(smsWords);
  return (
    <PromptPage
      {...prompt}
      trust={useView().mayTrust}
      title={words.title}
      lead={words.lead(<strong dir="ltr">{email}</strong>)}
      button={words.verify}
      problem={problem}
      frame={framedPrompt}
      links={
        <>
          {lastTwo !== undefined && (
            <SendCode action="/login/sms/send">{sms.useSms(<NumberEnd lastTwo={lastTwo} />)}</SendCode>
          )}
          <a href="/login/backup-code">{words.useBackupCode}</a>
          <RecoveryLink />
          <a href="/login">{words.someoneElse}</a>
        </>
      }
    />
  );
}

/** The same prompt alone, for the iframe of the skin `frame`: its answer fills the whole window. */
export function FramedLoginCodePage() {
  const words = useWords(loginCodeWords);
  return (
    <FramedPage title={words.title}>
      <PromptForm
        {...prompt}
        trust={useView().mayTrust}
        button={words.verify}
        problem={undefined}
        target="_top"
      />
    </FramedPage>
  );
}
