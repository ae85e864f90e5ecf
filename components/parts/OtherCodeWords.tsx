import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { OtherCode } from '../../lib/messaging/draft-views.ts';

/** What a code is that is no account. Its text can be read, not followed. */
export function OtherCodeWords({ other: { code, text } }: { other: OtherCode }) {
  return (
    <>
      <p>{errorWords(code)}</p>
      {text !== null && (
        <p class="soft">
          {t('codeSays')} <q dir="auto">{text}</q>
          <br />
          {t('codeNotOpened')}
        </p>
      )}
    </>
  );
}
