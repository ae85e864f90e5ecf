import { computed } from '@preact/signals';
import { isHelpkitOrigin } from '../core/origin.ts';
import { accounts } from './accounts-state.ts';
import { policy } from './policy-state.ts';

/**
 * Whether an account of HelpKit's is kept: one that is filled there, or that bears its name. Null until the background
 * has answered.
 */
export const keepsHelpkit = computed<boolean | null>(() => {
  const sites = policy.value?.sites.map(({ origin }) => origin) ?? [];
  return (
    accounts.value?.some(
      ({ issuer, origins }) =>
        /helpkit/i.test(issuer) ||
        origins.some(
          ({ origin, source }) =>
            source !== 'proposed' && (isHelpkitOrigin(origin) || sites.includes(origin)),
        ),
    ) ?? null
  );
});
