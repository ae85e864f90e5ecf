// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Desks that verify who calls them ask for the code of that person's own app. In other languages than English such a field
// was taken for one's own prompt, and got one's own code.
function read(lang: string, html: string, title = 'HelpKit') {
  document.title = title;
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

const field = (label = '') =>
  `<input aria-label="${label}" maxlength="6" inputmode="numeric"><button>OK</button>`;

describe('no code of ours is', () => {
  it.each([
    ['en', 'Ask your client for the code in their authenticator app.'],
    ['en', 'Enter the code your teammate sees in their authenticator app.'],
    ['en', 'Your admin gave you a code. An authenticator app is needed later.'],
    ['de', 'Bitten Sie den Kunden, den Code aus seiner Authenticator-App vorzulesen.'],
    ['de', 'Geben Sie den Code des Nutzers aus seiner Authenticator-App ein.'],
    ['fr', 'Demandez au client de vous lire le code de son application d’authentification.'],
    ['es', 'Pide al cliente el código que muestra su aplicación de autenticación.'],
    ['pt', 'Peça ao cliente o código do aplicativo autenticador dele.'],
    ['pt', 'Digite o código que a sua colega vê no aplicativo autenticador.'],
    ['it', 'Chiedi al collega il codice della sua app di autenticazione.'],
    ['it', 'Inserisci il codice che il tuo collega vede nella sua app di autenticazione.'],
    ['nl', 'Vraag de klant om de code uit de authenticator-app.'],
    ['nl', 'Laat een klant de code uit de authenticator-app voorlezen.'],
    ['pl', 'Poproś klienta o kod z jego aplikacji uwierzytelniającej.'],
    ['tr', 'Müşterinin doğrulama uygulamasındaki kodu yazın.'],
    ['tr', 'Üyenin doğrulama uygulamasındaki kodu yazın.'],
    ['id', 'Minta pelanggan membacakan kode dari aplikasi autentikatornya.'],
    ['ru', 'Попросите клиента назвать код из его приложения-аутентификатора.'],
    ['ar', 'اطلب من العميل الرمز الظاهر في تطبيق المصادقة لديه.'],
    ['he', 'בקשו מהלקוח את הקוד מאפליקציית האימות שלו.'],
    ['hi', 'ग्राहक से उनके ऑथेंटिकेटर ऐप का कोड पूछें।'],
    ['ja', 'お客様に認証アプリのコードを伺い、入力してください。'],
    ['ko', '고객에게 인증 앱의 코드를 물어보세요.'],
    ['zh', '请客户读出其身份验证器上显示的验证码。'],
    ['zh', '請顧客讀出驗證器上的驗證碼。'],
  ])('one that somebody else is asked for, %s: %s', (lang, words) => {
    for (const html of [`<h1>HelpKit</h1><p>${words}</p>${field()}`, `<h1>HelpKit</h1>${field(words)}`])
      expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['tr', 'Ekip kodu', 'İki adımlı doğrulama'],
    ['ru', 'Код команды', 'Двухфакторная аутентификация'],
    ['ar', 'رمز الفريق', 'المصادقة الثنائية'],
    ['he', 'קוד צוות', 'אימות דו-שלבי'],
    ['hi', 'टीम कोड', 'दो-चरणीय सत्यापन'],
    ['ko', '팀 코드', '2단계 인증'],
    ['ja', 'チームコード', '2段階認証'],
    ['zh', '團隊代碼', '雙重驗證'],
  ])('that of a team, %s: %s', (lang, label, title) => {
    const html = `<h1>HelpKit</h1>${field(label)}`;
    expect(read(lang, html, title)).toMatchObject({ waitsFor: null, fields: [] });
    expect(read(lang, `<h1>${title}</h1>${field(label)}`)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['he', 'קוד שגיאה', 'אימות דו-שלבי'],
    ['ar', 'رمز الخطأ الظاهر على الشاشة', 'المصادقة الثنائية'],
    ['hi', 'त्रुटि कोड', 'दो-चरणीय सत्यापन'],
  ])('that of an error, %s: %s', (lang, label, title) => {
    const html = `<h1>${title}</h1>${field(label)}`;
    expect(read(lang, html, title)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each(['Authenticator code refresh (seconds)', 'Code validity (in minutes)', 'コードの有効時間（秒）'])(
    'a length of time: %s',
    (label) => {
      const html = `<h1>Two-factor authentication</h1>${field(label)}`;
      expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
    },
  );

  it.each([
    [
      'pt',
      'Autenticação de dois fatores',
      'Cliente: onde vejo o código no autenticador?',
      'Você: no aplicativo.',
    ],
    [
      'fr',
      'Double authentification',
      'Client : je ne trouve pas le code',
      'Vous : il est dans l’application',
    ],
    [
      'en',
      'Two-factor authentication',
      'Maria: the authenticator code is refused',
      'You: is your clock right?',
    ],
  ])('an answer in a conversation about codes, %s: %s', (lang, heading, one, other) => {
    const html = `<h1>${heading}</h1><p>${one}</p><p>${other}</p><input><button>OK</button>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });
});

it.each([
  [
    'es',
    'Encuesta sobre la verificación en dos pasos',
    '¿Qué aplicación de autenticación usas?',
    'Siguiente',
  ],
  ['en', 'Two-factor authentication', 'Which authenticator app do you use?', 'Next'],
])('an answer to a question is no code, %s: %s', (lang, heading, question, button) => {
  const html = `<h1>${heading}</h1><p>${question}</p><input><button>${button}</button>`;
  expect(read(lang, html, heading)).toMatchObject({ waitsFor: null, fields: [] });
});

// What such words are near to is one's own prompt all the same.
it.each([
  ['en', 'Customer portal', 'Enter the code from your authenticator app'],
  ['de', 'Kundenportal', 'Code aus Ihrer Authenticator-App'],
  ['es', 'Área de clientes', 'Código de tu aplicación de autenticación'],
  ['ja', 'お客様ページ', 'お客様の認証アプリに表示されているコード'],
  ['ko', '고객 센터', '고객님의 인증 앱에 표시된 코드'],
  ['zh', '客户中心', '请输入客户端身份验证器中的验证码'],
])('%s, %s: “%s” is one’s own', (lang, heading, label) => {
  expect(read(lang, `<h1>${heading}</h1>${field(label)}`)).toMatchObject({ waitsFor: 'totp' });
});

// A field of which nothing but the line above tells, where somebody logs in.
it.each([
  ['en', 'Sign in', 'Open Google Authenticator and enter the current number.', 'OK'],
  ['en', 'Welcome back', 'Enter the code from your authenticator app.', 'Log in'],
  ['de', 'Anmeldung', 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein.', 'Weiter'],
  ['ja', 'ログイン', '認証アプリのコードを入力してください。', '次へ'],
])('%s, %s: “%s” asks for a code', (lang, heading, words, button) => {
  const html = `<form><h1>${heading}</h1><p>${words}</p><input><button>${button}</button></form>`;
  expect(read(lang, html)).toMatchObject({ waitsFor: 'totp' });
});

it('a one-time password that the line above it asks for alone', () => {
  const boxes = '<input maxlength="1">'.repeat(6);
  expect(read('en', `<p>One-Time Password</p><div>${boxes}</div>`)).toMatchObject({ waitsFor: 'totp' });
  const sent = `<p>We sent it to your phone.</p><p>One-Time Password</p><div>${boxes}</div>`;
  expect(read('en', sent).waitsFor).not.toBe('totp');
});

it('an answer in a conversation whose speakers stand apart', () => {
  const html =
    '<h2>Двухфакторная аутентификация</h2><ul><li><b>Клиент</b> Код из приложения не подходит</li><li><b>Вы</b> Проверьте время</li></ul><input><button>ОК</button>';
  expect(read('ru', html)).toMatchObject({ waitsFor: null, fields: [] });
});

it('an app of which the title tells what it is for', () => {
  const html =
    '<p>הזינו את הקוד שבאפליקציה</p><input inputmode="numeric" maxlength="6"><button>המשך</button>';
  expect(read('he', html, 'כניסה – אימות דו-שלבי')).toMatchObject({ waitsFor: 'totp' });
});

it('backup codes that somebody was given are their own', () => {
  const html = '<p>Enter one of the backup codes we gave you.</p><label>Backup code <input></label>';
  expect(read('en', html)).toMatchObject({ waitsFor: 'backup' });
});

it('the number that a generator shows, in Korean', () => {
  const html = `<h1>OTP 인증</h1><label>OTP 생성기에 표시된 번호 <input maxlength="6"></label><button>확인</button>`;
  expect(read('ko', html)).toMatchObject({ waitsFor: 'totp' });
});
