import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import { drafts } from '../../../lib/state/drafts-state.ts';
import type { TabPlace } from '../../../lib/state/rooms.ts';
import { place } from '../../../lib/state/tab-page-state.ts';
import { unlocked } from '../../../lib/state/vault-state.ts';
import { loadWays } from '../../../lib/state/ways-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Protect } from '../../views/Protect.tsx';
import { FirstAccount } from './FirstAccount.tsx';
import { Protected } from './Protected.tsx';
import { WhatItDoes } from './WhatItDoes.tsx';

const steps = ['welcome', 'protect', 'first'] as const;
type Step = (typeof steps)[number];

const titles = { welcome: 'welcomeTitle', protect: 'protectTitle', first: 'firstTitle' } as const;

/**
 * The first run, in a tab: what this is, how it is protected, the first account. Each screen has its address, so the
 * browser goes back and forth; what is done on one is done for good, so nothing is lost by closing in between.
 */
export function Welcome() {
  const open = unlocked.value;
  const step = stepOf(place.value, open);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = step === 'protect' && open ? 'protectedTitle' : titles[step];
  const shown = useRef(title);
  useEffect(() => {
    if (open) void loadWays();
  }, [open]);
  useLayoutEffect(() => {
    const moved = shown.current !== title;
    shown.current = title;
    // Where a field takes the focus, the title leaves it to it.
    if (moved && title !== titles.protect) heading.current?.focus();
  }, [title]);
  const found = open ? undefined : drafts.value[0];
  return (
    <main class="view welcome-page" data-step={step}>
      <header class="welcome-head">
        <Brand size="small" />
        <strong>{t('extensionName')}</strong>
        <ol class="steps" aria-label={t('welcomeSteps')}>
          {steps.map((one, at) => (
            <li
              key={one}
              aria-current={one === step ? 'step' : undefined}
              data-done={at < steps.indexOf(step)}
            >
              <span class="unseen">
                {t('welcomeStep', [number(at + 1), number(steps.length)])}: {t(titles[one])}
              </span>
            </li>
          ))}
        </ol>
      </header>
      <div class="welcome-card">
        <h1 ref={heading} tabIndex={-1}>
          {t(title)}
        </h1>
        {found && <Callout tone="good">{t('welcomeFound', [nameForShow(found)])}</Callout>}
        {step === 'welcome' && <WhatItDoes />}
        {step === 'protect' && (open ? <Protected /> : <ToProtect />)}
        {step === 'first' && <FirstAccount />}
      </div>
    </main>
  );
}

function ToProtect() {
  return (
    <>
      <p class="soft">{t('protectText')}</p>
      <Protect />
    </>
  );
}

/**
 * Without a vault the third screen has nothing to put an account into. Whoever came for something else is not told what this
 * is, but asked for what is missing, and then goes on to where the address leads.
 */
function stepOf(at: TabPlace | null, open: boolean): Step {
  if (at === null || at === 'welcome' || at === 'accounts' || at === 'about') return 'welcome';
  return at === 'first' && open ? 'first' : 'protect';
}
