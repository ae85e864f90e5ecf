// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Beside words about an app and a second step stood places for codes of vouchers, of errors and of rules for such apps,
// and they got an app's code.
function read(lang: string, html: string, title = 'Example') {
  document.title = title;
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

describe('no code of ours is', () => {
  it.each([
    ['en', 'Error code shown by the authenticator app'],
    ['de', 'Fehlercode der Authenticator-App'],
    ['fr', 'Code d’erreur affiché par l’application d’authentification'],
    ['es', 'Código de error de la app de autenticación'],
    ['pt', 'Código de erro do app autenticador'],
    ['it', 'Codice di errore dell’app di autenticazione'],
    ['nl', 'Foutcode van de authenticator-app'],
    ['tr', 'Kimlik doğrulama uygulamasındaki hata kodu'],
    ['ru', 'Код ошибки в приложении-аутентификаторе'],
    ['ja', '認証アプリのエラーコード'],
    ['ko', '인증 앱의 오류 코드'],
    ['zh', '身份验证器显示的错误代码'],
  ])('one that names an error, %s: %s', (lang, label) => {
    const html = `<label>${label} <input></label><label>Text <textarea></textarea></label><button>OK</button>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['en', 'Redeem'],
    ['de', 'Einlösen'],
    ['es', 'Canjear'],
    ['pt', 'Resgatar'],
    ['zh', '兑换'],
  ])('one that is given for money’s worth, %s: %s', (lang, button) => {
    const html = `<h1>Microsoft Authenticator</h1><p>Codes for two-factor authentication.</p><form><input placeholder="Code"><button>${button}</button></form>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    '<label>OTP token period <input></label><label>Number of digits <input></label><label>Look ahead window <input></label>',
    '<label>Code length <input maxlength="2" inputmode="numeric"></label><label>Code lifetime <input maxlength="4" inputmode="numeric"></label>',
    '<label>Token for new users <input></label><label>Shown as <input></label><label>Look ahead <input></label>',
  ])('a rule for the codes of a site: %s', (fields) => {
    const html = `<h1>Two-factor authentication</h1><h2>Authenticator policy</h2><form>${fields}<button>Save</button></form>`;
    expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['en', 'Authenticator policy', 'Digits', 'OTP period'],
    ['es', 'Política de autenticador', 'Dígitos', 'Periodo del código (segundos)'],
    ['de', 'Richtlinie für Authenticator-Apps', 'Stellen', 'Gültigkeitsdauer des Codes'],
    ['fr', 'Politique d’application d’authentification', 'Chiffres', 'Nombre de codes'],
  ])('the number of its digits, or how long it holds, %s: %s', (lang, policy, digits, period) => {
    const html = `<h2>${policy}</h2><form><label>${digits} <input inputmode="numeric"></label><label>${period} <input inputmode="numeric" maxlength="3"></label><button>OK</button></form>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['en', 'e.g. authentication code', 'Search'],
    ['es', 'p. ej. código de autenticación', 'Buscar'],
    ['de', 'z. B. Authentifizierungscode', 'Suchen'],
  ])('one that is an example of what is looked for, %s: %s', (lang, example, button) => {
    const html = `<h1>Help</h1><input placeholder="${example}"><button>${button}</button><p>Authenticator app</p>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    'Ask the customer to read out the code in their authenticator app.',
    'The caller opens the authenticator app.',
  ])('that of somebody else: %s', (words) => {
    const html = `<h1>Verify caller</h1><p>${words}</p><label>Code <input maxlength="6"></label><button>Check</button>`;
    expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['de', 'Öffnen Sie die Bank-App und bestätigen Sie den Vorgang, oder geben Sie die TAN ein.'],
    ['en', 'Open the bank app and verify the order there.'],
    ['es', 'Abre la app y verifica la operación.'],
    ['fr', 'Ouvrez l’application et vérifiez l’opération.'],
    ['es', 'Abre la aplicación y verifica la operación.'],
    ['pt', 'Abra o aplicativo e verifique a operação.'],
    ['it', 'Apri l’applicazione e verifica l’operazione.'],
    ['nl', 'Open de applicatie en verifieer de opdracht.'],
    ['nl', 'Open de app of verifieer het per brief.'],
    ['ru', 'Откройте приложение и подтвердите операцию.'],
    ['en', 'You’ll find the code on our letter, not in your authenticator app.'],
    ['de', 'Sie finden den Code in unserem Brief, nicht in Ihrer Authenticator-App.'],
  ])(
    'one of an app in which something is only to be confirmed, or that is not meant, %s: %s',
    (lang, words) => {
      const html = `<h1>Security</h1><p>${words}</p><label>Code <input maxlength="6"></label><button>OK</button>`;
      expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
    },
  );

  it.each([
    ['en', 'Save'],
    ['de', 'Speichern'],
    ['fr', 'Enregistrer'],
    ['ja', '保存'],
  ])('one that is kept as a setting, %s: %s', (lang, button) => {
    const html = `<h1>Authenticator</h1><label>Token <input inputmode="numeric" maxlength="6"></label><button>${button}</button>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  const twoFactor = {
    en: 'Set up two-factor authentication next.',
    de: 'Richten Sie danach die Zwei-Faktor-Anmeldung ein.',
    nl: 'Stel daarna tweestapsverificatie in.',
    es: 'Después activa la verificación en dos pasos.',
    fr: 'Activez ensuite l’authentification à deux facteurs.',
    it: 'Poi attiva la verifica in due passaggi.',
    pt: 'Depois ative a verificação em duas etapas.',
  };
  it.each([
    ['en', 'Team code'],
    ['en', 'Internal code'],
    ['en', 'Widget verification code'],
    ['en', 'Staff passcode'],
    ['de', 'Abteilungscode'],
    ['nl', 'Medewerkerscode'],
    ['es', 'Código de empleado'],
    ['fr', 'Code d’équipe'],
    ['it', 'Codice del dipendente'],
    ['pt', 'Código da equipe'],
  ] as const)('one that its label calls somebody’s, %s: %s', (lang, label) => {
    const html = `<h1>HelpKit</h1><p>${twoFactor[lang]}</p><label>${label} <input maxlength="6" inputmode="numeric"></label><button>OK</button>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it.each([
    ['pl', 'Weryfikacja dwuetapowa', 'Kod rezerwacji'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod przesyłki'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod produktu'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod polecający'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod sklepu'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod projektu'],
    ['pl', 'Weryfikacja dwuetapowa', 'Kod działu'],
    ['tr', 'İki adımlı doğrulama', 'Rezervasyon kodu'],
    ['tr', 'İki adımlı doğrulama', 'Ürün kodu'],
    ['tr', 'İki adımlı doğrulama', 'Müşteri kodu'],
    ['tr', 'İki adımlı doğrulama', 'Mağaza kodu'],
    ['tr', 'İki adımlı doğrulama', 'Kargo kodu'],
    ['tr', 'İki adımlı doğrulama', 'Proje kodu'],
    ['tr', 'İki adımlı doğrulama', 'Departman kodu'],
    ['id', 'Verifikasi dua langkah', 'Kode siswa'],
    ['id', 'Verifikasi dua langkah', 'Kode pemesanan'],
    ['id', 'Verifikasi dua langkah', 'Kode produk'],
    ['id', 'Verifikasi dua langkah', 'Kode resi'],
    ['id', 'Verifikasi dua langkah', 'Kode toko'],
    ['id', 'Verifikasi dua langkah', 'Kode departemen'],
    ['id', 'Verifikasi dua langkah', 'Kode rujukan'],
    ['id', 'Verifikasi dua langkah', 'Kode proyek'],
    ['ru', 'Двухфакторная аутентификация', 'Код бронирования'],
    ['ru', 'Двухфакторная аутентификация', 'Код товара'],
    ['ru', 'Двухфакторная аутентификация', 'Код сертификата'],
    ['ar', 'المصادقة الثنائية', 'رمز الطلب'],
    ['he', 'אימות דו-שלבי', 'קוד מוצר'],
    ['he', 'אימות דו-שלבי', 'קוד משלוח'],
    ['hi', 'दो-चरणीय सत्यापन', 'ऑर्डर कोड'],
    ['hi', 'दो-चरणीय सत्यापन', 'बुकिंग कोड'],
    ['ja', '2段階認証', '注文コード'],
    ['ko', '2단계 인증', '주문 코드'],
    ['ko', '2단계 인증', '예약 코드'],
    ['ko', '2단계 인증', '매장 코드'],
    ['zh', '双重验证', '订单代码'],
    ['zh', '雙重驗證', '訂單代碼'],
  ])('one of another trade beside words of a second step, %s: %s, %s', (lang, words, label) => {
    const html = `<h1>HelpKit</h1><p>${words}</p><label>${label} <input maxlength="6" inputmode="numeric"></label><button>OK</button>`;
    expect(read(lang, html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it('one that the line above it calls somebody’s', () => {
    const html =
      '<p>Turn on two-factor authentication with an authenticator app.</p><h1>Import</h1><p>Enter the 6-digit migration code of the other site.</p><input maxlength="6" inputmode="numeric"><button>Continue</button>';
    expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
  });

  it('one of a form beside a place for many words', () => {
    const html =
      '<h1>Cannot log in with 2FA</h1><p>The two-factor code is rejected.</p><label>Reply <textarea></textarea></label><label>Assignee code <input></label>';
    expect(read('en', html)).toMatchObject({ waitsFor: null, fields: [] });
  });
});

it.each([
  ['nl', 'Vraag het op deze computer 14 dagen niet meer', 14],
  ['en', 'Never ask for codes again on this browser', null],
  ['de', '90 Tage auf diesem Gerät angemeldet bleiben', 90],
])('a box about a device and a time is for trust, however %s says it', (lang, label, days) => {
  const html = `<p>Authenticator code</p><label>Code <input maxlength="6"></label><label><input type="checkbox"> ${label}</label>`;
  expect(read(lang, html)).toMatchObject({ waitsFor: 'totp', trust: { days } });
});

it.each([
  ['en', 'Login code'],
  ['en', 'Your 6-digit code'],
  ['de', 'Bestätigungscode'],
  ['de', 'Zugangscode'],
  ['nl', 'Beveiligingscode'],
  ['es', 'Código de verificación'],
  ['fr', 'Code de connexion'],
  ['pt', 'Código de acesso'],
])('a code is ours under its usual names, %s: %s', (lang, label) => {
  const html = `<p>Google Authenticator</p><label>${label} <input maxlength="6"></label><button>OK</button>`;
  expect(read(lang, html).waitsFor).toBe('totp');
});

it('a code that was sent, and a mailbox in the heading, are told from nothing at all', () => {
  const html =
    '<h1>Überprüfen Sie Ihren Posteingang</h1><p>Wir haben Ihnen einen sechsstelligen Code geschickt.</p><form><label>Code<input maxlength="6"></label><button>Weiter</button></form>';
  expect(read('de', html).waitsFor).toBe('email');
});

it('a line without a name is asked for by a title and a heading together', () => {
  const html =
    '<h1>Verificação</h1><p>Insira o código do seu aplicativo autenticador</p><input><button>Entrar</button>';
  const { waitsFor } = read('pt', html, 'Verificação em duas etapas');
  expect(waitsFor).toBe('totp');
});

it('a button of two characters says one word', () => {
  const html =
    '<p>请输入身份验证器中的动态码</p><input maxlength="6"><button type="button">取 消</button><button type="button">确 定</button>';
  expect(read('zh', html).submit?.textContent).toBe('确 定');
});
