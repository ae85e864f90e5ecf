import type { Child } from 'hono/jsx';
import { defineWords } from './language.ts';

/** The text message itself. */
export const smsTextWords = defineWords({
  en: (code: string) =>
    `HelpKit code: ${code}. It is good for 10 minutes. Never give it to anyone, HelpKit support included.`,
  ar: (code: string) => `رمز HelpKit: ${code}. صالح لمدة 10 دقائق. لا تعطه لأحد، ولا حتى لفريق دعم HelpKit.`,
  hi: (code: string) =>
    `HelpKit कोड: ${code}. यह 10 मिनट तक मान्य है। इसे किसी को न दें, HelpKit सहायता टीम को भी नहीं।`,
  pt: (code: string) =>
    `Código do HelpKit: ${code}. Vale por 10 minutos. Não o passe a ninguém, nem ao suporte do HelpKit.`,
});

/** SMS as a method: choosing it, the number, and the prompt for a code that was sent. */
export const smsWords = defineWords({
  en: {
    option: 'SMS to a mobile number',
    aboutOption:
      'We send you a 6-digit code at each login. Less secure than an authenticator app: messages can be intercepted, and numbers can be taken over.',
    step: 'Mobile number',
    title: 'Set up SMS',
    stepNumber: 'Step 2: Enter your mobile number',
    number: 'Mobile number',
    hint: 'With its country code, such as +91 98765 43210.',
    send: 'Send code',
    stepCode: 'Step 2: Enter the code from the SMS',
    sentTo: (number: Child): Child => ['Enter the 6-digit code we sent to ', number, '.'],
    notSent: (number: Child): Child => ['No code has been sent to ', number, ' for this yet.'],
    lasts: 'It is good for 10 minutes.',
    resend: 'Resend code',
    otherNumber: 'Use another number',
    second: 'A second code by SMS activates 2FA. The code of step 2 will not be accepted again.',
    useSms: (number: Child): Child => ['Send a code by SMS to ', number],
    tooSoon: (wait: string) => `The next code can be sent in ${wait}.`,
    problem: {
      missing: 'Enter your mobile number.',
      'no-country-code': 'Begin with + and the country code, such as +91.',
      'not-a-number': 'A mobile number has only digits after the +.',
      'too-short': 'That number is too short.',
      'too-long': 'That number is too long: it has at most 15 digits.',
    },
  },
  ar: {
    option: 'رسالة نصية (SMS) إلى رقم جوّال',
    aboutOption:
      'نرسل إليك رمزًا من 6 أرقام عند كل تسجيل دخول. أقل أمانًا من تطبيق المصادقة: فالرسائل قد تُعترض والأرقام قد تُنتزع.',
    step: 'رقم الجوّال',
    title: 'إعداد الرسائل النصية',
    stepNumber: 'الخطوة 2: أدخل رقم جوّالك',
    number: 'رقم الجوّال',
    hint: 'مع رمز البلد، مثل ‎+91 98765 43210.',
    send: 'إرسال الرمز',
    stepCode: 'الخطوة 2: أدخل الرمز من الرسالة النصية',
    sentTo: (number: Child): Child => ['أدخل الرمز المكوّن من 6 أرقام الذي أرسلناه إلى ', number, '.'],
    notSent: (number: Child): Child => ['لم يُرسل بعد رمز إلى ', number, ' لهذا الغرض.'],
    lasts: 'الرمز صالح لمدة 10 دقائق.',
    resend: 'إعادة إرسال الرمز',
    otherNumber: 'استخدام رقم آخر',
    second: 'رمز ثانٍ برسالة نصية يفعّل المصادقة الثنائية. لن يُقبل رمز الخطوة 2 مرة أخرى.',
    useSms: (number: Child): Child => ['إرسال رمز برسالة نصية إلى ', number],
    tooSoon: (wait: string) => `يمكن إرسال الرمز التالي لاحقًا. مدة الانتظار: ${wait}.`,
    problem: {
      missing: 'أدخل رقم جوّالك.',
      'no-country-code': 'ابدأ بعلامة + ثم رمز البلد، مثل ‎+91.',
      'not-a-number': 'لا يحتوي رقم الجوّال بعد علامة + إلا على أرقام.',
      'too-short': 'هذا الرقم قصير جدًا.',
      'too-long': 'هذا الرقم طويل جدًا: الحد الأقصى 15 رقمًا.',
    },
  },
  hi: {
    option: 'मोबाइल नंबर पर SMS',
    aboutOption:
      'हम हर लॉग इन पर आपको 6 अंकों का कोड भेजते हैं। यह ऑथेंटिकेटर ऐप से कम सुरक्षित है: संदेश रास्ते में पढ़े जा सकते हैं और नंबर हथियाए जा सकते हैं।',
    step: 'मोबाइल नंबर',
    title: 'SMS सेट करें',
    stepNumber: 'चरण 2: अपना मोबाइल नंबर डालें',
    number: 'मोबाइल नंबर',
    hint: 'देश के कोड के साथ, जैसे +91 98765 43210.',
    send: 'कोड भेजें',
    stepCode: 'चरण 2: SMS का कोड डालें',
    sentTo: (number: Child): Child => ['वह 6 अंकों का कोड डालें जो हमने ', number, ' पर भेजा है।'],
    notSent: (number: Child): Child => ['इसके लिए ', number, ' पर अभी कोई कोड नहीं भेजा गया है।'],
    lasts: 'यह 10 मिनट तक मान्य है।',
    resend: 'कोड फिर से भेजें',
    otherNumber: 'दूसरा नंबर इस्तेमाल करें',
    second: 'SMS से आया दूसरा कोड 2FA चालू करता है। चरण 2 वाला कोड दोबारा नहीं लिया जाएगा।',
    useSms: (number: Child): Child => [number, ' पर SMS से कोड भेजें'],
    tooSoon: (wait: string) => `अगला कोड ${wait} बाद भेजा जा सकता है।`,
    problem: {
      missing: 'अपना मोबाइल नंबर डालें।',
      'no-country-code': '+ और देश के कोड से शुरू करें, जैसे +91.',
      'not-a-number': 'मोबाइल नंबर में + के बाद केवल अंक होते हैं।',
      'too-short': 'यह नंबर बहुत छोटा है।',
      'too-long': 'यह नंबर बहुत लंबा है: इसमें ज़्यादा से ज़्यादा 15 अंक होते हैं।',
    },
  },
  pt: {
    option: 'SMS para um número de celular',
    aboutOption:
      'Enviamos um código de 6 dígitos a cada login. Menos seguro que um aplicativo autenticador: mensagens podem ser interceptadas, e números podem ser tomados.',
    step: 'Número de celular',
    title: 'Configurar SMS',
    stepNumber: 'Etapa 2: digite seu número de celular',
    number: 'Número de celular',
    hint: 'Com o código do país, como +91 98765 43210.',
    send: 'Enviar código',
    stepCode: 'Etapa 2: digite o código do SMS',
    sentTo: (number: Child): Child => ['Digite o código de 6 dígitos que enviamos para ', number, '.'],
    notSent: (number: Child): Child => ['Nenhum código foi enviado para ', number, ' para isto ainda.'],
    lasts: 'Ele vale por 10 minutos.',
    resend: 'Reenviar código',
    otherNumber: 'Usar outro número',
    second: 'Um segundo código por SMS ativa o 2FA. O código da etapa 2 não será aceito de novo.',
    useSms: (number: Child): Child => ['Enviar um código por SMS para ', number],
    tooSoon: (wait: string) => `O próximo código pode ser enviado em ${wait}.`,
    problem: {
      missing: 'Digite seu número de celular.',
      'no-country-code': 'Comece com + e o código do país, como +55.',
      'not-a-number': 'Um número de celular só tem dígitos depois do +.',
      'too-short': 'Esse número é curto demais.',
      'too-long': 'Esse número é longo demais: são no máximo 15 dígitos.',
    },
  },
});
