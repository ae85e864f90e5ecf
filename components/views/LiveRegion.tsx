import { number } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { copied } from '../../lib/state/codes-state.ts';
import { scanning } from '../../lib/state/drafts-state.ts';
import { listed, query } from '../../lib/state/list-state.ts';
import { type Notice, notice } from '../../lib/state/notices-state.ts';
import { moved } from '../../lib/state/order-state.ts';

/** What a notice says. */
export function noticeWords(shown: Notice): string {
  switch (shown.kind) {
    case 'kept':
      return t('kept', [shown.name || t('noName')]);
    case 'kept-many':
      return t('keptMany', [number(shown.count)]);
    case 'removed':
      return t('removed', [shown.name || t('noName')]);
    case 'restored':
      return t('restored', [shown.name || t('noName')]);
    case 'order-fixed':
      return t('orderFixed');
    case 'older-copy':
      return t('rescuedOlder');
    case 'error':
      return errorWords(shown.code);
  }
}

/** Says to a screen reader what is otherwise only seen: receipts, results, what goes on. */
export function LiveRegion() {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {words()}
    </div>
  );
}

function words(): string {
  if (notice.value !== null) return noticeWords(notice.value);
  if (moved.value !== null) {
    const { name, place, count } = moved.value;
    return t('movedTo', [name, number(place), number(count)]);
  }
  if (copied.value !== null) return t(copied.value.isNext ? 'copiedNext' : 'copied');
  if (scanning.value) return t('scanning');
  if (query.value !== '') return t('found', [number(listed.value.length)]);
  return '';
}
