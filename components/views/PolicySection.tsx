import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { siteForShow } from '../../lib/i18n/names.ts';
import { loadPolicy, policy } from '../../lib/state/policy-state.ts';
import { askForAccess } from '../../lib/state/sites-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';

/** What the organisation set that is no setting of the person's: its HelpKit sites, the key, the ways out, what cannot be read. */
export function PolicySection() {
  useEffect(() => void loadPolicy(), []);
  const set = policy.value;
  if (set === null) return null;
  const { malformed, memoryOnly, plainExportForbidden, sites } = set;
  return (
    <>
      {malformed.length > 0 && (
        <Callout tone="warning">{t('policyMalformed', [malformed.join(', ')])}</Callout>
      )}
      {memoryOnly && <SetByPolicy>{t('policyMemoryOnly')}</SetByPolicy>}
      {plainExportForbidden && <SetByPolicy>{t('policySealedOnly')}</SetByPolicy>}
      {sites.length > 0 && (
        <section>
          <h2>{t('policySites')}</h2>
          <SetByPolicy>{t('policySet')}</SetByPolicy>
          <ul class="memory">
            {sites.map(({ origin, granted }) => (
              <li key={origin}>
                <span dir="ltr">{siteForShow(origin)}</span>
                {!granted && (
                  <Button
                    look="quiet"
                    label={`${t('policyAllow')}: ${siteForShow(origin)}`}
                    onClick={() => void askForAccess(origin).then(loadPolicy)}
                  >
                    {t('policyAllow')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
