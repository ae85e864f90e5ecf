/** @jsxImportSource hono/jsx */
import { loginBackupCodeWords } from '../words/login.ts';
import { PromptPage } from './prompt-page.tsx';
import { RecoveryLink } from './recovery/recovery-link.tsx';
import { useWords } from './view.tsx';

interface LoginBackupCodeProps {
  readonly email: string;
  readonly problem: string | undefined;
}

/** The second step of a login without the app: one of the ten backup codes. */
export function LoginBackupCodePage({ email, problem }: LoginBackupCodeProps) {
  const words = useWords(loginBackupCodeWords);
  return (
    <PromptPage
      title={words.title}
      lead={words.lead(<strong dir="ltr">{email}</strong>)}
      action="/login/backup-code"
      fields={[{ kind: 'backup-code' }]}
      button={words.submit}
      problem={problem}
      links={
        <>
          <a href="/login/code">{words.useApp}</a>
          <RecoveryLink />
        </>
      }
    />
  );
}
