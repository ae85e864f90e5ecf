import type { Child } from 'hono/jsx';
import { defineWords } from './language.ts';

/** The log-in page: e-mail and password. */
export const loginWords = defineWords({
  en: {
    title: 'Log in',
    heading: 'Log in to HelpKit',
    lead: "Your team's WhatsApp inbox.",
    email: 'E-mail',
    password: 'Password',
    submit: 'Log in',
    missing: 'Enter your e-mail and your password.',
    wrong: 'E-mail or password is wrong.',
    blocked: (wait: string) => `Too many failed logins. Try again in ${wait}.`,
    crowd: (wait: string) => `Too many failed logins from your network. Try again in ${wait}.`,
    closed:
      'Password logins to this account are closed after 100 failures. A link by e-mail opens them again.',
    unlock: 'Get the link',
  },
  ar: {
    title: 'تسجيل الدخول',
    heading: 'تسجيل الدخول إلى HelpKit',
    lead: 'صندوق رسائل واتساب لفريقك.',
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول',
    missing: 'أدخل بريدك الإلكتروني وكلمة المرور.',
    wrong: 'البريد الإلكتروني أو كلمة المرور غير صحيحة.',
    blocked: (wait: string) =>
      `محاولات فاشلة كثيرة لتسجيل الدخول. حاول مرة أخرى لاحقًا. مدة الانتظار: ${wait}.`,
    crowd: (wait: string) => `محاولات فاشلة كثيرة من شبكتك. حاول مرة أخرى لاحقًا. مدة الانتظار: ${wait}.`,
    closed:
      'أُغلق تسجيل الدخول بكلمة المرور إلى هذا الحساب بعد 100 محاولة فاشلة. يعيد فتحه رابط يصل بالبريد الإلكتروني.',
    unlock: 'الحصول على الرابط',
  },
  hi: {
    title: 'लॉग इन करें',
    heading: 'HelpKit में लॉग इन करें',
    lead: 'आपकी टीम का WhatsApp इनबॉक्स।',
    email: 'ईमेल',
    password: 'पासवर्ड',
    submit: 'लॉग इन करें',
    missing: 'अपना ईमेल और पासवर्ड डालें।',
    wrong: 'ईमेल या पासवर्ड ग़लत है।',
    blocked: (wait: string) => `लॉग इन की बहुत सारी असफल कोशिशें हुईं। ${wait} बाद फिर कोशिश करें।`,
    crowd: (wait: string) => `आपके नेटवर्क से लॉग इन की बहुत सारी असफल कोशिशें हुईं। ${wait} बाद फिर कोशिश करें।`,
    closed: '100 असफल कोशिशों के बाद इस खाते में पासवर्ड से लॉग इन बंद है। ईमेल से मिला लिंक इसे फिर खोलता है।',
    unlock: 'लिंक पाएँ',
  },
  pt: {
    title: 'Entrar',
    heading: 'Entrar no HelpKit',
    lead: 'A caixa de entrada do WhatsApp da sua equipe.',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    missing: 'Informe seu e-mail e sua senha.',
    wrong: 'E-mail ou senha incorretos.',
    blocked: (wait: string) => `Muitas tentativas de login sem sucesso. Tente de novo em ${wait}.`,
    crowd: (wait: string) => `Muitas tentativas sem sucesso vindas da sua rede. Tente de novo em ${wait}.`,
    closed:
      'O login com senha desta conta foi fechado após 100 tentativas sem sucesso. Um link por e-mail o abre de novo.',
    unlock: 'Receber o link',
  },
});

/** The second step of a login: a code from the app. */
export const loginCodeWords = defineWords({
  en: {
    title: 'Two-Factor Authentication',
    lead: (email: Child): Child => ['Enter the 6-digit code from your authenticator app for ', email, '.'],
    verify: 'Verify',
    useBackupCode: 'Use backup code',
    someoneElse: 'Log in as someone else',
  },
  ar: {
    title: 'المصادقة الثنائية',
    lead: (email: Child): Child => ['أدخل الرمز المكوّن من 6 أرقام من تطبيق المصادقة للحساب ', email, '.'],
    verify: 'تحقق',
    useBackupCode: 'استخدام رمز احتياطي',
    someoneElse: 'الدخول بحساب آخر',
  },
  hi: {
    title: 'टू-फ़ैक्टर प्रमाणीकरण',
    lead: (email: Child): Child => [email, ' के लिए अपने ऑथेंटिकेटर ऐप का 6 अंकों का कोड डालें।'],
    verify: 'सत्यापित करें',
    useBackupCode: 'बैकअप कोड इस्तेमाल करें',
    someoneElse: 'किसी दूसरे खाते से लॉग इन करें',
  },
  pt: {
    title: 'Autenticação de dois fatores',
    lead: (email: Child): Child => [
      'Digite o código de 6 dígitos do seu aplicativo autenticador para ',
      email,
      '.',
    ],
    verify: 'Verificar',
    useBackupCode: 'Usar código de backup',
    someoneElse: 'Entrar com outra conta',
  },
});

/** The second step of a login: a backup code. */
export const loginBackupCodeWords = defineWords({
  en: {
    title: 'Use backup code',
    lead: (email: Child): Child => [
      'Enter one of the backup codes that you saved for ',
      email,
      '. Each code works once.',
    ],
    code: 'Backup code',
    submit: 'Log in',
    useApp: 'Use a code from the app',
  },
  ar: {
    title: 'استخدام رمز احتياطي',
    lead: (email: Child): Child => [
      'أدخل أحد الرموز الاحتياطية التي حفظتها للحساب ',
      email,
      '. يعمل كل رمز مرة واحدة فقط.',
    ],
    code: 'رمز احتياطي',
    submit: 'تسجيل الدخول',
    useApp: 'استخدام رمز من التطبيق',
  },
  hi: {
    title: 'बैकअप कोड इस्तेमाल करें',
    lead: (email: Child): Child => [email, ' के लिए सहेजे गए बैकअप कोड में से एक डालें। हर कोड एक ही बार काम करता है।'],
    code: 'बैकअप कोड',
    submit: 'लॉग इन करें',
    useApp: 'ऐप का कोड इस्तेमाल करें',
  },
  pt: {
    title: 'Usar código de backup',
    lead: (email: Child): Child => [
      'Digite um dos códigos de backup que você guardou para ',
      email,
      '. Cada código funciona uma única vez.',
    ],
    code: 'Código de backup',
    submit: 'Entrar',
    useApp: 'Usar um código do aplicativo',
  },
});
