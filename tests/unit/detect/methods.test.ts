// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';

function found(body: string, language = 'en', title = ''): [string, string] | null {
  document.documentElement.lang = language;
  document.title = title;
  document.body.innerHTML = body;
  const { methods } = readPage(document);
  return methods && [methods.app.id, methods.sms.id];
}

const app = '<input type="radio" name="m" id="app" checked>';
const sms = '<input type="radio" name="m" id="sms">';
const heading = '<h1>Set up two-factor authentication</h1>';

describe('a choice of how the second step is made', () => {
  it.each<[string, string, string?]>([
    ['radio buttons', `${heading}<label>${app} Authenticator app</label><label>${sms} Text message</label>`],
    [
      'radio buttons with a word on each',
      `${heading}<form><label>${app}<span><strong>Authenticator app</strong><span>An app makes the codes. Safer than SMS.</span></span></label>
       <label>${sms}<span><strong>SMS</strong><span>We text a code. Less safe than an app.</span></span></label></form>`,
    ],
    [
      'roles',
      `${heading}<div role="radiogroup"><div role="radio" id="sms" aria-checked="false" tabindex="0">SMS</div>
       <div role="radio" id="app" aria-checked="true" tabindex="0">Authenticator app</div></div>`,
    ],
    [
      'cards with a button each',
      `${heading}<section><button id="app">Use an authenticator app</button></section><section><button id="sms">Use text messages</button></section>`,
    ],
    [
      'pressed buttons',
      `${heading}<button id="app" aria-pressed="true">Authenticator app</button><button id="sms" aria-pressed="false">Phone call or SMS</button>`,
    ],
    [
      'its legend alone speaking of two steps',
      `<fieldset><legend>Two-step verification by</legend><label>${sms} SMS</label><label>${app} Authenticator app</label></fieldset>`,
    ],
    [
      'German',
      `<h1>Zwei-Faktor-Authentifizierung</h1><label>${app} Authenticator-App</label><label>${sms} SMS</label>`,
      'de',
    ],
    [
      'Japanese',
      `<h1>2段階認証の設定</h1><label>${app} 認証アプリ</label><label>${sms} SMS（ショートメッセージ）</label>`,
      'ja',
    ],
    [
      'Arabic',
      `<h1>المصادقة الثنائية</h1><label>${app} تطبيق المصادقة</label><label>${sms} رسالة نصية قصيرة</label>`,
      'ar',
    ],
    [
      'Spanish',
      `<h1>Verificación en dos pasos</h1><label>${app} Aplicación de autenticación</label><label>${sms} Mensaje de texto (SMS)</label>`,
      'es',
    ],
  ])('is known: %s', (_, body, language) => {
    expect(found(body, language)).toEqual(['app', 'sms']);
  });

  const list = (more = '', around = 'p') =>
    `<${around}><select id="list" ${more}><option>Authenticator app</option><option>Text message</option></select></${around}>`;
  const buttons = (ofApp: string, ofSms: string, between = '') =>
    `<button id="app">${ofApp}</button>${between}<button id="sms">${ofSms}</button>`;

  it('is known in a list to select from', () => {
    expect(found(heading + list())).toEqual(['list', 'list']);
    expect(found(list('aria-label="Two-factor authentication"'))).toEqual(['list', 'list']);
    expect(found(heading + list('', 'nav'))).toBeNull();
    expect(
      found(`${heading}<select><option>Authenticator app</option><option>Security key</option></select>`),
    ).toBeNull();
  });

  it('is known on a page of which the title alone speaks of two steps', () => {
    const choice = buttons('Authenticator app', 'Text message');
    expect(found(choice, 'en', 'Two-step verification')).toEqual(['app', 'sms']);
    expect(found(choice, 'en', 'Notifications')).toBeNull();
  });

  it('is known by the first words of each way, whatever that is compared with', () => {
    const app = 'Authenticator app: safer than a text message, and it works without a signal';
    expect(found(heading + buttons(app, 'SMS: not as safe as an authenticator app'))).toEqual(['app', 'sms']);
    const late = `${'We recommend this to all of our customers, old and new: '}an authenticator app`;
    expect(found(heading + buttons(late, 'SMS'))).toBeNull();
  });

  it('is known by "the app" where it is about codes, and there alone', () => {
    const radios = (about: string) =>
      `<fieldset><legend>${about}</legend><label>${app} The app</label><label>${sms} SMS</label></fieldset>`;
    expect(found(heading + radios('Get your codes by'))).toEqual(['app', 'sms']);
    expect(found(heading + radios('Verify by'))).toEqual(['app', 'sms']);
    expect(found(heading + radios('Send me tickets by'))).toBeNull();
  });

  it('is none of ways that stand far apart, and takes the one that is near', () => {
    const far = '<p>One</p>'.repeat(14);
    const [first, second] = ['Authenticator app', 'Text message'];
    expect(found(heading + buttons(first, second, far))).toBeNull();
    expect(found(heading + buttons(first, second, far.slice('<p>One</p>'.length * 3)))).toEqual([
      'app',
      'sms',
    ]);
    expect(found(`${heading}<button>SMS</button>${far}${buttons(first, second)}`)).toEqual(['app', 'sms']);
    expect(
      found(`${heading}<button id="sms">SMS</button>${far}<button id="app">${first}</button>`),
    ).toBeNull();
  });

  it('is none of links, or of buttons that lead away', () => {
    const link = (id: string, text: string) => `<p>Or.</p><a id="${id}" href="#">${text}</a>`;
    expect(found(heading + link('app', 'Authenticator app') + link('sms', 'Text message'))).toBeNull();
    expect(found(heading + buttons('Skip the authenticator app', 'Skip SMS'))).toBeNull();
    expect(found(heading + buttons('Authenticator app', 'Turn off SMS'))).toBeNull();
    expect(found(heading + buttons('', 'SMS'))).toBeNull();
  });

  it.each<[string, string]>([
    [
      'how to be notified',
      `<h1>Notifications</h1><label>${app} In the app</label><label>${sms} By SMS</label>`,
    ],
    [
      'at a prompt, which is one already',
      `${heading}<label>6-digit code from your authenticator app <input maxlength="6"></label><a href="#" id="sms">Use a text message</a>`,
    ],
    ['an app alone', `${heading}<label>${app} Authenticator app</label><label>${sms} Security key</label>`],
    [
      'what turns one off',
      `${heading}<button id="app">Remove authenticator app</button><button id="sms">Turn off SMS</button>`,
    ],
    [
      'links beside the page',
      `${heading}<nav><button id="app">Authenticator app</button><button id="sms">SMS codes</button></nav>`,
    ],
    [
      'tickets that speak of both',
      `<h1>Inbox</h1><button id="app">Authenticator app does not scan</button><button id="sms">SMS never came</button>`,
    ],
  ])('is not seen in %s', (_, body) => {
    expect(found(body)).toBeNull();
  });
});
