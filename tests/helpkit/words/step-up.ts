import type { FactorName } from '../rules/second-factor.ts';
import { defineWords } from './language.ts';

/** Why a proof was not taken. */
export type StepUpProblem = 'malformed' | 'password' | 'code' | 'blocked' | 'too-soon';

interface StepUpWords {
  readonly title: string;
  readonly why: (email: string) => string;
  readonly password: string;
  /** The label of each factor's field. */
  readonly field: Readonly<Record<FactorName, string>>;
  /** The way to another factor. */
  readonly use: Readonly<Record<FactorName, string>>;
  readonly confirm: string;
  readonly cancel: string;
  readonly problem: Readonly<Record<StepUpProblem, (seconds: number) => string>>;
}

const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));

export const stepUpWords = defineWords<StepUpWords>({
  en: {
    title: "Confirm it's you",
    why: (email) => `Before this can be changed, prove once more that you are ${email}.`,
    password: 'Password',
    field: {
      app: '6-digit code from your authenticator app',
      sms: '6-digit code from the SMS',
      'backup-code': 'Backup code',
    },
    use: { app: 'Use a code from the app', sms: 'Use a code by SMS', 'backup-code': 'Use backup code' },
    confirm: 'Confirm',
    cancel: 'Cancel',
    problem: {
      malformed: () => 'Enter your password and a whole code.',
      password: () => 'That password is wrong.',
      code: () => 'That code is wrong or was already used.',
      blocked: (seconds) => `Too many wrong tries. Try again in ${minutes(seconds)} min.`,
      'too-soon': (seconds) => `The next code can be sent in ${minutes(seconds)} min.`,
    },
  },
  ar: {
    title: 'أكّد هويتك',
    why: (email) => `قبل إجراء هذا التغيير، أثبت مرة أخرى أنك ${email}.`,
    password: 'كلمة المرور',
    field: {
      app: 'الرمز المكوّن من 6 أرقام من تطبيق المصادقة',
      sms: 'الرمز المكوّن من 6 أرقام من الرسالة النصية',
      'backup-code': 'رمز احتياطي',
    },
    use: {
      app: 'استخدم رمزًا من التطبيق',
      sms: 'استخدم رمزًا برسالة نصية',
      'backup-code': 'استخدم رمزًا احتياطيًا',
    },
    confirm: 'تأكيد',
    cancel: 'إلغاء',
    problem: {
      malformed: () => 'أدخل كلمة المرور ورمزًا كاملًا.',
      password: () => 'كلمة المرور غير صحيحة.',
      code: () => 'هذا الرمز غير صحيح أو سبق استخدامه.',
      'too-soon': (seconds) => `يمكن إرسال الرمز التالي بعد ${minutes(seconds)} دقيقة.`,
      blocked: (seconds) => `محاولات خاطئة كثيرة. حاول مجددًا بعد ${minutes(seconds)} دقيقة.`,
    },
  },
  hi: {
    title: 'पुष्टि करें कि यह आप ही हैं',
    why: (email) => `इसे बदलने से पहले एक बार फिर साबित करें कि आप ${email} हैं।`,
    password: 'पासवर्ड',
    field: { app: 'ऑथेंटिकेटर ऐप का 6 अंकों का कोड', sms: 'SMS का 6 अंकों का कोड', 'backup-code': 'बैकअप कोड' },
    use: { app: 'ऐप का कोड इस्तेमाल करें', sms: 'SMS का कोड इस्तेमाल करें', 'backup-code': 'बैकअप कोड इस्तेमाल करें' },
    confirm: 'पुष्टि करें',
    cancel: 'रद्द करें',
    problem: {
      malformed: () => 'अपना पासवर्ड और पूरा कोड दर्ज करें।',
      password: () => 'यह पासवर्ड गलत है।',
      code: () => 'यह कोड गलत है या पहले इस्तेमाल हो चुका है।',
      'too-soon': (seconds) => `अगला कोड ${minutes(seconds)} मिनट बाद भेजा जा सकता है।`,
      blocked: (seconds) => `बहुत ज़्यादा गलत कोशिशें। ${minutes(seconds)} मिनट बाद फिर कोशिश करें।`,
    },
  },
  pt: {
    title: 'Confirme que é você',
    why: (email) => `Antes desta alteração, prove mais uma vez que você é ${email}.`,
    password: 'Senha',
    field: {
      app: 'Código de 6 dígitos do aplicativo autenticador',
      sms: 'Código de 6 dígitos do SMS',
      'backup-code': 'Código de backup',
    },
    use: {
      app: 'Usar um código do aplicativo',
      sms: 'Usar um código por SMS',
      'backup-code': 'Usar um código de backup',
    },
    confirm: 'Confirmar',
    cancel: 'Cancelar',
    problem: {
      malformed: () => 'Digite sua senha e um código completo.',
      password: () => 'Essa senha está errada.',
      code: () => 'Esse código está errado ou já foi usado.',
      'too-soon': (seconds) => `O próximo código pode ser enviado em ${minutes(seconds)} min.`,
      blocked: (seconds) => `Muitas tentativas erradas. Tente de novo em ${minutes(seconds)} min.`,
    },
  },
});
