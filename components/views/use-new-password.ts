import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PasswordStrength } from '../../lib/core/password.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';

const strengthKeys = {
  weak: 'strengthWeak',
  fair: 'strengthFair',
  strong: 'strengthStrong',
} as const;

/** How passwords are judged holds a list of the most common ones, so it is fetched beside the screen. */
type Judgement = typeof import('../../lib/core/password.ts');

/** A new password as it is typed, twice. */
export interface NewPassword {
  password: string;
  repeated: string;
  problem: string | null;
  differs: boolean;
  /** Null before anything is typed. */
  strength: PasswordStrength | null;
  /** What the password is worth, in words. */
  judged: string;
  field: RefObject<HTMLInputElement | null>;
  repeatField: RefObject<HTMLInputElement | null>;
  type: (password: string) => void;
  repeat: (password: string) => void;
  /** The password when it may be used; else null, the reason is shown, and its field has the focus. */
  ready: () => string | null;
  /** Shows what went wrong with it later. */
  fail: (words: string) => void;
}

export function useNewPassword(): NewPassword {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const repeatField = useRef<HTMLInputElement>(null);
  const fault = judgement?.checkNewPassword(password) ?? null;
  const strength = password === '' ? null : (judgement?.passwordStrength(password) ?? null);

  useEffect(() => void import('../../lib/core/password.ts').then(setJudgement), []);

  const fail = (words: string) => {
    setProblem(words);
    field.current?.focus();
  };
  const ready = () => {
    if (fault !== null) fail(errorWords(fault));
    else if (password !== repeated) {
      setDiffers(true);
      repeatField.current?.focus();
    } else return password;
    return null;
  };
  const worth = strength === null ? t('passwordHint') : t(strengthKeys[strength]);
  return {
    password,
    repeated,
    problem,
    differs,
    strength,
    judged: fault !== null && strength !== null ? errorWords(fault) : worth,
    field,
    repeatField,
    type: (value) => {
      setPassword(value);
      setProblem(null);
    },
    repeat: (value) => {
      setRepeated(value);
      setDiffers(false);
    },
    ready,
    fail,
  };
}
