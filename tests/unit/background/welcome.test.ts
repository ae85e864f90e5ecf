import { describe, expect, it, vi } from 'vitest';
import { welcome } from '../../../lib/background/welcome.ts';
import { browser } from '../../../lib/browser/api.ts';
import { isFirstInstall } from '../../../lib/browser/first-install.ts';
import type { VaultStatus } from '../../../lib/core/types.ts';

describe('at its installation', () => {
  it.each([
    ['install', 'normal', true],
    ['install', 'admin', true],
    ['install', 'development', false],
    ['update', 'normal', false],
    ['browser_update', 'normal', false],
  ])(
    'by %s of an extension that is %s, a person has just got it: %s',
    async (reason, installType, expected) => {
      // Of what the browser tells of an extension, this alone is asked.
      vi.spyOn(browser.management, 'getSelf').mockResolvedValue({ installType } as never);
      expect(await isFirstInstall(reason)).toBe(expected);
    },
  );

  it.each<[VaultStatus['state'], string[]]>([
    ['none', ['welcome']],
    ['locked', []],
    ['unlocked', []],
    ['wiped', []],
  ])('with a vault that is %s, the first run opens or does not', async (state, opened) => {
    const places: string[] = [];
    const status = async () => ({ state }) as VaultStatus; // nothing else of it is read
    await welcome({ vault: { status }, openPage: async (place) => void places.push(place) });
    expect(places).toEqual(opened);
  });
});
