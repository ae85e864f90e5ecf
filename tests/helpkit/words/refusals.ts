import { defineWords } from './language.ts';

const sixDigits = {
  en: 'Enter the six digits of the code.',
  ar: 'أدخل الأرقام الستة للرمز.',
  hi: 'कोड के छह अंक डालें।',
  pt: 'Digite os seis dígitos do código.',
};

const spentOrWrong = {
  en: 'That code is wrong or was already used. Wait for the next one and try again.',
  ar: 'هذا الرمز غير صحيح أو سبق استخدامه. انتظر الرمز التالي وحاول مرة أخرى.',
  hi: 'यह कोड ग़लत है या पहले ही इस्तेमाल हो चुका है। अगले कोड का इंतज़ार करें और फिर कोशिश करें।',
  pt: 'Esse código está errado ou já foi usado. Espere o próximo e tente de novo.',
};

const backupSpentOrWrong = {
  en: 'That backup code is wrong or was already used.',
  ar: 'هذا الرمز الاحتياطي غير صحيح أو سبق استخدامه.',
  hi: 'यह बैकअप कोड ग़लत है या पहले ही इस्तेमाल हो चुका है।',
  pt: 'Esse código de backup está errado ou já foi usado.',
};

const smsWrong = {
  en: 'That code is wrong or no longer good. Enter the newest one, or have a new one sent.',
  ar: 'هذا الرمز غير صحيح أو لم يعد صالحًا. أدخل أحدث رمز، أو اطلب رمزًا جديدًا.',
  hi: 'यह कोड ग़लत है या अब मान्य नहीं है। सबसे नया कोड डालें, या नया कोड मँगाएँ।',
  pt: 'Esse código está errado ou não vale mais. Digite o mais novo ou peça outro.',
};

/** Why a code was not taken, by what it is a code of. */
export const refusedCodeWords = defineWords({
  en: {
    app: { malformed: sixDigits.en, wrong: spentOrWrong.en, used: spentOrWrong.en },
    sms: { malformed: sixDigits.en, wrong: smsWrong.en, used: smsWrong.en },
    enrolment: {
      malformed: sixDigits.en,
      wrong: 'That code is wrong. Check that the app shows the account you just added, and try again.',
      used: 'That code was already used. Wait for the next one in your app.',
    },
    'backup-code': {
      malformed: 'A backup code has 16 letters and digits, such as the ones you downloaded or printed.',
      wrong: backupSpentOrWrong.en,
      used: backupSpentOrWrong.en,
    },
    tryNow: 'Try again now.',
    wait: (wait: string) => `Too many wrong codes: try again in ${wait}.`,
    crowd: (wait: string) => `Too many wrong codes from your network. Try again in ${wait}.`,
    closed:
      'This way to log in is closed after 100 wrong tries. Log in once in another way, such as a backup code, and it works again. If you have no other way, your device and codes can be replaced by recovery.',
  },
  ar: {
    app: { malformed: sixDigits.ar, wrong: spentOrWrong.ar, used: spentOrWrong.ar },
    sms: { malformed: sixDigits.ar, wrong: smsWrong.ar, used: smsWrong.ar },
    enrolment: {
      malformed: sixDigits.ar,
      wrong: 'هذا الرمز غير صحيح. تأكد من أن التطبيق يعرض الحساب الذي أضفته للتو، ثم حاول مرة أخرى.',
      used: 'سبق استخدام هذا الرمز. انتظر الرمز التالي في تطبيقك.',
    },
    'backup-code': {
      malformed: 'يتكوّن الرمز الاحتياطي من 16 حرفًا ورقمًا، كالرموز التي نزّلتها أو طبعتها.',
      wrong: backupSpentOrWrong.ar,
      used: backupSpentOrWrong.ar,
    },
    tryNow: 'حاول مرة أخرى الآن.',
    wait: (wait: string) => `رموز خاطئة كثيرة. حاول مرة أخرى لاحقًا. مدة الانتظار: ${wait}.`,
    crowd: (wait: string) => `رموز خاطئة كثيرة من شبكتك. حاول مرة أخرى لاحقًا. مدة الانتظار: ${wait}.`,
    closed:
      'أُغلقت طريقة تسجيل الدخول هذه بعد 100 محاولة خاطئة. سجّل الدخول مرة واحدة بطريقة أخرى، كرمز احتياطي، فتعود إلى العمل. وإن لم تكن لديك طريقة أخرى فاستخدم الاسترداد.',
  },
  hi: {
    app: { malformed: sixDigits.hi, wrong: spentOrWrong.hi, used: spentOrWrong.hi },
    sms: { malformed: sixDigits.hi, wrong: smsWrong.hi, used: smsWrong.hi },
    enrolment: {
      malformed: sixDigits.hi,
      wrong: 'यह कोड ग़लत है। देखें कि ऐप वही खाता दिखा रहा है जो आपने अभी जोड़ा है, और फिर कोशिश करें।',
      used: 'यह कोड पहले ही इस्तेमाल हो चुका है। अपने ऐप में अगले कोड का इंतज़ार करें।',
    },
    'backup-code': {
      malformed: 'बैकअप कोड में 16 अक्षर और अंक होते हैं, जैसे आपने डाउनलोड या प्रिंट किए थे।',
      wrong: backupSpentOrWrong.hi,
      used: backupSpentOrWrong.hi,
    },
    tryNow: 'अब फिर कोशिश करें।',
    wait: (wait: string) => `बहुत सारे ग़लत कोड डाले गए: ${wait} बाद फिर कोशिश करें।`,
    crowd: (wait: string) => `आपके नेटवर्क से बहुत सारे ग़लत कोड आए। ${wait} बाद फिर कोशिश करें।`,
    closed:
      '100 ग़लत कोशिशों के बाद लॉग इन का यह तरीक़ा बंद है। एक बार किसी दूसरे तरीक़े से, जैसे बैकअप कोड से, लॉग इन करें, तो यह फिर चलेगा। अगर दूसरा कोई तरीक़ा नहीं है, तो रिकवरी का इस्तेमाल करें।',
  },
  pt: {
    app: { malformed: sixDigits.pt, wrong: spentOrWrong.pt, used: spentOrWrong.pt },
    sms: { malformed: sixDigits.pt, wrong: smsWrong.pt, used: smsWrong.pt },
    enrolment: {
      malformed: sixDigits.pt,
      wrong:
        'Esse código está errado. Confira se o aplicativo mostra a conta que você acabou de adicionar e tente de novo.',
      used: 'Esse código já foi usado. Espere o próximo no seu aplicativo.',
    },
    'backup-code': {
      malformed: 'Um código de backup tem 16 letras e números, como os que você baixou ou imprimiu.',
      wrong: backupSpentOrWrong.pt,
      used: backupSpentOrWrong.pt,
    },
    tryNow: 'Tente de novo agora.',
    wait: (wait: string) => `Muitos códigos errados: tente de novo em ${wait}.`,
    crowd: (wait: string) => `Muitos códigos errados vindos da sua rede. Tente de novo em ${wait}.`,
    closed:
      'Esta forma de entrar foi fechada após 100 tentativas erradas. Entre uma vez de outra forma, como com um código de backup, e ela voltará a funcionar. Se não tiver outra forma, use a recuperação.',
  },
});
