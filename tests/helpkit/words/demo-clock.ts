import { defineWords } from './language.ts';

/** How far the clock can be put forward at once, in hours. */
export const clockSteps = [1, 6, 24, 7 * 24, 30 * 24] as const;

/** The demo's clock. */
export const demoClockWords = defineWords({
  en: {
    title: 'Clock of this site',
    about:
      'Waits, deadlines and what expires follow this clock. It can be put forward to see what happens later.',
    appCodes:
      'Codes of an authenticator app follow the time too: while the clock is ahead, only an app that knows the difference shows the right ones. Backup codes and SMS go on working.',
    now: 'It is now',
    ahead: (days: number, hours: number) => `${days} days and ${hours} hours ahead of the real time.`,
    real: 'This is the real time.',
    forward: 'Put forward by',
    steps: ['1 hour', '6 hours', '1 day', '7 days', '30 days'],
    reset: 'Back to the real time',
    unknown: 'The clock cannot be moved by that.',
    outbox: 'Outbox',
  },
  ar: {
    title: 'ساعة هذا الموقع',
    about: 'تتبع المُهل والمواعيد وكل ما تنتهي صلاحيته هذه الساعة. يمكن تقديمها لمعرفة ما سيحدث لاحقًا.',
    appCodes:
      'رموز تطبيق المصادقة تتبع الوقت أيضًا: ما دامت الساعة متقدمة فلن يعرض الرموز الصحيحة إلا تطبيق يعرف الفرق. وتبقى الرموز الاحتياطية والرسائل النصية صالحة.',
    now: 'الوقت الآن',
    ahead: (days: number, hours: number) =>
      `متقدمة على الوقت الحقيقي (بالأيام: ${days}، وبالساعات: ${hours}).`,
    real: 'هذا هو الوقت الحقيقي.',
    forward: 'تقديم الساعة',
    steps: ['ساعة واحدة', '6 ساعات', 'يوم واحد', '7 أيام', '30 يومًا'],
    reset: 'العودة إلى الوقت الحقيقي',
    unknown: 'لا يمكن تحريك الساعة بهذا المقدار.',
    outbox: 'صندوق الصادر',
  },
  hi: {
    title: 'इस साइट की घड़ी',
    about:
      'इंतज़ार, समय-सीमाएँ और समाप्त होने वाली चीज़ें इसी घड़ी से चलती हैं। आगे क्या होगा यह देखने के लिए इसे आगे बढ़ाया जा सकता है।',
    appCodes:
      'ऑथेंटिकेटर ऐप के कोड भी समय से चलते हैं: जब तक घड़ी आगे है, सही कोड वही ऐप दिखाएगा जिसे यह अंतर पता हो। बैकअप कोड और SMS चलते रहते हैं।',
    now: 'अभी समय है',
    ahead: (days: number, hours: number) => `असली समय से ${days} दिन और ${hours} घंटे आगे।`,
    real: 'यह असली समय है।',
    forward: 'इतना आगे बढ़ाएँ',
    steps: ['1 घंटा', '6 घंटे', '1 दिन', '7 दिन', '30 दिन'],
    reset: 'असली समय पर लौटें',
    unknown: 'घड़ी को इतना नहीं बढ़ाया जा सकता।',
    outbox: 'भेजे गए संदेश',
  },
  pt: {
    title: 'Relógio deste site',
    about:
      'Esperas, prazos e tudo o que expira seguem este relógio. Ele pode ser adiantado para ver o que acontece depois.',
    appCodes:
      'Os códigos de um aplicativo autenticador também seguem a hora: enquanto o relógio estiver adiantado, só um aplicativo que conheça a diferença mostra os certos. Códigos de backup e SMS continuam funcionando.',
    now: 'Agora são',
    ahead: (days: number, hours: number) => `${days} dias e ${hours} horas à frente da hora real.`,
    real: 'Esta é a hora real.',
    forward: 'Adiantar',
    steps: ['1 hora', '6 horas', '1 dia', '7 dias', '30 dias'],
    reset: 'Voltar à hora real',
    unknown: 'O relógio não pode ser movido assim.',
    outbox: 'Caixa de saída',
  },
});
