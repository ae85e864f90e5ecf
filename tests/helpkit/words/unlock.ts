import { defineWords } from './language.ts';

/** Opening password logins again after too many wrong passwords. */
export const unlockWords = defineWords({
  en: {
    title: 'Open password logins again',
    why: 'After 100 wrong passwords in a row, an account takes no more until its owner opens a link that we mail.',
    email: 'E-mail',
    send: 'Mail me the link',
    asked:
      'If password logins to that account are closed, the link is on its way. It is good for 60 minutes.',
    lead: 'Password logins to your account work again once you press the button.',
    act: 'Open password logins',
    spent: 'This link was used already or is too old. Ask for a new one.',
    back: 'Back to login',
  },
  ar: {
    title: 'إعادة فتح الدخول بكلمة المرور',
    why: 'بعد 100 كلمة مرور خاطئة متتالية لا يقبل الحساب غيرها إلى أن يفتح صاحبه رابطًا نرسله بالبريد.',
    email: 'البريد الإلكتروني',
    send: 'أرسلوا لي الرابط',
    asked: 'إذا كان الدخول بكلمة المرور إلى هذا الحساب مغلقًا فالرابط في طريقه إليك. وهو صالح لمدة 60 دقيقة.',
    lead: 'يعود الدخول بكلمة المرور إلى حسابك عند الضغط على الزر.',
    act: 'فتح الدخول بكلمة المرور',
    spent: 'سبق استخدام هذا الرابط أو انتهت صلاحيته. اطلب رابطًا جديدًا.',
    back: 'العودة إلى تسجيل الدخول',
  },
  hi: {
    title: 'पासवर्ड से लॉग इन फिर खोलें',
    why: 'लगातार 100 ग़लत पासवर्ड के बाद खाता और पासवर्ड नहीं लेता, जब तक उसका मालिक ईमेल से भेजा गया हमारा लिंक न खोले।',
    email: 'ईमेल',
    send: 'मुझे लिंक भेजें',
    asked: 'अगर उस खाते में पासवर्ड से लॉग इन बंद है, तो लिंक भेज दिया गया है। वह 60 मिनट तक चलेगा।',
    lead: 'बटन दबाते ही आपके खाते में पासवर्ड से लॉग इन फिर चालू हो जाएगा।',
    act: 'पासवर्ड से लॉग इन खोलें',
    spent: 'यह लिंक इस्तेमाल हो चुका है या बहुत पुराना है। नया लिंक माँगें।',
    back: 'लॉग इन पर वापस जाएँ',
  },
  pt: {
    title: 'Abrir de novo o login com senha',
    why: 'Após 100 senhas erradas seguidas, a conta não aceita mais nenhuma até que o dono abra um link que enviamos por e-mail.',
    email: 'E-mail',
    send: 'Enviar o link',
    asked:
      'Se o login com senha dessa conta estiver fechado, o link está a caminho. Ele vale por 60 minutos.',
    lead: 'O login com senha da sua conta volta a funcionar quando você apertar o botão.',
    act: 'Abrir o login com senha',
    spent: 'Este link já foi usado ou é antigo demais. Peça um novo.',
    back: 'Voltar ao login',
  },
});
