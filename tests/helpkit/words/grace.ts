import type { Child } from 'hono/jsx';
import { defineWords } from './language.ts';

/** What a member without 2FA is told while the team requires it, and what a locked out one. */
export const graceWords = defineWords({
  en: {
    daysLeft: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    asked: 'Your team requires 2FA for all members.',
    until: (instant: Child): Child => [
      'Turn it on before ',
      instant,
      ', or you are locked out until you do.',
    ],
    enable: 'Enable 2FA',
    help: 'Help with Two-Factor Authentication',
    title: 'Locked out',
    over: (instant: Child): Child => [
      'Your team requires 2FA for all members, and your seven days to turn it on ended on ',
      instant,
      '.',
    ],
    whatNow: 'Turn 2FA on now and everything opens again. Nothing of yours is lost.',
    logOut: 'Log out',
  },
  ar: {
    daysLeft: (days: number) => `الأيام المتبقية: ${days}`,
    asked: 'يشترط فريقك المصادقة الثنائية على جميع الأعضاء.',
    until: (instant: Child): Child => ['فعّلها قبل ', instant, '، وإلا فسيُوقف دخولك إلى أن تفعّلها.'],
    enable: 'تفعيل المصادقة الثنائية',
    help: 'مساعدة بشأن المصادقة الثنائية',
    title: 'دخولك موقوف',
    over: (instant: Child): Child => [
      'يشترط فريقك المصادقة الثنائية على جميع الأعضاء، وقد انتهت أيامك السبعة لتفعيلها في ',
      instant,
      '.',
    ],
    whatNow: 'فعّل المصادقة الثنائية الآن وسيعود كل شيء متاحًا. لم تفقد شيئًا.',
    logOut: 'تسجيل الخروج',
  },
  hi: {
    daysLeft: (days: number) => `${days} दिन बाकी`,
    asked: 'आपकी टीम में सभी सदस्यों के लिए 2FA ज़रूरी है।',
    until: (instant: Child): Child => ['इसे ', instant, ' से पहले चालू करें, वरना चालू करने तक आपकी पहुँच बंद रहेगी।'],
    enable: '2FA चालू करें',
    help: 'टू-फ़ैक्टर प्रमाणीकरण पर मदद',
    title: 'पहुँच बंद है',
    over: (instant: Child): Child => [
      'आपकी टीम में सभी सदस्यों के लिए 2FA ज़रूरी है, और इसे चालू करने के आपके सात दिन ',
      instant,
      ' को ख़त्म हो गए।',
    ],
    whatNow: '2FA अभी चालू करें, सब कुछ फिर खुल जाएगा। आपका कुछ भी खोया नहीं है।',
    logOut: 'लॉग आउट करें',
  },
  pt: {
    daysLeft: (days: number) => (days === 1 ? 'Falta 1 dia' : `Faltam ${days} dias`),
    asked: 'Sua equipe exige 2FA de todos os membros.',
    until: (instant: Child): Child => [
      'Ative antes de ',
      instant,
      ', ou seu acesso ficará bloqueado até ativar.',
    ],
    enable: 'Ativar 2FA',
    help: 'Ajuda com a autenticação de dois fatores',
    title: 'Acesso bloqueado',
    over: (instant: Child): Child => [
      'Sua equipe exige 2FA de todos os membros, e seus sete dias para ativar terminaram em ',
      instant,
      '.',
    ],
    whatNow: 'Ative a 2FA agora e tudo volta a abrir. Nada seu foi perdido.',
    logOut: 'Sair',
  },
});
