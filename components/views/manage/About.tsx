import { t } from '../../../lib/i18n/index.ts';
import { version } from '../../../lib/state/about-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Icon } from '../../parts/Icon.tsx';

const facts = ['aboutNoServer', 'aboutSealed', 'aboutPages', 'aboutPress'] as const;

/** What this extension is, which version, and what it never does. */
export function About() {
  return (
    <main class="view tab-page about-page">
      <header class="about-head">
        <Brand size="large" />
        <div>
          <h1>{t('extensionName')}</h1>
          <p class="soft">{t('aboutVersion', [version.value])}</p>
        </div>
      </header>
      <p>{t('welcomeText')}</p>
      <section class="tab-card">
        <h2>{t('aboutHolds')}</h2>
        <ul class="about-facts">
          {facts.map((fact) => (
            <li key={fact} class="with-icon">
              <Icon name="check" />
              <span>{t(fact)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="tab-card">
        <h2>{t('aboutLicence')}</h2>
        <p class="soft">{t('aboutLicenceText')}</p>
      </section>
    </main>
  );
}
