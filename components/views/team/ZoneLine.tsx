import { zoneName } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { moment, zone } from '../../../lib/state/team-state.ts';

/** Whose clocks the times are by. */
export function ZoneLine() {
  return <p class="soft small">{t('teamZone', [zoneName(zone.value, moment.value.now)])}</p>;
}
