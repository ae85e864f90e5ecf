import type { Child } from 'hono/jsx';
import { defineWords } from './language.ts';

/** What stands around every page. */
export const layoutWords = defineWords({
  en: {
    failed: 'That did not get through. Check your connection and try again.',
    inbox: 'Inbox',
    settings: 'Settings',
    main: 'Main',
    skip: 'Skip to content',
    logOut: 'Log out',
    footer: (link: (words: string) => Child): Child => [
      'HelpKit reference site, made for tests and demos. ',
      link('Change its look'),
    ],
  },
  ar: {
    failed: 'لم يصل الطلب. تحقق من الاتصال وحاول مرة أخرى.',
    inbox: 'صندوق الوارد',
    settings: 'الإعدادات',
    main: 'القائمة الرئيسية',
    skip: 'الانتقال إلى المحتوى',
    logOut: 'تسجيل الخروج',
    footer: (link: (words: string) => Child): Child => [
      'موقع HelpKit المرجعي، أُعدّ للاختبارات والعروض. ',
      link('تغيير مظهره'),
    ],
  },
  hi: {
    failed: 'यह नहीं पहुँचा। अपना कनेक्शन जाँचें और फिर कोशिश करें।',
    inbox: 'इनबॉक्स',
    settings: 'सेटिंग',
    main: 'मुख्य मेनू',
    skip: 'सामग्री पर जाएँ',
    logOut: 'लॉग आउट करें',
    footer: (link: (words: string) => Child): Child => [
      'HelpKit की संदर्भ साइट, परीक्षण और डेमो के लिए। ',
      link('इसका रूप बदलें'),
    ],
  },
  pt: {
    failed: 'Não chegou ao destino. Verifique sua conexão e tente de novo.',
    inbox: 'Caixa de entrada',
    settings: 'Configurações',
    main: 'Principal',
    skip: 'Ir para o conteúdo',
    logOut: 'Sair',
    footer: (link: (words: string) => Child): Child => [
      'Site de referência do HelpKit, feito para testes e demonstrações. ',
      link('Mudar a aparência'),
    ],
  },
});
