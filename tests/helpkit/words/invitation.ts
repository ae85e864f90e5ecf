import { defineWords } from './language.ts';

/** Choosing a password by the link of an invitation. */
export const invitationWords = defineWords({
  en: {
    title: 'Join your team',
    lead: (email: string) => `Choose a password for ${email}.`,
    password: 'Password',
    rule: 'At least 12 characters.',
    join: 'Join',
    short: 'Choose a password of at least 12 characters.',
    bad: 'This link was used, is too old or was replaced. Ask for a new invitation.',
  },
  ar: {
    title: 'انضم إلى فريقك',
    lead: (email: string) => `اختر كلمة مرور لـ ${email}.`,
    password: 'كلمة المرور',
    rule: '12 حرفًا على الأقل.',
    join: 'انضمام',
    short: 'اختر كلمة مرور من 12 حرفًا على الأقل.',
    bad: 'استُخدم هذا الرابط أو انتهت صلاحيته أو استُبدل. اطلب دعوة جديدة.',
  },
  hi: {
    title: 'अपनी टीम से जुड़ें',
    lead: (email: string) => `${email} के लिए पासवर्ड चुनें।`,
    password: 'पासवर्ड',
    rule: 'कम से कम 12 अक्षर।',
    join: 'जुड़ें',
    short: 'कम से कम 12 अक्षरों का पासवर्ड चुनें।',
    bad: 'यह लिंक इस्तेमाल हो चुका है, पुराना है या बदल दिया गया है। नया निमंत्रण माँगें।',
  },
  pt: {
    title: 'Entre na sua equipe',
    lead: (email: string) => `Escolha uma senha para ${email}.`,
    password: 'Senha',
    rule: 'Pelo menos 12 caracteres.',
    join: 'Entrar na equipe',
    short: 'Escolha uma senha de pelo menos 12 caracteres.',
    bad: 'Este link já foi usado, é antigo demais ou foi substituído. Peça um novo convite.',
  },
});
