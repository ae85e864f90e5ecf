import { defineWords } from './language.ts';

/** What every prompt for a code says, whatever its markup. */
export const promptWords = defineWords({
  en: {
    labels: { 'six-digits': '6-digit code', 'backup-code': 'Backup code', password: 'Password' },
    frameTitle: 'Prompt for your code',
    digit: (position: number) => `Digit ${position} of 6`,
    trust: 'Trust this device for 30 days',
    waiting: 'Getting ready …',
  },
  ar: {
    labels: {
      'six-digits': 'الرمز المكوّن من 6 أرقام',
      'backup-code': 'رمز احتياطي',
      password: 'كلمة المرور',
    },
    frameTitle: 'نافذة إدخال الرمز',
    digit: (position: number) => `الرقم ${position} من 6`,
    trust: 'الوثوق بهذا الجهاز لمدة 30 يومًا',
    waiting: 'جارٍ التحضير…',
  },
  hi: {
    labels: { 'six-digits': '6 अंकों का कोड', 'backup-code': 'बैकअप कोड', password: 'पासवर्ड' },
    frameTitle: 'कोड डालने की जगह',
    digit: (position: number) => `6 में से अंक ${position}`,
    trust: 'इस डिवाइस पर 30 दिनों तक भरोसा करें',
    waiting: 'तैयार हो रहा है…',
  },
  pt: {
    labels: { 'six-digits': 'Código de 6 dígitos', 'backup-code': 'Código de backup', password: 'Senha' },
    frameTitle: 'Campo para o seu código',
    digit: (position: number) => `Dígito ${position} de 6`,
    trust: 'Confiar neste dispositivo por 30 dias',
    waiting: 'Preparando…',
  },
});
