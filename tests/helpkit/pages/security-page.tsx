/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { securityWords } from '../words/security.ts';
import { Notice, SettingsPage } from './layout.tsx';
import { useWords } from './view.tsx';

interface SecurityProps {
  readonly notice: string | undefined;
  /** What can be seen and done here, in order. */
  readonly children: Child;
}

/** Settings → Security. */
export function SecurityPage({ notice, children }: SecurityProps) {
  const words = useWords(securityWords);
  return (
    <SettingsPage title={words.title} trail={[]}>
      <h1>{words.title}</h1>
      <Notice words={notice} />
      {children}
    </SettingsPage>
  );
}
