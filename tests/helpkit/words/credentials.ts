import type { LinkWords } from '../pages/link-page.tsx';
import { defineWords } from './language.ts';

/** Why a new password or address was not taken. */
export type CredentialProblem = 'short' | 'easy' | 'unequal' | 'address';

interface CredentialWords {
  readonly credentials: string;
  readonly password: string;
  readonly changePassword: string;
  readonly aboutPassword: (shortest: number) => string;
  readonly newPassword: string;
  readonly repeated: string;
  readonly email: string;
  readonly changeEmail: string;
  readonly aboutEmail: (email: string) => string;
  readonly newEmail: string;
  readonly mailLink: string;
  readonly emailAsked: (email: string) => string;
  readonly turnOff: string;
  readonly aboutOff: string;
  readonly cancel: string;
  readonly problem: Readonly<Record<CredentialProblem, (shortest: number) => string>>;
}

/** E-mail, password, and turning 2FA off. */
export const credentialWords = defineWords<CredentialWords>({
  en: {
    credentials: 'E-mail and password',
    password: 'Password',
    changePassword: 'Change password',
    aboutPassword: (shortest) =>
      `At least ${shortest} characters. You will be logged out everywhere else, and no device stays trusted.`,
    newPassword: 'New password',
    repeated: 'New password again',
    email: 'E-mail',
    changeEmail: 'Change e-mail',
    aboutEmail: (email) => `It stays ${email} until the link that we mail to the new address is used.`,
    newEmail: 'New e-mail',
    mailLink: 'Mail me the link',
    emailAsked: (email) => `We have mailed ${email}. Open the link there within 60 minutes.`,
    turnOff: 'Turn off 2FA',
    aboutOff:
      'Your password alone will then open your account. Your backup codes stop working, no device stays trusted, and you will be logged out everywhere else.',
    cancel: 'Cancel',
    problem: {
      short: (shortest) => `That password is shorter than ${shortest} characters.`,
      easy: () => 'That password contains your e-mail. Choose another one.',
      unequal: () => 'The two passwords are not the same.',
      address: () => 'That is not an e-mail address.',
    },
  },
  ar: {
    credentials: 'البريد الإلكتروني وكلمة المرور',
    password: 'كلمة المرور',
    changePassword: 'تغيير كلمة المرور',
    aboutPassword: (shortest) =>
      `الحد الأدنى لعدد الأحرف هو ${shortest}. سيُسجَّل خروجك من كل مكان آخر، ولن يبقى أي جهاز موثوقًا به.`,
    newPassword: 'كلمة المرور الجديدة',
    repeated: 'كلمة المرور الجديدة مرة أخرى',
    email: 'البريد الإلكتروني',
    changeEmail: 'تغيير البريد الإلكتروني',
    aboutEmail: (email) => `يبقى ${email} إلى أن يُستخدم الرابط الذي نرسله إلى العنوان الجديد.`,
    newEmail: 'البريد الإلكتروني الجديد',
    mailLink: 'أرسلوا لي الرابط',
    emailAsked: (email) => `أرسلنا رسالة إلى ${email}. افتح الرابط فيها خلال 60 دقيقة.`,
    turnOff: 'إيقاف المصادقة الثنائية',
    aboutOff:
      'ستكفي كلمة المرور وحدها بعد ذلك لفتح حسابك. تتوقف رموزك الاحتياطية عن العمل، ولا يبقى أي جهاز موثوقًا به، ويُسجَّل خروجك من كل مكان آخر.',
    cancel: 'إلغاء',
    problem: {
      short: (shortest) => `كلمة المرور هذه أقصر من الحد الأدنى (${shortest}).`,
      easy: () => 'تحتوي كلمة المرور هذه على بريدك الإلكتروني. اختر غيرها.',
      unequal: () => 'كلمتا المرور غير متطابقتين.',
      address: () => 'هذا ليس عنوان بريد إلكتروني.',
    },
  },
  hi: {
    credentials: 'ईमेल और पासवर्ड',
    password: 'पासवर्ड',
    changePassword: 'पासवर्ड बदलें',
    aboutPassword: (shortest) =>
      `कम से कम ${shortest} अक्षर। आप बाकी हर जगह से लॉग आउट हो जाएँगे और किसी डिवाइस पर भरोसा नहीं रहेगा।`,
    newPassword: 'नया पासवर्ड',
    repeated: 'नया पासवर्ड फिर से',
    email: 'ईमेल',
    changeEmail: 'ईमेल बदलें',
    aboutEmail: (email) => `जब तक नए पते पर भेजा गया हमारा लिंक इस्तेमाल नहीं होता, यह ${email} ही रहेगा।`,
    newEmail: 'नया ईमेल',
    mailLink: 'मुझे लिंक भेजें',
    emailAsked: (email) => `हमने ${email} पर ईमेल भेजा है। 60 मिनट के अंदर उसका लिंक खोलें।`,
    turnOff: '2FA बंद करें',
    aboutOff:
      'इसके बाद सिर्फ़ पासवर्ड से आपका खाता खुल जाएगा। आपके बैकअप कोड काम नहीं करेंगे, किसी डिवाइस पर भरोसा नहीं रहेगा और आप बाकी हर जगह से लॉग आउट हो जाएँगे।',
    cancel: 'रद्द करें',
    problem: {
      short: (shortest) => `यह पासवर्ड ${shortest} अक्षरों से छोटा है।`,
      easy: () => 'इस पासवर्ड में आपका ईमेल है। कोई दूसरा चुनें।',
      unequal: () => 'दोनों पासवर्ड एक जैसे नहीं हैं।',
      address: () => 'यह ईमेल पता नहीं है।',
    },
  },
  pt: {
    credentials: 'E-mail e senha',
    password: 'Senha',
    changePassword: 'Alterar senha',
    aboutPassword: (shortest) =>
      `Pelo menos ${shortest} caracteres. Você sairá da conta em todos os outros lugares, e nenhum dispositivo continuará confiável.`,
    newPassword: 'Nova senha',
    repeated: 'Nova senha outra vez',
    email: 'E-mail',
    changeEmail: 'Alterar e-mail',
    aboutEmail: (email) => `Continua sendo ${email} até que o link enviado ao novo endereço seja usado.`,
    newEmail: 'Novo e-mail',
    mailLink: 'Enviar o link',
    emailAsked: (email) => `Enviamos um e-mail para ${email}. Abra o link dele em até 60 minutos.`,
    turnOff: 'Desativar 2FA',
    aboutOff:
      'Depois disso, só a senha abrirá sua conta. Seus códigos de backup deixam de funcionar, nenhum dispositivo continua confiável e você sai da conta em todos os outros lugares.',
    cancel: 'Cancelar',
    problem: {
      short: (shortest) => `Essa senha tem menos de ${shortest} caracteres.`,
      easy: () => 'Essa senha contém seu e-mail. Escolha outra.',
      unequal: () => 'As duas senhas não são iguais.',
      address: () => 'Isso não é um endereço de e-mail.',
    },
  },
});

/** The page that the link in the new mailbox leads to. */
export const confirmEmailWords = defineWords<LinkWords>({
  en: {
    title: 'Confirm your new e-mail',
    lead: 'Your account has this address once you press the button. You log in with it from then on.',
    act: 'Confirm e-mail',
    spent: 'This link was used already or is too old. Ask for a new one in Settings → Security.',
    back: 'Back to HelpKit',
  },
  ar: {
    title: 'تأكيد بريدك الإلكتروني الجديد',
    lead: 'يصبح هذا العنوان عنوان حسابك عند الضغط على الزر، وتسجّل الدخول به من الآن فصاعدًا.',
    act: 'تأكيد البريد الإلكتروني',
    spent: 'سبق استخدام هذا الرابط أو انتهت صلاحيته. اطلب رابطًا جديدًا من الإعدادات ← الأمان.',
    back: 'العودة إلى HelpKit',
  },
  hi: {
    title: 'अपने नए ईमेल की पुष्टि करें',
    lead: 'बटन दबाते ही आपके खाते का यही पता होगा। तब से इसी से लॉग इन करें।',
    act: 'ईमेल की पुष्टि करें',
    spent: 'यह लिंक इस्तेमाल हो चुका है या बहुत पुराना है। सेटिंग → सुरक्षा में नया लिंक माँगें।',
    back: 'HelpKit पर वापस जाएँ',
  },
  pt: {
    title: 'Confirme seu novo e-mail',
    lead: 'Sua conta passa a ter este endereço quando você apertar o botão. Entre com ele a partir daí.',
    act: 'Confirmar e-mail',
    spent: 'Este link já foi usado ou é antigo demais. Peça um novo em Configurações → Segurança.',
    back: 'Voltar ao HelpKit',
  },
});
