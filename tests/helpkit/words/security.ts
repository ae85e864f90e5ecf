import { defineWords } from './language.ts';

/** Settings → Security: its heading, and whether 2FA is on. */
export const securityWords = defineWords({
  en: {
    title: 'Security',
    twoFactor: 'Two-Factor Authentication',
    on: 'On',
    off: 'Off',
    aboutOn: 'Logging in takes your password and a code from your authenticator app.',
    aboutOff: 'Protect your account with a code from your phone or browser, besides your password.',
    enable: 'Enable 2FA',
    setUpAnew: 'Set up the app anew',
  },
  ar: {
    title: 'الأمان',
    twoFactor: 'المصادقة الثنائية',
    on: 'مفعّلة',
    off: 'متوقفة',
    aboutOn: 'يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق المصادقة.',
    aboutOff: 'احمِ حسابك برمز من هاتفك أو متصفحك، إضافة إلى كلمة المرور.',
    enable: 'تفعيل المصادقة الثنائية',
    setUpAnew: 'إعداد التطبيق من جديد',
  },
  hi: {
    title: 'सुरक्षा',
    twoFactor: 'टू-फ़ैक्टर प्रमाणीकरण',
    on: 'चालू',
    off: 'बंद',
    aboutOn: 'लॉग इन करने के लिए आपका पासवर्ड और ऑथेंटिकेटर ऐप का कोड चाहिए।',
    aboutOff: 'पासवर्ड के साथ-साथ फ़ोन या ब्राउज़र के कोड से अपने खाते की रक्षा करें।',
    enable: '2FA चालू करें',
    setUpAnew: 'ऐप नए सिरे से सेट करें',
  },
  pt: {
    title: 'Segurança',
    twoFactor: 'Autenticação de dois fatores',
    on: 'Ativada',
    off: 'Desativada',
    aboutOn: 'Entrar exige sua senha e um código do seu aplicativo autenticador.',
    aboutOff: 'Proteja sua conta com um código do seu celular ou navegador, além da senha.',
    enable: 'Ativar 2FA',
    setUpAnew: 'Configurar o aplicativo de novo',
  },
});
