import { defineWords } from './language.ts';

/** One member, as a manager sees and changes them; and adding one. */
export const memberWords = defineWords({
  en: {
    joined: 'Joined',
    changeRole: 'Change role',
    reset: 'Reset 2FA',
    aboutReset: (email: string) =>
      `Only starts a recovery: ${email} is mailed a link, and 24 hours after they use it their 2FA is off. You see and choose no code.`,
    remove: 'Remove member',
    aboutRemove:
      'They are logged out everywhere. Taken in again later, they find their password, 2FA and deadline as they were.',
    rejoin: 'Take in again',
    aboutRejoin: 'Password, 2FA and deadline are as they were.',
    inviteAgain: 'Send the invitation again',
    aboutInvited: 'The link in the mail works once and for 7 days. A new one replaces it.',
    add: 'Add member',
    aboutAdd: 'They are mailed a link by which they choose their own password.',
    invite: 'Send invitation',
    cancel: 'Cancel',
    malformed: 'Enter a name, a whole e-mail address and a role.',
    recovery: {
      running: 'A recovery of this member is already running.',
      'too-many': 'Three recoveries in 30 days are the most. Nothing was sent.',
    },
  },
  ar: {
    joined: 'انضم في',
    changeRole: 'تغيير الدور',
    reset: 'إعادة تعيين المصادقة الثنائية',
    aboutReset: (email: string) =>
      `يبدأ الاسترداد فقط: يُرسل رابط إلى ${email}، وبعد 24 ساعة من استخدامه تتوقف المصادقة الثنائية لديه. لا ترى أي رمز ولا تختاره.`,
    remove: 'إزالة العضو',
    aboutRemove:
      'يُسجَّل خروجه من كل مكان. وإذا أُعيد لاحقًا وجد كلمة المرور والمصادقة الثنائية والموعد النهائي كما كانت.',
    rejoin: 'إعادة العضو',
    aboutRejoin: 'تبقى كلمة المرور والمصادقة الثنائية والموعد النهائي كما كانت.',
    inviteAgain: 'إرسال الدعوة من جديد',
    aboutInvited: 'يعمل رابط الرسالة مرة واحدة ولمدة 7 أيام، ويحل الرابط الجديد محله.',
    add: 'إضافة عضو',
    aboutAdd: 'يُرسل إليه رابط يختار به كلمة مروره بنفسه.',
    invite: 'إرسال الدعوة',
    cancel: 'إلغاء',
    malformed: 'أدخل الاسم وعنوان بريد إلكتروني كاملًا والدور.',
    recovery: {
      running: 'هناك استرداد جارٍ بالفعل لهذا العضو.',
      'too-many': 'الحد الأقصى ثلاث عمليات استرداد في 30 يومًا. لم يُرسل شيء.',
    },
  },
  hi: {
    joined: 'शामिल हुए',
    changeRole: 'भूमिका बदलें',
    reset: '2FA रीसेट करें',
    aboutReset: (email: string) =>
      `इससे केवल रिकवरी शुरू होती है: ${email} को एक लिंक भेजा जाता है, और उसके इस्तेमाल के 24 घंटे बाद 2FA बंद हो जाता है। आप कोई कोड न देखते हैं, न चुनते हैं।`,
    remove: 'सदस्य को हटाएँ',
    aboutRemove: 'वे हर जगह से लॉग आउट हो जाते हैं। बाद में वापस लेने पर उनका पासवर्ड, 2FA और अंतिम समय पहले जैसा रहता है।',
    rejoin: 'वापस लें',
    aboutRejoin: 'पासवर्ड, 2FA और अंतिम समय पहले जैसा रहता है।',
    inviteAgain: 'निमंत्रण फिर भेजें',
    aboutInvited: 'ईमेल का लिंक एक ही बार और 7 दिन तक काम करता है। नया लिंक उसकी जगह ले लेता है।',
    add: 'सदस्य जोड़ें',
    aboutAdd: 'उन्हें एक लिंक भेजा जाता है, जिससे वे अपना पासवर्ड ख़ुद चुनते हैं।',
    invite: 'निमंत्रण भेजें',
    cancel: 'रद्द करें',
    malformed: 'नाम, पूरा ईमेल पता और भूमिका डालें।',
    recovery: {
      running: 'इस सदस्य की रिकवरी पहले से चल रही है।',
      'too-many': '30 दिन में ज़्यादा से ज़्यादा तीन रिकवरी हो सकती हैं। कुछ नहीं भेजा गया।',
    },
  },
  pt: {
    joined: 'Entrou em',
    changeRole: 'Mudar função',
    reset: 'Redefinir 2FA',
    aboutReset: (email: string) =>
      `Só inicia uma recuperação: ${email} recebe um link e, 24 horas depois de usá-lo, a 2FA é desativada. Você não vê nem escolhe nenhum código.`,
    remove: 'Remover membro',
    aboutRemove:
      'A pessoa sai da conta em todos os lugares. Se voltar depois, encontra senha, 2FA e prazo como estavam.',
    rejoin: 'Receber de volta',
    aboutRejoin: 'Senha, 2FA e prazo continuam como estavam.',
    inviteAgain: 'Enviar o convite de novo',
    aboutInvited: 'O link do e-mail funciona uma vez e por 7 dias. Um novo o substitui.',
    add: 'Adicionar membro',
    aboutAdd: 'A pessoa recebe um link para escolher a própria senha.',
    invite: 'Enviar convite',
    cancel: 'Cancelar',
    malformed: 'Informe um nome, um e-mail completo e uma função.',
    recovery: {
      running: 'Já há uma recuperação em andamento para este membro.',
      'too-many': 'O máximo são três recuperações em 30 dias. Nada foi enviado.',
    },
  },
});
