// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Under the heading of a second step a code was taken for an app's wherever the page told in unusual words how it
// comes: by a message, a call, a mailbox, a telephone that something went to. Words that begin like "app" named one.
function read(lang: string, html: string) {
  document.title = 'Example';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

const steps: Record<string, string> = {
  en: 'Two-step verification',
  de: 'Zwei-Faktor-Authentifizierung',
  fr: 'Authentification à deux facteurs',
  es: 'Verificación en dos pasos',
  pt: 'Verificação em duas etapas',
  it: 'Verifica in due passaggi',
  nl: 'Tweestapsverificatie',
  pl: 'Weryfikacja dwuetapowa',
  tr: 'İki adımlı doğrulama',
  id: 'Verifikasi dua langkah',
  ru: 'Двухфакторная аутентификация',
  ar: 'التحقق بخطوتين',
  he: 'אימות דו-שלבי',
  hi: 'दो-चरणीय सत्यापन',
  ja: '2段階認証',
  ko: '2단계 인증',
  zh: '两步验证',
  'zh-tw': '兩步驟驗證',
};

const prompt = (lang: string, words: string) =>
  `<h1>${steps[lang]}</h1><p>${words}</p><input inputmode="numeric" maxlength="6"><button>OK</button>`;

const ways: Record<string, { message: string; call: string; inbox: string; phone: string }> = {
  en: {
    message: 'Code from the message',
    call: 'Our system is calling you now, listen for the code.',
    inbox: 'Open your email app and copy the code.',
    phone: 'The code went to the number ending in 12.',
  },
  de: {
    message: 'Code aus der Nachricht',
    call: 'Wir rufen Sie gleich an und nennen den Code.',
    inbox: 'Schauen Sie in Ihr Postfach.',
    phone: 'Der Code ging an die Nummer mit der Endung 12.',
  },
  fr: {
    message: 'Un message WhatsApp contenant le code arrive.',
    call: 'Nous allons vous appeler et vous dicter le code.',
    inbox: 'Un code vient de partir vers votre boîte de réception.',
    phone: 'Nous avons adressé un code à votre mobile.',
  },
  es: {
    message: 'Código del mensaje',
    call: 'Te llamaremos y te diremos el código.',
    inbox: 'Abre tu app de correo y copia el código.',
    phone: 'Te hicimos llegar un código al celular.',
  },
  pt: {
    message: 'Código da mensagem',
    call: 'Vamos ligar e ditar o código.',
    inbox: 'Veja sua caixa de entrada.',
    phone: 'O código foi para o número com final 12.',
  },
  it: {
    message: 'Codice del messaggio',
    call: 'Ti chiamiamo e ti dettiamo il codice.',
    inbox: 'Il codice è nella mail appena arrivata a r***i@example.com.',
    phone: 'Il codice è andato al numero che termina con 12.',
  },
  nl: {
    message: 'Er is een WhatsApp-bericht met de code onderweg.',
    call: 'We bellen je zo en lezen de code voor.',
    inbox: 'Kijk in je mailbox.',
    phone: 'Je krijgt zo een code op je mobiel.',
  },
  pl: {
    message: 'Kod z wiadomości',
    call: 'Zadzwonimy i podamy kod.',
    inbox: 'Sprawdź skrzynkę.',
    phone: 'Kod trafił na numer kończący się na 12.',
  },
  tr: {
    message: 'Mesajdaki kod',
    call: 'Sizi arayıp kodu okuyacağız.',
    inbox: 'Gelen kutunuza bakın.',
    phone: 'Telefonunuza bir kod gelecek.',
  },
  id: {
    message: 'Kode dari pesan',
    call: 'Kami akan menelepon dan membacakan kode.',
    inbox: 'Buka aplikasi email lalu salin kode.',
    phone: 'Anda akan menerima kode di ponsel.',
  },
  ru: {
    message: 'Код из сообщения',
    call: 'Мы позвоним и продиктуем код.',
    inbox: 'Загляните в почту.',
    phone: 'Код ушёл на номер, оканчивающийся на 12.',
  },
  ar: {
    message: 'الرمز الوارد في الرسالة',
    call: 'سنتصل بك ونملي عليك الرمز.',
    inbox: 'تفقد صندوق الوارد.',
    phone: 'سيصلك رمز على جوالك.',
  },
  he: {
    message: 'הודעת וואטסאפ עם הקוד בדרך.',
    call: 'נתקשר אליך ונקריא את הקוד.',
    inbox: 'פתחו את אפליקציית המייל והעתיקו את הקוד.',
    phone: 'תקבלו קוד לנייד.',
  },
  hi: {
    message: 'संदेश का कोड',
    call: 'हम आपको कॉल करके कोड बताएंगे।',
    inbox: 'अपना इनबॉक्स देखें।',
    phone: 'आपके मोबाइल पर कोड आएगा।',
  },
  ja: {
    message: 'メッセージのコード',
    call: 'お電話でコードをお伝えします。',
    inbox: 'メールアプリを開いてコードをコピーしてください。',
    phone: 'まもなく携帯電話にコードが届きます。',
  },
  ko: {
    message: '메시지의 코드',
    call: '전화로 코드를 알려 드립니다.',
    inbox: '받은편지함을 확인하세요.',
    phone: '카카오톡으로 보내드린 인증번호를 입력해 주세요.',
  },
  zh: {
    message: '消息中的验证码',
    call: '我们将致电并告知验证码。',
    inbox: '打开邮件应用复制验证码。',
    phone: '验证码即将到达您的手机。',
  },
  'zh-tw': {
    message: '訊息中的驗證碼',
    call: '我們將致電並告知驗證碼。',
    inbox: '您可以在我們的信件中找到驗證碼。',
    phone: '驗證碼即將送達您的手機。',
  },
};

describe('a code that comes another way is no app’s, however that is told', () => {
  it.each(Object.entries(ways).flatMap(([lang, told]) => Object.values(told).map((words) => [lang, words])))(
    '%s: %s',
    (lang, words) => {
      expect(read(lang, prompt(lang, words)).waitsFor).not.toBe('totp');
    },
  );
});

describe('a word that begins or ends like an app names none', () => {
  it.each([
    ['it', 'Un codice è appena partito verso la tua email.'],
    ['de', 'Ihr Code ist per Mail unterwegs und noch knapp 10 Minuten gültig.'],
    ['de', 'Eine WhatsApp-Nachricht mit dem Code ist unterwegs.'],
  ])('%s: %s', (lang, words) => {
    expect(read(lang, prompt(lang, words)).waitsFor).not.toBe('totp');
  });

  it.each([
    ['fr', 'Vérifier', 'Appliquez votre code'],
    ['pt', 'Verificar', 'Aplique seu código para verificar a oferta, ou toque em aplicar o código'],
    ['ru', 'Проверить', 'Введите код программы, чтобы подтвердить участие'],
  ])('%s: %s, %s', (lang, heading, words) => {
    const html = `<h1>${heading}</h1><p>${words}</p><input inputmode="numeric" maxlength="6"><button>OK</button>`;
    expect(read(lang, html).waitsFor).not.toBe('totp');
  });
});

describe('a word in Latin letters is heard amid a script without blanks', () => {
  it.each([
    ['ja', 'コードは1分以内にSMSで届きます。', 'sms'],
    ['zh', '请通过SMS获取代码。', 'sms'],
    ['ja', '専用のAuthenticatorアプリのコードを入力', 'totp'],
    ['zh', '请输入手机上TOTP程序的代码', 'totp'],
  ])('%s: %s', (lang, words, waitsFor) => {
    const html = `<p>${words}</p><input inputmode="numeric" maxlength="6"><button>OK</button>`;
    expect(read(lang, html).waitsFor).toBe(waitsFor);
  });
});

describe('an app’s code is asked for', () => {
  it.each([
    ['nl', 'Voer de 6-cijferige code in om door te gaan.'],
    ['de', 'Der Code ändert sich alle 30 Sekunden.'],
    ['ru', 'Код меняется каждые 30 секунд.'],
    ['ja', 'セキュリティコードを入力してください。'],
    ['en', 'Verify it is you with a passcode from Duo Mobile.'],
    ['pl', 'Przepisz kod z aplikacji weryfikującej w telefonie.'],
    ['zh', '请输入手机令牌上显示的动态码。'],
  ])('%s: %s', (lang, words) => {
    expect(read(lang, prompt(lang, words)).waitsFor).toBe('totp');
  });

  it('in the line below its field', () => {
    const html =
      '<form><label for="c">Código de segurança</label><input id="c"><button>Continuar</button><p>A autenticação em dois fatores está ativada para esta conta.</p></form>';
    expect(read('pt', html).waitsFor).toBe('totp');
  });

  it('by a label that says no more than what the app shows', () => {
    const html =
      '<h2>Set up your authenticator app</h2><p>JBSW Y3DP EHPK 3PXP</p><label>Then type what the app displays <input inputmode="numeric"></label><button>Activate</button>';
    expect(read('en', html)).toMatchObject({ kind: 'enrol', fields: [document.querySelector('input')] });
  });
});

it('an address shown in part is where a code went', () => {
  const html =
    '<h1>Un dernier pas</h1><p>Un code à 6 chiffres vous attend à l’adresse m•••@example.com</p><input maxlength="6" inputmode="numeric"><button>Valider</button>';
  expect(read('fr', html).waitsFor).toBe('email');
});
