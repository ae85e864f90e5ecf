/** @jsxImportSource hono/jsx */
import { recoveryAskWords } from '../../words/recovery-ask.ts';
import { useWords } from '../view.tsx';

/** "Can't access your device?", for every prompt that asks for a code. */
export function RecoveryLink() {
  return <a href="/recovery">{useWords(recoveryAskWords).title}</a>;
}
