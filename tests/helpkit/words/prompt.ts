import { defineWords } from './language.ts';

/** What every prompt for a code says, whatever its markup. */
export const promptWords = defineWords({
  en: {
    code: '6-digit code',
    digit: (position: number) => `Digit ${position} of 6`,
    trust: 'Trust this device for 30 days',
    waiting: 'Getting ready …',
  },
  ar: {
    code: 'الرمز المكوّن من 6 أرقام',
    digit: (position: number) => `الرقم ${position} من 6`,
    trust: 'الوثوق بهذا الجهاز لمدة 30 يومًا',
    waiting: 'جارٍ التحضير…',
  },
  hi: {
    code: '6 अंकों का कोड',
    digit: (position: number) => `6 में से अंक ${position}`,
    trust: 'इस डिवाइस पर 30 दिनों तक भरोसा करें',
    waiting: 'तैयार हो रहा है…',
  },
  pt: {
    code: 'Código de 6 dígitos',
    digit: (position: number) => `Dígito ${position} de 6`,
    trust: 'Confiar neste dispositivo por 30 dias',
    waiting: 'Preparando…',
  },
});
