import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { readWholeNumber } from '../../../lib/core/otp-parameters.ts';
import type { CodeWindow } from '../../../lib/core/types.ts';
import { seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { AccountView, CodeWay } from '../../../lib/messaging/views.ts';
import { changeCodes, tryCodes } from '../../../lib/state/account-edit.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { codeAt, isOutdated } from '../../../lib/state/code-at.ts';
import { Callout } from '../../parts/Callout.tsx';
import { Digits } from '../../parts/Digits.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { CodeFields } from '../../views/CodeFields.tsx';
import { FormDialog } from '../../views/FormDialog.tsx';

/** As typed: a number that is being written is none for a moment. */
interface Typed {
  algorithm: CodeWay['algorithm'];
  digits: string;
  period: string;
}

/** How the codes of an account are made; beside it the code as it is and as it would be, to be held against the site. */
export function CodeWayDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [before, setBefore] = useState<CodeWay | null>(null);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const wanted = typed === null ? null : wayOf(typed);
  const same = JSON.stringify(wanted) === JSON.stringify(before);

  useEffect(() => {
    void tryCodes(account.id, null).then((reply) => {
      if (!reply.ok) return setProblem(reply.code);
      const { algorithm, digits, period } = reply.value.way;
      setBefore(reply.value.way);
      setTyped({ algorithm, digits: String(digits), period: String(period) });
    });
  }, [account.id]);

  const save = async () => {
    if (wanted === null || same || busy) return;
    setBusy(true);
    const code = await changeCodes(account.id, wanted);
    setBusy(false);
    setProblem(code);
    if (code === null) onClose();
  };

  return (
    <FormDialog
      title={t('codeWayTitle')}
      save={{ label: t('editSave'), icon: 'check' }}
      busy={busy}
      disabled={same || problem !== null}
      onSave={save}
      onClose={onClose}
      before={<p>{t('codeWayText')}</p>}
      after={
        <>
          {before !== null && wanted !== null && (
            <dl class="code-ways">
              <TriedCode id={account.id} label={t('codeWayNow')} way={before} onProblem={null} />
              <TriedCode id={account.id} label={t('codeWayThen')} way={wanted} onProblem={setProblem} />
            </dl>
          )}
          {problem !== null && problem !== 'invalid-period' && (
            <Callout tone="danger" role="alert">
              {errorWords(problem)}
            </Callout>
          )}
        </>
      }
    >
      {typed === null ? null : (
        <>
          <CodeFields value={typed} onChange={(what) => setTyped({ ...typed, ...what })} />
          <TextField
            label={t('period')}
            kind="number"
            exact
            value={typed.period}
            error={problem === 'invalid-period' ? errorWords(problem) : null}
            onInput={(period) => setTyped({ ...typed, period })}
          />
        </>
      )}
    </FormDialog>
  );
}

interface TriedCodeProps {
  id: string;
  label: string;
  way: CodeWay;
  /** Hears why no code can be made so; null once one can. */
  onProblem: ((code: ErrorCode | null) => void) | null;
}

/** The code that is made in a way, as long as it counts. */
function TriedCode({ id, label, way, onProblem }: TriedCodeProps) {
  const [window, setWindow] = useState<CodeWindow | null>(null);
  const shown = window === null ? null : codeAt(window, way.period, now.value);
  const isOver = window !== null && isOutdated(window, way.period, now.value);
  useEffect(() => {
    let left = false;
    void tryCodes(id, way).then((reply) => {
      if (left) return;
      setWindow(reply.ok ? reply.value.window : null);
      onProblem?.(reply.ok ? null : reply.code);
    });
    return () => {
      left = true;
    };
  }, [id, way.algorithm, way.digits, way.period, isOver]);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Digits
          code={shown?.code ?? null}
          length={Math.min(way.digits || 6, 10)}
          ending={shown?.ending ?? false}
        />
        <span class="soft">{shown === null ? '' : seconds(shown.left)}</span>
      </dd>
    </div>
  );
}

function wayOf({ algorithm, digits, period }: Typed): CodeWay {
  // What is no number counts as none, which the answer has words for.
  return {
    algorithm,
    digits: Number(digits),
    period: Math.min(readWholeNumber(period.trim()) || 0, 1_000_000),
  };
}
