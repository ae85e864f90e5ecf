import { defineWords } from './language.ts';

/** Short messages that a redirect hands to the next page by name (`?notice=NAME`). */
export const noticeWords = defineWords({
  en: {
    again: 'That login took too long or has ended. Log in again.',
    'logged-out': 'You are logged out.',
    'two-factor-on': 'Two-Factor Authentication is on. Your next login asks for a code.',
    'backup-code-used':
      'You logged in with a backup code. It will not work again. If your device is lost, set up your authenticator app anew.',
    'codes-saved': 'Your new backup codes are in force. The old ones no longer work.',
    'trust-revoked': 'That device is no longer trusted. Its next login asks for a code.',
    'all-trust-revoked': 'No device is trusted any more. Every next login asks for a code.',
    'recovery-cancelled': 'The recovery was cancelled. Two-Factor Authentication stays on.',
    'enrolment-cancelled': 'Two-Factor Authentication was not turned on.',
    'tries-used': 'Five codes were wrong, so that login has ended. Log in again.',
    unlocked: 'Password logins to your account work again. Log in.',
  },
  ar: {
    again: 'استغرق تسجيل الدخول وقتًا طويلاً أو انتهى. سجّل الدخول من جديد.',
    'logged-out': 'تم تسجيل خروجك.',
    'two-factor-on': 'المصادقة الثنائية مفعّلة. سيُطلب رمز عند تسجيل دخولك التالي.',
    'backup-code-used':
      'سجّلت الدخول برمز احتياطي، ولن يعمل هذا الرمز مرة أخرى. إذا فقدت جهازك فأعد إعداد تطبيق المصادقة.',
    'codes-saved': 'رموزك الاحتياطية الجديدة سارية الآن، ولم تعد الرموز القديمة تعمل.',
    'trust-revoked': 'لم يعد هذا الجهاز موثوقًا به. سيُطلب رمز عند تسجيل الدخول التالي منه.',
    'all-trust-revoked': 'لم يعد أي جهاز موثوقًا به. سيُطلب رمز عند كل تسجيل دخول تالٍ.',
    'recovery-cancelled': 'أُلغي الاسترداد. تبقى المصادقة الثنائية مفعّلة.',
    'enrolment-cancelled': 'لم تُفعَّل المصادقة الثنائية.',
    'tries-used': 'كانت خمسة رموز خاطئة، فانتهى تسجيل الدخول هذا. سجّل الدخول من جديد.',
    unlocked: 'عاد الدخول بكلمة المرور إلى حسابك. سجّل الدخول.',
  },
  hi: {
    again: 'लॉग इन में बहुत देर हो गई या वह ख़त्म हो गया। फिर से लॉग इन करें।',
    'logged-out': 'आप लॉग आउट हो चुके हैं।',
    'two-factor-on': 'टू-फ़ैक्टर प्रमाणीकरण चालू है। अगली बार लॉग इन करने पर कोड माँगा जाएगा।',
    'backup-code-used':
      'आपने बैकअप कोड से लॉग इन किया। वह दोबारा काम नहीं करेगा। अगर आपका डिवाइस खो गया है, तो ऑथेंटिकेटर ऐप को नए सिरे से सेट करें।',
    'codes-saved': 'आपके नए बैकअप कोड अब लागू हैं। पुराने कोड अब काम नहीं करेंगे।',
    'trust-revoked': 'उस डिवाइस पर अब भरोसा नहीं है। उससे अगली बार लॉग इन करने पर कोड माँगा जाएगा।',
    'all-trust-revoked': 'अब किसी डिवाइस पर भरोसा नहीं है। अगली बार हर लॉग इन पर कोड माँगा जाएगा।',
    'recovery-cancelled': 'रिकवरी रद्द कर दी गई। टू-फ़ैक्टर प्रमाणीकरण चालू रहता है।',
    'enrolment-cancelled': 'टू-फ़ैक्टर प्रमाणीकरण चालू नहीं किया गया।',
    'tries-used': 'पाँच कोड ग़लत थे, इसलिए वह लॉग इन ख़त्म हो गया। फिर से लॉग इन करें।',
    unlocked: 'आपके खाते में पासवर्ड से लॉग इन फिर चालू है। लॉग इन करें।',
  },
  pt: {
    again: 'Esse login demorou demais ou foi encerrado. Entre de novo.',
    'logged-out': 'Você saiu da conta.',
    'two-factor-on': 'A autenticação de dois fatores está ativada. Seu próximo login pedirá um código.',
    'backup-code-used':
      'Você entrou com um código de backup. Ele não funcionará de novo. Se perdeu seu dispositivo, configure o aplicativo autenticador novamente.',
    'codes-saved': 'Seus novos códigos de backup já valem. Os antigos não funcionam mais.',
    'trust-revoked': 'Esse dispositivo não é mais confiável. O próximo login nele pedirá um código.',
    'all-trust-revoked': 'Nenhum dispositivo é mais confiável. Todo próximo login pedirá um código.',
    'recovery-cancelled': 'A recuperação foi cancelada. A autenticação de dois fatores continua ativa.',
    'enrolment-cancelled': 'A autenticação de dois fatores não foi ativada.',
    'tries-used': 'Cinco códigos estavam errados, então esse login foi encerrado. Entre de novo.',
    unlocked: 'O login com senha da sua conta voltou a funcionar. Entre.',
  },
});
