import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { vault } from '../../lib/state/vault-state.ts';

/** What stands against something that the vault's password was asked for. */
export type Refusal = 'wrong-password' | 'wrong-secret' | ErrorCode;

/** The vault's password as it is typed, once more, before something that is worth it. */
export interface VaultPassword {
  /** False where the vault has none: the press alone counts. */
  asks: boolean;
  typed: string;
  problem: string | null;
  busy: boolean;
  field: RefObject<HTMLInputElement | null>;
  type: (typed: string) => void;
  /** Gives it to the task, one at a time, and shows what stood against that. */
  give: (task: (password: string) => Promise<Refusal | null>) => Promise<void>;
}

export function useVaultPassword(): VaultPassword {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const asks = vault.value?.protection !== 'device';
  return {
    asks,
    typed,
    problem,
    busy,
    field,
    type: (value) => {
      setTyped(value);
      setProblem(null);
    },
    give: async (task) => {
      if (busy) return;
      setBusy(true);
      const refusal = await task(asks ? typed : '');
      setBusy(false);
      if (refusal === null) return;
      const wrong = refusal === 'wrong-password' || refusal === 'wrong-secret';
      setProblem(wrong ? t('wrongPassword') : errorWords(refusal));
      field.current?.select();
    },
  };
}
