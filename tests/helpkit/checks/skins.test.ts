// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLook, type Skin, skins } from '../looks/look.ts';
import { startHelpkit } from '../server.ts';
import { direction } from '../words/language.ts';
import { loginCodeWords } from '../words/login.ts';
import { promptWords } from '../words/prompt.ts';
import { type Bench, type Page, secretOf, startBench, type Visitor, visitor } from './test-visitor.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.helpkit.stop());

const base = '/settings/security/two-factor';

/** What a browser that runs scripts has of a page, and what one without them has. */
function halves({ body }: Page): { scripted: string; scriptless: string } {
  return {
    scripted: body.replace(/<noscript>.*?<\/noscript>/gs, ''),
    scriptless: body.replace(/<template>.*?<\/template>/gs, '').replace(/<\/?noscript>/g, ''),
  };
}

/** How a skin asks for six digits, for whoever has scripts. */
const sixDigits: Readonly<Record<Skin, RegExp>> = {
  plain: /<label for="code">[^<]+<\/label><input id="code" name="code"/,
  app: /<template>(?!.*<form.*<\/template>).*<input [^>]*aria-label="[^"]+"[^>]*data-value="code"/s,
  split: /(<input class="box" name="digit"[^>]*>){6}/,
  shadow: /<div data-shadow-prompt="?[^>]*><template>.*<input id="code" name="code"/s,
  frame: /<label for="code">[^<]+<\/label><input id="code" name="code"/,
  rtl: /<label for="code">[^<]+<\/label><input id="code" name="code"/,
  hi: /<label for="code">[^<]+<\/label><input id="code" name="code"/,
  pt: /<label for="code">[^<]+<\/label><input id="code" name="code"/,
};

/** A page with a prompt: its language, its digits for either browser, and a form without script that goes to `action`. */
function expectPrompt(skin: Skin, page: Page, action: string): void {
  const { language } = readLook(undefined, skin);
  const { scripted, scriptless } = halves(page);
  expect(page.status).toBe(200);
  expect(page.body).toContain(`<html lang="${language}" dir="${direction[language]}">`);
  expect(scripted).toMatch(sixDigits[skin]);
  expect(scriptless).toMatch(new RegExp(`<form class="stack" method="post" action="${action}"`));
  expect(scriptless).toMatch(/name="(code|digit)"/);
  expect(page.body.match(/data-action="([^"]+)"/)?.[1] ?? action).toBe(action);
}

async function arrive(skin: Skin, account: 'owner' | 'newAgent'): Promise<Visitor> {
  const browser = visitor(bench.helpkit);
  const { account: who, password } = bench.accounts[account];
  await browser.open(`/login?skin=${skin}`);
  await browser.send('/login', { email: who.email, password });
  return browser;
}

test.each(skins)(
  'the skin %s asks at login, takes a code, and asks once more before changes',
  async (skin) => {
    const { language } = readLook(undefined, skin);
    const browser = await arrive(skin, 'owner');
    const prompt = await browser.open('/login/code');
    expect(prompt.body).toContain(loginCodeWords[language].useBackupCode);
    if (skin === 'frame') {
      expect(prompt.body).toMatch(/<iframe [^>]*src="\/login\/code\/frame" title="[^"]+"/);
      expect(prompt.body).not.toContain('name="code"');
      const inside = await browser.open('/login/code/frame');
      expectPrompt(skin, inside, '/login/code');
      expect(inside.body).toContain('target="_top"');
    } else {
      expectPrompt(skin, prompt, '/login/code');
      expect(prompt.body).toContain(promptWords[language].trust);
    }
    const backup = await browser.open('/login/backup-code');
    expect(halves(backup).scripted).toMatch(/name="backup_code"|data-value="backup_code"/);
    expect(halves(backup).scriptless).toContain('name="backup_code"');

    const wrong = await browser.send('/login/code', { code: '12345' });
    expect(wrong.status).toBe(400);
    expect(halves(wrong).scripted.match(/role="alert"/g)).toHaveLength(1);

    bench.clock.now += 30_000;
    const code = bench.code(secretOf(bench.accounts.owner));
    const fields = skin === 'split' ? [...code].map((digit) => ['digit', digit] as const) : { code };
    expect((await browser.send('/login/code', fields)).url).toBe('/inbox');
    const stepUp = await browser.open('/step-up?next=/settings/security');
    expectPrompt(skin, stepUp, '/step-up');
    expect(halves(stepUp).scripted).toMatch(/name="password"|data-value="password"/);
  },
);

test.each(skins)('the skin %s asks twice in an enrolment', async (skin) => {
  const browser = await arrive(skin, 'newAgent');
  const first = await browser.send(base, { method: 'app' });
  expectPrompt(skin, first, `${base}/app`);
  expect(first.body).not.toContain('<dialog');
  const secret = (/<code class="secret">([^<]+)</.exec(first.body)?.[1] ?? '').replaceAll(' ', '');
  await browser.send(`${base}/app`, { code: bench.code(secret) });
  expectPrompt(skin, await browser.send(`${base}/backup-codes`, { saved: 'yes' }), `${base}/activate`);
});

test('every script of every skin is served, and runs', async () => {
  for (const skin of skins) {
    const page = await visitor(bench.helpkit).open(`/login?skin=${skin}`);
    for (const [, source = ''] of page.body.matchAll(/<script src="([^"]+)"/g)) {
      const script = await visitor(bench.helpkit).open(source);
      expect(script.headers.get('Content-Type')).toContain('text/javascript');
      expect(() => new Function(script.body)).not.toThrow();
    }
  }
});

test('only the framed prompt may stand in a frame, and only the skins that need it may frame or fetch', async () => {
  for (const skin of skins) {
    const browser = await arrive(skin, 'owner');
    for (const path of ['/login/code', '/login/code/frame', '/login/backup-code']) {
      const { headers } = await browser.open(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      const framed = path.endsWith('/frame');
      expect(policy).toContain(`frame-ancestors ${framed ? "'self'" : "'none'"}`);
      expect(headers.get('X-Frame-Options')).toBe(framed ? 'SAMEORIGIN' : 'DENY');
      expect(policy.includes('connect-src')).toBe(skin === 'app');
      expect(policy.includes('frame-src')).toBe(skin === 'frame');
    }
  }
});

test('a site can be started in a skin, and a visitor can still choose another', async () => {
  const site = await startHelpkit({ port: 0, hashCost: 4, skin: 'rtl' });
  try {
    const guest = visitor(site);
    expect((await guest.open('/login')).body).toContain('<html lang="ar" dir="rtl">');
    expect((await guest.open('/login?skin=pt')).body).toContain('<html lang="pt" dir="ltr">');
    expect((await guest.open('/login')).body).toContain('<html lang="pt" dir="ltr">');
  } finally {
    await site.stop();
  }
});
