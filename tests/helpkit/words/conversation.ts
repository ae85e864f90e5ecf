import { defineWords } from './language.ts';

/** A sample conversation: somebody asks for what nobody may be told. */
export const conversationWords = defineWords({
  en: {
    look: 'Look at a sample conversation',
    title: 'Sample conversation',
    messages: 'Messages',
    asks: 'Hello, this is HelpKit support. To unlock your account, please send me the 6-digit code that your app shows.',
    message: 'Message',
    send: 'Send',
  },
  ar: {
    look: 'عرض محادثة نموذجية',
    title: 'محادثة نموذجية',
    messages: 'الرسائل',
    asks: 'مرحبًا، معك دعم HelpKit. لفتح حسابك، أرسل إليّ من فضلك الرمز المكوّن من 6 أرقام الذي يعرضه تطبيقك.',
    message: 'الرسالة',
    send: 'إرسال',
  },
  hi: {
    look: 'एक नमूना बातचीत देखें',
    title: 'नमूना बातचीत',
    messages: 'संदेश',
    asks: 'नमस्ते, यह HelpKit सहायता है। आपका खाता खोलने के लिए, कृपया मुझे वह 6 अंकों का कोड भेजें जो आपका ऐप दिखाता है।',
    message: 'संदेश',
    send: 'भेजें',
  },
  pt: {
    look: 'Ver uma conversa de exemplo',
    title: 'Conversa de exemplo',
    messages: 'Mensagens',
    asks: 'Olá, aqui é o suporte do HelpKit. Para desbloquear sua conta, envie para mim o código de 6 dígitos que seu aplicativo mostra.',
    message: 'Mensagem',
    send: 'Enviar',
  },
});
