import { defineWords } from './language.ts';

/** The inbox of somebody logged in. */
export const inboxWords = defineWords({
  en: {
    title: 'Inbox',
    conversations: 'Conversations',
    folders: ['Open', 'Waiting', 'Resolved'],
    empty: 'No conversations yet',
    about:
      'When a customer writes to your WhatsApp number, the conversation appears here and your team can answer it together.',
  },
  ar: {
    title: 'صندوق الوارد',
    conversations: 'المحادثات',
    folders: ['مفتوحة', 'قيد الانتظار', 'تم حلها'],
    empty: 'لا توجد محادثات بعد',
    about: 'عندما يراسل عميل رقم واتساب الخاص بك، تظهر المحادثة هنا ويمكن لفريقك الرد عليها معًا.',
  },
  hi: {
    title: 'इनबॉक्स',
    conversations: 'बातचीत',
    folders: ['खुली', 'इंतज़ार में', 'हल हो चुकी'],
    empty: 'अभी कोई बातचीत नहीं है',
    about: 'जब कोई ग्राहक आपके WhatsApp नंबर पर लिखता है, तो बातचीत यहाँ दिखती है और आपकी टीम मिलकर जवाब दे सकती है।',
  },
  pt: {
    title: 'Caixa de entrada',
    conversations: 'Conversas',
    folders: ['Abertas', 'Em espera', 'Resolvidas'],
    empty: 'Nenhuma conversa ainda',
    about:
      'Quando um cliente escreve para o seu número do WhatsApp, a conversa aparece aqui e sua equipe pode respondê-la em conjunto.',
  },
});
