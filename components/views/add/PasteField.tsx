import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { changeForm, form } from '../../../lib/state/form-state.ts';
import { LinesField } from '../../parts/LinesField.tsx';

interface PasteFieldProps {
  problem: ErrorCode | null;
  onChange: () => void;
  onEnter: () => void;
}

/** A set-up link, pasted. */
export function PasteField({ problem, onChange, onEnter }: PasteFieldProps) {
  return (
    <LinesField
      label={t('pasteLabel')}
      hint={t('pasteHint')}
      value={form.value.pasted}
      error={problem === null ? null : errorWords(problem)}
      onInput={(pasted) => {
        onChange();
        changeForm({ pasted });
      }}
      onEnter={onEnter}
    />
  );
}
