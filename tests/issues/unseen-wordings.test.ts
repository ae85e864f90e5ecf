// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Pages written by others showed wordings and markup that were read wrong, though each is common.
function read(lang: string, html: string) {
  document.title = 'Example';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

const asked: Record<string, string> = {
  en: 'Code from your authenticator app',
  de: 'Code aus der Authenticator-App',
  fr: 'Code de l’application d’authentification',
  es: 'Código de la app de autenticación',
  pt: 'Código do aplicativo autenticador',
  it: 'Codice dell’app di autenticazione',
  nl: 'Code uit de authenticator-app',
  pl: 'Kod z aplikacji uwierzytelniającej',
  tr: 'Kimlik doğrulama uygulamasındaki kod',
  id: 'Kode dari aplikasi autentikator',
  ru: 'Код из приложения-аутентификатора',
  ar: 'الرمز من تطبيق المصادقة',
  he: 'הקוד מאפליקציית האימות',
  hi: 'ऑथेंटिकेटर ऐप का कोड',
  ja: '認証アプリのコード',
  ko: '인증 앱의 코드',
  zh: '身份验证器中的验证码',
};

describe('times are told in words as well as in digits', () => {
  it.each<[string, string, number]>([
    ['en', 'Don’t ask me again on this browser for two weeks', 14],
    ['en', 'Trust this computer for a month', 30],
    ['de', 'Auf diesem Gerät zwei Wochen lang nicht mehr fragen', 14],
    ['de', 'Diesem Gerät dreißig Tage vertrauen', 30],
    ['fr', 'Ne plus me demander de code sur cet ordinateur pendant un mois', 30],
    ['fr', 'Faire confiance à cet appareil pendant quinze jours', 15],
    ['es', 'Recordar este dispositivo durante treinta días', 30],
    ['pt', 'Confiar neste navegador por quinze dias', 15],
    ['it', 'Ricorda questo dispositivo per due settimane', 14],
    ['it', 'Salta questo passaggio su questo browser per quindici giorni', 15],
    ['de', 'Diesen Schritt überspringen: auf diesem Gerät 14 Tage lang', 14],
    ['es', 'Omitir este paso en este navegador durante 30 días', 30],
    ['fr', 'Ignorer cette étape sur cet appareil pendant 30 jours', 30],
    ['pt', 'Pular esta etapa neste dispositivo por 30 dias', 30],
    ['ar', 'لا تطلب الرمز على هذا الجهاز لمدة شهر', 30],
    ['nl', 'Vertrouw dit apparaat veertien dagen', 14],
    ['pl', 'Ufaj temu urządzeniu przez trzydzieści dni', 30],
    ['pl', 'Zapamiętaj tę przeglądarkę przez miesiąc', 30],
    ['tr', 'Bu tarayıcıda iki hafta boyunca tekrar sorma', 14],
    ['id', 'Percayai perangkat ini selama seminggu', 7],
    ['ru', 'Запомнить этот браузер на месяц', 30],
    ['ar', 'الوثوق بهذا الجهاز لمدة ثلاثين يومًا', 30],
    ['ar', 'الوثوق بهذا المتصفح لمدة أسبوعين', 14],
    ['he', 'אל תשאלו שוב במכשיר הזה במשך חודש', 30],
    ['he', 'זכור את המכשיר הזה לשבועיים', 14],
    ['hi', 'इस डिवाइस पर दो हफ़्ते तक भरोसा करें', 14],
    ['ja', 'この端末を一週間信頼する', 7],
    ['ja', 'この端末では３０日間、確認コードの入力を省略する', 30],
    ['ko', '일주일 동안 이 기기에서 다시 묻지 않기', 7],
    ['zh', '三十天内信任此设备', 30],
    ['zh', '七天内不再验证此设备', 7],
  ])('%s: %s', (lang, words, days) => {
    const html = `<label>${asked[lang]} <input inputmode="numeric"></label><label><input type="checkbox"> ${words}</label>`;
    expect(read(lang, html).trust).toMatchObject({
      element: document.querySelector('[type=checkbox]'),
      days,
    });
  });

  it('a number that is not known whole is none', () => {
    const html = `<label>${asked['zh']} <input></label><label><input type="checkbox"> 四十天内信任此设备</label>`;
    expect(read('zh', html).trust).toMatchObject({ days: null });
  });

  it('days of grace too', () => {
    const html =
      '<label><input type="checkbox"> सभी सदस्यों के लिए 2FA अनिवार्य करें</label><p>सदस्यों के पास लॉक होने से पहले सात दिन होंगे।</p>';
    expect(read('hi', html).team).toMatchObject({ graceDays: 7 });
  });

  it('hours joined to their number', () => {
    const html =
      '<div role="alert">A autenticação de dois fatores será desativada em 23h. Se não foi você, cancele agora.</div>';
    expect(read('pt', html).kind).toBe('recovery');
  });
});

describe('a one-time code is an app’s; only several at once are backup codes', () => {
  it.each([
    ['fr', 'Code à usage unique'],
    ['nl', 'Eenmalige code'],
    ['pl', 'Kod jednorazowy'],
    ['tr', 'Tek kullanımlık kod'],
    ['ru', 'Одноразовый код'],
    ['id', 'Kode sekali pakai'],
    ['es', 'Código de un solo uso'],
    ['it', 'Codice monouso'],
    ['pt', 'Código de uso único'],
  ])('%s: %s', (lang, label) => {
    const html = `<h1>2FA</h1><label>${label} <input inputmode="numeric" maxlength="6"></label>`;
    expect(read(lang, html).waitsFor).toBe('totp');
  });

  it.each([
    ['fr', 'Saisissez l’un de vos codes à usage unique'],
    ['pl', 'Wpisz jeden ze swoich kodów zapasowych (kody jednorazowe)'],
  ])('%s: %s', (lang, words) => {
    expect(read(lang, `<h1>2FA</h1><p>${words}</p><input autocomplete="one-time-code">`).waitsFor).toBe(
      'backup',
    );
  });
});

describe('an example in a field', () => {
  it('is no name of it', () => {
    const html =
      '<h2>Kein Zugriff auf deine App?</h2><p>Dann melde dich mit einem deiner Ersatzcodes an.</p><input placeholder="z. B. 8f3k-92ls"><button>Anmelden</button>';
    expect(read('de', html)).toMatchObject({
      kind: 'backup-entry',
      fields: [document.querySelector('input')],
    });
  });

  it('of a telephone number asks for one, and not for the code that will be sent there', () => {
    const html =
      '<h1>Qual é o seu celular?</h1><p>Vamos enviar um código de verificação por SMS.</p><input type="tel" placeholder="(11) 91234-5678"><button>Enviar código</button>';
    expect(read('pt', html)).toMatchObject({ kind: 'none', fields: [] });
  });
});

it('what a switch says of its state is not its name', () => {
  const html =
    '<h2>团队安全</h2><div><span>要求所有成员启用双重验证</span><button type="button" role="switch" aria-checked="false"><span>关</span></button></div><p>成员有 7 天时间完成设置，逾期将被锁定。</p>';
  const { team } = read('zh', html);
  expect(team).toEqual({ toggle: document.querySelector('[role=switch]'), graceDays: 7 });
});

it('numbers that style alone parts from their codes are none of them', () => {
  const codes = ['q7hd-m2xk', '29tr-c4nb', 'k5vz-8jpf', '3gxs-t6hw', 'm8fc-r2qd', 'x4np-7kvj'];
  const rows = codes.map((code, at) => `<div><span>${at + 1}</span><span>${code}</span></div>`).join('');
  expect(read('en', `<h2>Backup codes</h2><div>${rows}</div>`).backup?.codes).toEqual(codes);
});

it('a member is told of the rule by "your team asks", too', () => {
  const html =
    '<div role="alert">يطلب فريقك تفعيل المصادقة الثنائية. بقي لديك ٤ أيام قبل إيقاف وصولك.</div><h1>HelpKit</h1>';
  expect(read('ar', html)).toMatchObject({ kind: 'team', team: { graceDays: 4 } });
});

it('a verb in two parts turns the second factor off, too', () => {
  const html =
    '<h1>Geen toegang tot je apparaat?</h1><p>Bevestig via e-mail dat het jouw account is. Na een wachttijd van 24 uur zetten we tweestapsverificatie uit.</p>';
  expect(read('nl', html).kind).toBe('recovery');
});

it('a word on each code that tells how it stands is no part of it', () => {
  const codes = ['8842-1170', '3095-6612', '7718-2043', '5560-9981', '1423-7705', '6697-3318'];
  const rows = codes.map((code) => `<div><code>${code}</code> <small>unused</small></div>`).join('');
  expect(read('en', `<h2>Recovery codes</h2><div>${rows}</div>`).backup?.codes).toEqual(codes);
});
