import { defineWords } from './language.ts';

interface HelpSection {
  readonly heading: string;
  readonly points: readonly string[];
}

interface HelpWords {
  readonly title: string;
  readonly enable: string;
  readonly recover: string;
  readonly sections: readonly HelpSection[];
}

/** Help with Two-Factor Authentication: the rules of this site in words. */
export const helpTwoFactorWords = defineWords<HelpWords>({
  en: {
    title: 'Help with Two-Factor Authentication',
    enable: 'Enable 2FA',
    recover: "Can't access your device?",
    sections: [
      {
        heading: 'Turn it on',
        points: [
          'Go to Settings → Security → Two-Factor Authentication and press Enable 2FA.',
          'Step 1: choose your method. An authenticator app is recommended; SMS to a mobile number is less secure.',
          'Step 2: scan the QR code with the app, or enter your number, and enter the 6-digit code.',
          'Step 3: save your ten backup codes. Download or print them and keep them safely offline. Each works once.',
          'Step 4: enter a second code. Each code counts once, so wait for the next one.',
        ],
      },
      {
        heading: 'Log in',
        points: [
          'After e-mail and password you enter a code.',
          'Tick “Trust this device for 30 days” only on a device of your own. The password is asked for all the same. You can take the trust back in Settings → Security.',
        ],
      },
      {
        heading: 'Your device is lost',
        points: [
          'Press “Use backup code” and enter one of the ten. Then set up your app anew in Settings → Security.',
          "The backup codes are lost too: press “Can't access your device?”. We mail you a link; 24 hours after you use it 2FA is turned off. Any full login before that cancels it.",
        ],
      },
      {
        heading: 'Your team requires 2FA',
        points: [
          'You have 7 days from the day it was required or you joined, whichever is later. We remind you by mail.',
          'After that you are locked out until 2FA is on. You can still log in, turn it on, read this page and log out.',
          'Turning the requirement off and on, or leaving and coming back, gives no new days.',
        ],
      },
      {
        heading: 'Good habits',
        points: [
          'Prefer an app over SMS, and set it up on several devices.',
          'Keep backup codes in a password manager, and make new ones after using several.',
          'Never share a code with anyone, HelpKit support included.',
        ],
      },
    ],
  },
  ar: {
    title: 'مساعدة بشأن المصادقة الثنائية',
    enable: 'تفعيل المصادقة الثنائية',
    recover: 'لا يمكنك الوصول إلى جهازك؟',
    sections: [
      {
        heading: 'تفعيلها',
        points: [
          'افتح الإعدادات ← الأمان ← المصادقة الثنائية واضغط «تفعيل المصادقة الثنائية».',
          'الخطوة 1: اختر الطريقة. تطبيق المصادقة هو الموصى به، أما الرسائل النصية فأقل أمانًا.',
          'الخطوة 2: امسح رمز QR بالتطبيق أو أدخل رقمك، ثم أدخل الرمز المكوّن من 6 أرقام.',
          'الخطوة 3: احفظ رموزك الاحتياطية العشرة. نزّلها أو اطبعها واحفظها في مكان آمن خارج الإنترنت. يعمل كل رمز مرة واحدة.',
          'الخطوة 4: أدخل رمزًا ثانيًا. لا يُقبل الرمز إلا مرة واحدة، فانتظر الرمز التالي.',
        ],
      },
      {
        heading: 'تسجيل الدخول',
        points: [
          'بعد البريد الإلكتروني وكلمة المرور تُدخل رمزًا.',
          'لا تختر الوثوق بالجهاز لمدة 30 يومًا إلا على جهازك أنت. تبقى كلمة المرور مطلوبة، ويمكنك سحب الثقة من الإعدادات ← الأمان.',
        ],
      },
      {
        heading: 'إذا فقدت جهازك',
        points: [
          'استخدم أحد الرموز الاحتياطية العشرة، ثم أعد إعداد تطبيقك من الإعدادات ← الأمان.',
          'وإذا فقدت الرموز أيضًا فاطلب الاسترداد: نرسل إليك رابطًا، وبعد 24 ساعة من استخدامه تتوقف المصادقة الثنائية. أي تسجيل دخول كامل قبل ذلك يلغيه.',
        ],
      },
      {
        heading: 'إذا اشترط فريقك المصادقة الثنائية',
        points: [
          'لديك 7 أيام من يوم الاشتراط أو يوم انضمامك، أيهما أحدث، ونذكّرك بالبريد.',
          'بعدها يُوقف دخولك إلى أن تفعّلها. ويبقى بإمكانك تسجيل الدخول وتفعيلها وقراءة هذه الصفحة وتسجيل الخروج.',
          'إيقاف الاشتراط وتفعيله، أو المغادرة والعودة، لا يمنح أيامًا جديدة.',
        ],
      },
      {
        heading: 'عادات جيدة',
        points: [
          'فضّل التطبيق على الرسائل النصية، وأعدّه على عدة أجهزة.',
          'احفظ الرموز الاحتياطية في مدير كلمات المرور، وأنشئ رموزًا جديدة بعد استخدام عدد منها.',
          'لا تشارك أي رمز مع أي شخص، بما في ذلك دعم HelpKit.',
        ],
      },
    ],
  },
  hi: {
    title: 'टू-फ़ैक्टर प्रमाणीकरण पर मदद',
    enable: '2FA चालू करें',
    recover: 'अपने डिवाइस तक पहुँच नहीं है?',
    sections: [
      {
        heading: 'चालू करना',
        points: [
          'सेटिंग → सुरक्षा → टू-फ़ैक्टर प्रमाणीकरण में जाकर “2FA चालू करें” दबाएँ।',
          'चरण 1: तरीका चुनें। ऑथेंटिकेटर ऐप की सलाह दी जाती है; मोबाइल नंबर पर SMS कम सुरक्षित है।',
          'चरण 2: ऐप से QR कोड स्कैन करें या अपना नंबर डालें, फिर 6 अंकों का कोड डालें।',
          'चरण 3: अपने दस बैकअप कोड सहेजें। उन्हें डाउनलोड या प्रिंट करें और ऑफ़लाइन सुरक्षित रखें। हर कोड एक ही बार चलता है।',
          'चरण 4: दूसरा कोड डालें। हर कोड एक ही बार मान्य है, इसलिए अगले का इंतज़ार करें।',
        ],
      },
      {
        heading: 'लॉग इन करना',
        points: [
          'ईमेल और पासवर्ड के बाद कोड डालना होता है।',
          '30 दिन का भरोसा केवल अपने डिवाइस पर चुनें। पासवर्ड फिर भी माँगा जाएगा। सेटिंग → सुरक्षा में भरोसा वापस लिया जा सकता है।',
        ],
      },
      {
        heading: 'डिवाइस खो गया है',
        points: [
          'दस में से कोई एक बैकअप कोड डालें। फिर सेटिंग → सुरक्षा में ऐप नए सिरे से सेट करें।',
          'बैकअप कोड भी खो गए हों तो रिकवरी माँगें: हम एक लिंक भेजते हैं, और उसके इस्तेमाल के 24 घंटे बाद 2FA बंद हो जाता है। उससे पहले कोई भी पूरा लॉग इन इसे रद्द कर देता है।',
        ],
      },
      {
        heading: 'आपकी टीम में 2FA ज़रूरी है',
        points: [
          'ज़रूरी किए जाने या आपके शामिल होने के दिन से, जो भी बाद में हो, आपके पास 7 दिन हैं। हम ईमेल से याद दिलाते हैं।',
          'उसके बाद 2FA चालू होने तक पहुँच बंद रहती है। आप तब भी लॉग इन कर सकते हैं, इसे चालू कर सकते हैं, यह पन्ना पढ़ सकते हैं और लॉग आउट कर सकते हैं।',
          'इसे बंद-चालू करने या टीम छोड़कर लौटने से नए दिन नहीं मिलते।',
        ],
      },
      {
        heading: 'अच्छी आदतें',
        points: [
          'SMS के बजाय ऐप चुनें और उसे कई डिवाइस पर सेट करें।',
          'बैकअप कोड पासवर्ड मैनेजर में रखें, और कई इस्तेमाल होने पर नए बनाएँ।',
          'कोई भी कोड किसी से साझा न करें, HelpKit सपोर्ट से भी नहीं।',
        ],
      },
    ],
  },
  pt: {
    title: 'Ajuda com a autenticação de dois fatores',
    enable: 'Ativar 2FA',
    recover: 'Não consegue acessar seu dispositivo?',
    sections: [
      {
        heading: 'Ativar',
        points: [
          'Vá em Configurações → Segurança → Autenticação de dois fatores e clique em Ativar 2FA.',
          'Passo 1: escolha o método. O aplicativo autenticador é o recomendado; SMS para um celular é menos seguro.',
          'Passo 2: leia o QR code com o aplicativo, ou informe seu número, e digite o código de 6 dígitos.',
          'Passo 3: guarde seus dez códigos de backup. Baixe ou imprima e guarde em segurança fora da internet. Cada um funciona uma vez.',
          'Passo 4: digite um segundo código. Cada código vale uma vez, então espere o próximo.',
        ],
      },
      {
        heading: 'Entrar',
        points: [
          'Depois de e-mail e senha, você digita um código.',
          'Marque a confiança por 30 dias só em um dispositivo seu. A senha continua sendo pedida. Você pode retirar a confiança em Configurações → Segurança.',
        ],
      },
      {
        heading: 'Perdeu o dispositivo',
        points: [
          'Use um dos dez códigos de backup. Depois configure o aplicativo de novo em Configurações → Segurança.',
          'Se os códigos também se perderam, peça a recuperação: enviamos um link e, 24 horas depois de usá-lo, a 2FA é desativada. Qualquer login completo antes disso a cancela.',
        ],
      },
      {
        heading: 'Sua equipe exige 2FA',
        points: [
          'Você tem 7 dias a partir da exigência ou da sua entrada, o que for mais tarde. Lembramos por e-mail.',
          'Depois disso seu acesso fica bloqueado até a 2FA ser ativada. Você ainda pode entrar, ativá-la, ler esta página e sair.',
          'Desativar e ativar a exigência, ou sair e voltar, não dá novos dias.',
        ],
      },
      {
        heading: 'Bons hábitos',
        points: [
          'Prefira o aplicativo ao SMS e configure-o em vários dispositivos.',
          'Guarde os códigos de backup em um gerenciador de senhas e gere novos depois de usar vários.',
          'Nunca compartilhe um código com ninguém, nem com o suporte do HelpKit.',
        ],
      },
    ],
  },
});
