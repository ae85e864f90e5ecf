import type { Child } from 'hono/jsx';
import { defineWords } from './language.ts';

/** What every page of somebody logged in says while a recovery of their account is open. */
export const recoveryBannerWords = defineWords({
  en: {
    label: 'Recovery',
    waiting: (time: Child): Child => [
      'Somebody asked to turn your Two-Factor Authentication off. The 24-hour security delay ends on ',
      time,
      '.',
    ],
    due: (time: Child): Child => [
      'The 24-hour security delay is over: Two-Factor Authentication can be turned off by a mailed link until ',
      time,
      '.',
    ],
    advice: 'If it was not you, cancel it and change your password.',
    cancel: 'Cancel the recovery',
  },
  ar: {
    label: 'الاسترداد',
    waiting: (time: Child): Child => [
      'طلب أحدهم إيقاف المصادقة الثنائية لحسابك. تنتهي مهلة الأمان البالغة 24 ساعة في ',
      time,
      '.',
    ],
    due: (time: Child): Child => [
      'انتهت مهلة الأمان البالغة 24 ساعة: يمكن إيقاف المصادقة الثنائية عبر رابط في البريد حتى ',
      time,
      '.',
    ],
    advice: 'إذا لم تكن أنت فألغِ الطلب وغيّر كلمة المرور.',
    cancel: 'إلغاء الاسترداد',
  },
  hi: {
    label: 'रिकवरी',
    waiting: (time: Child): Child => [
      'किसी ने आपका टू-फ़ैक्टर प्रमाणीकरण बंद करने को कहा है। 24 घंटे का सुरक्षा विलंब समाप्त होगा: ',
      time,
      '।',
    ],
    due: (time: Child): Child => [
      '24 घंटे का सुरक्षा विलंब पूरा हो गया: ई-मेल के लिंक से टू-फ़ैक्टर प्रमाणीकरण बंद किया जा सकता है, ',
      time,
      ' तक।',
    ],
    advice: 'अगर यह आप नहीं थे, तो इसे रद्द करें और अपना पासवर्ड बदलें।',
    cancel: 'रिकवरी रद्द करें',
  },
  pt: {
    label: 'Recuperação',
    waiting: (time: Child): Child => [
      'Alguém pediu para desativar sua autenticação de dois fatores. O prazo de segurança de 24 horas termina em ',
      time,
      '.',
    ],
    due: (time: Child): Child => [
      'O prazo de segurança de 24 horas terminou: a autenticação de dois fatores pode ser desativada por um link enviado por e-mail até ',
      time,
      '.',
    ],
    advice: 'Se não foi você, cancele e troque sua senha.',
    cancel: 'Cancelar a recuperação',
  },
});
