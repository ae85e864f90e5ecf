// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Places to write to someone, to search or to sign a payment stood under words about an app, and got its code; other
// places were asked for a code in ways that nothing heard.
function read(lang: string, html: string) {
  document.title = 'Example';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

describe('a line without a name is for the next message where its button sends one', () => {
  it.each([
    ['en', 'Hi, my 6-digit authenticator code is rejected', 'Send'],
    ['en', 'The code from my authenticator app does not work', 'Reply'],
    ['de', 'Der Code aus meiner Authenticator-App geht nicht', 'Senden'],
    ['fr', 'Le code de mon application d’authentification est refusé', 'Envoyer'],
    ['es', 'El código de mi app de autenticación no funciona', 'Enviar'],
    ['pt', 'O código do meu app autenticador não funciona', 'Enviar'],
    ['it', 'Il codice della mia app di autenticazione viene rifiutato', 'Invia'],
    ['nl', 'De code uit mijn authenticator-app werkt niet', 'Versturen'],
    ['pl', 'Kod z mojej aplikacji uwierzytelniającej nie działa', 'Wyślij'],
    ['tr', 'Kimlik doğrulama uygulamamdaki kod çalışmıyor', 'Gönder'],
    ['id', 'Kode dari aplikasi autentikator saya ditolak', 'Kirim'],
    ['ru', 'Код из моего приложения-аутентификатора не подходит', 'Отправить'],
    ['ar', 'الرمز من تطبيق المصادقة لا يعمل', 'إرسال'],
    ['he', 'הקוד מאפליקציית האימות שלי לא עובד', 'שלח'],
    ['hi', 'मेरे ऑथेंटिकेटर ऐप का कोड काम नहीं कर रहा', 'भेजें'],
    ['ja', '認証アプリのコードが使えません', '送信'],
    ['ko', '인증 앱의 코드가 거부됩니다', '보내기'],
    ['zh', '身份验证器应用里的代码被拒绝', '发送'],
    ['en', 'Hi, my 6-digit authenticator code is rejected', ''],
  ])('%s: %s [%s]', (lang, words, button) => {
    expect(read(lang, `<p>${words}</p><input><button>${button}</button>`)).toMatchObject({
      kind: 'none',
      fields: [],
    });
  });

  it('but not where the page itself asks for a second step: by its heading, its button or its trust box', () => {
    const words = '<p>Enter the code from your authenticator app</p><input>';
    expect(read('en', `${words}<button>Verify</button>`).waitsFor).toBe('totp');
    expect(read('en', `<h1>Two-step verification</h1>${words}<button>OK</button>`).waitsFor).toBe('totp');
    const box = '<label><input type="checkbox"> Trust this device</label>';
    expect(read('en', `${words}${box}<button>Send</button>`).waitsFor).toBe('totp');
  });
});

it.each([
  [
    'en',
    '<h1>Authenticator code rejected</h1><article><p>Every 6-digit code from my authenticator app is refused.</p></article><form><input name="body"><button>Submit</button></form>',
  ],
  [
    'de',
    '<h4>Live-Chat</h4><p>Öffnen Sie Ihre Authenticator-App und geben Sie auf der Anmeldeseite den 6-stelligen Code ein.</p><input maxlength="500"><button>Los</button>',
  ],
])('%s: a line without a name whose button says nothing is no place for a code either', (lang, html) => {
  expect(read(lang, html)).toMatchObject({ kind: 'none', fields: [] });
});

it('a code among the fields of a transfer is a bank’s, though an app makes it', () => {
  const html =
    '<form><label>IBAN <input></label><label>Betrag <input inputmode="decimal"></label><label>TAN aus der TAN-App <input maxlength="6" inputmode="numeric"></label><button>Freigeben</button></form>';
  expect(read('de', html)).toMatchObject({ kind: 'none', fields: [] });
});

it('an exchange calls the code by the maker of the app', () => {
  const html =
    '<h3>安全验证</h3><div>谷歌验证码</div><input maxlength="6" placeholder="请输入6位谷歌验证码"><button>确定</button>';
  expect(read('zh', html).waitsFor).toBe('totp');
});

it('the letters of a picture are no text message', () => {
  const html =
    '<form><label>아이디 <input></label><label>비밀번호 <input type="password"></label><label>자동입력 방지 문자 <input maxlength="6"></label><button>로그인</button></form>';
  expect(read('ko', html)).toMatchObject({ kind: 'none', fields: [] });
});

describe('an app that is only “the app” makes codes for many things', () => {
  it.each([
    ['en', '<p>Ask the customer for the 6-digit code in their app.</p>', ''],
    ['pt', '<p>Peça ao passageiro o código de 6 dígitos que aparece no app.</p>', ''],
    ['tr', '<h1>Havale onayı</h1><p>Mobil uygulamadaki kodu girin.</p>', ''],
    ['en', '<p>Open the store app and enter the code shown there.</p>', 'Member code'],
    ['en', '<p>Open the app and enter the 6-digit pairing code printed on the sensor.</p>', 'Pairing code'],
  ])('%s: %s', (lang, words, label) => {
    const html = `${words}<label>${label} <input maxlength="6" inputmode="numeric"></label><button>OK</button>`;
    expect(read(lang, html)).toMatchObject({ kind: 'none', fields: [] });
  });

  it('and ours where someone is to be verified', () => {
    const html =
      '<h1>Verify it’s you</h1><label>Code from the app <input maxlength="6"></label><button>Continue</button>';
    expect(read('en', html).waitsFor).toBe('totp');
  });

  it('no app’s code has four digits', () => {
    const box = '<input maxlength="1" inputmode="numeric">';
    const html = `<h1>Verify it’s you</h1><p>Enter the code from your authenticator app</p><div>${box.repeat(4)}</div>`;
    expect(read('en', html).waitsFor).not.toBe('totp');
  });
});

it.each([
  '<h1>Report a problem</h1><p>My authenticator app shows an error</p><label>Error code <input maxlength="8"></label><button>OK</button>',
  '<h1>Two-factor authentication settings</h1><label>Issuer shown in the authenticator app <input></label><button>Save</button>',
  '<h1>Two-step verification</h1><p>Enter the code from your authenticator app when you sign in.</p><h2>Was this helpful?</h2><form><input><button>OK</button></form>',
])('what is asked beside words about an app is no code of it: %s', (html) => {
  expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
});

it('a search is no place for a code', () => {
  const html =
    '<form role="search"><input name="q"><button>Go</button></form><h1>Results for “authenticator code”</h1>';
  expect(read('en', html)).toMatchObject({ kind: 'none', fields: [] });
});

it('the app that a bank signs payments with is no authenticator', () => {
  const html =
    '<h1>Überweisung freigeben</h1><p>Scannen Sie die Grafik mit Ihrer photoTAN-App und geben Sie die angezeigte TAN ein.</p><img width="160" alt=""><label>TAN <input maxlength="7" inputmode="numeric"></label>';
  expect(read('de', html)).toMatchObject({ kind: 'none', fields: [] });
});

describe('a one-time code of which nothing tells how it comes', () => {
  it.each([
    ['alone', '<label>One-time code <input></label><button>Sign In</button>'],
    [
      'of one of several devices',
      '<label><input type="radio" name="d" checked> My phone</label><label><input type="radio" name="d"> Tablet</label><label>One-time code <input></label><button>Sign In</button>',
    ],
    [
      'behind name and password',
      '<form><label>User <input></label><label>Password <input type="password"></label><label>OTP token <input></label><button>Sign on</button></form>',
    ],
  ])('%s is an app’s', (_, html) => {
    expect(read('en', html).waitsFor).toBe('totp');
  });

  it.each([
    ['it was sent', '<p>Sent to •••• 21</p><label>One-time code <input></label><button>Sign In</button>'],
    ['it can be sent again', '<label>One-time code <input></label><button>OK</button><a href="#">Resend</a>'],
    [
      'an address stands there',
      '<p>Email: jo@mail.example</p><label>One-time code <input></label><button>OK</button>',
    ],
    [
      'a button sends it',
      '<form><label>User <input></label><label>Password <input type="password"></label><label>OTP <input></label><button type="button">Generate OTP</button><button>Sign on</button></form>',
    ],
    [
      'a new password is set with it',
      '<form><label>OTP <input></label><label>New password <input type="password"></label><label>Again <input type="password"></label><button>Save</button></form>',
    ],
  ])('is none where %s', (_, html) => {
    expect(read('en', html).waitsFor).not.toBe('totp');
  });

  const french = '<h1>Connexion</h1><label>Code OTP : <input maxlength="6"></label><button>Valider</button>';
  it.each([
    ['an app’s', french, 'totp'],
    ['a texted one', `<p>Un code vous a été envoyé par SMS.</p>${french}`, 'sms'],
    ['none of an app', `${french}<a href="#">Renvoyer le code</a>`, null],
    ['none of an app', `<p>Montant : 80 €</p>${french}`, null],
  ])('is called by its short name in French, and is %s', (_, html, waitsFor) => {
    expect(read('fr', html).waitsFor).toBe(waitsFor);
  });
});

it('a code that is got by a button behind the number is sent to that', () => {
  const html =
    '<form><div><label>휴대폰 번호 <input type="tel"></label><button type="button">인증번호 받기</button></div><div><label>인증번호 <input inputmode="numeric" maxlength="6"></label></div><button>다음</button></form>';
  expect(read('ko', html)).toMatchObject({ kind: 'sms', waitsFor: 'sms' });
});

it('a backup code may be asked for in a place of a few lines, a code of an app is not', () => {
  const asks = (label: string) =>
    read('en', `<h1>2FA</h1><label>${label} <textarea></textarea></label><button>OK</button>`);
  expect(asks('Recovery code').waitsFor).toBe('backup');
  expect(asks('Code from your authenticator app').waitsFor).toBe(null);
});

it('what an app scans before its code is typed is an enrolment, though the key is folded away', () => {
  const html =
    '<h3>設定兩步驟驗證</h3><ol><li>在手機上安裝驗證器應用程式</li><li>掃描下方的 QR 碼</li></ol><canvas width="180"></canvas><form><input autocomplete="one-time-code"><button>驗證</button></form>';
  expect(read('zh', html).kind).toBe('enrol');
});

it('a button right behind a form without any sends it', () => {
  const html =
    '<div><form><label>Code from your authenticator app <input></label></form><button id="b">Next</button></div>';
  expect(read('en', html).submit).toBe(document.querySelector('#b'));
});
