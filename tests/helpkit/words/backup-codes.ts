import { defineWords } from './language.ts';

/** The ten backup codes: the page that shows them, and the panel that counts them. */
export const backupCodesWords = defineWords({
  en: {
    title: 'Backup codes',
    newCodes: 'New backup codes',
    step3: 'Step 3: Save your backup codes',
    save: 'Save your backup codes',
    fileTitle: (email: string) => `HelpKit backup codes for ${email}`,
    onceEach: 'Each code works once.',
    about:
      'Use one of these when your device is not at hand. Each code works once, and they are shown only now: download or print them and store them safely offline. Never share them with anyone, HelpKit support included.',
    download: 'Download',
    print: 'Print',
    shownBefore:
      'Your backup codes were shown once and cannot be shown again. If you did not save them, make new ones: the old ones then no longer work.',
    makeNew: 'Make new codes',
    saved: 'I have saved my backup codes in a safe place',
    tickFirst: 'Tick the box once your backup codes are saved.',
    done: 'Done',
    low: 'Few backup codes are left. Regenerate them before you need the last one.',
    left: (left: number, total: number) => `${left} of ${total} left`,
    panel:
      'For the day when your device is not at hand. Each code works once. New codes replace the old ones at once.',
    regenerate: 'Regenerate codes',
  },
  ar: {
    title: 'الرموز الاحتياطية',
    newCodes: 'رموز احتياطية جديدة',
    step3: 'الخطوة 3: احفظ رموزك الاحتياطية',
    save: 'احفظ رموزك الاحتياطية',
    fileTitle: (email: string) => `رموز HelpKit الاحتياطية للحساب ${email}`,
    onceEach: 'يعمل كل رمز مرة واحدة فقط.',
    about:
      'استخدم أحد هذه الرموز عندما لا يكون جهازك في متناولك. يعمل كل رمز مرة واحدة، ولا تظهر الرموز إلا الآن: نزّلها أو اطبعها واحفظها في مكان آمن دون اتصال. لا تشاركها مع أحد، ولا حتى مع دعم HelpKit.',
    download: 'تنزيل',
    print: 'طباعة',
    shownBefore:
      'عُرضت رموزك الاحتياطية مرة واحدة ولا يمكن عرضها ثانية. إن لم تحفظها فأنشئ رموزًا جديدة: عندها لن تعمل القديمة.',
    makeNew: 'إنشاء رموز جديدة',
    saved: 'حفظت رموزي الاحتياطية في مكان آمن',
    tickFirst: 'ضع علامة في المربع بعد حفظ رموزك الاحتياطية.',
    done: 'تم',
    low: 'بقي عدد قليل من الرموز الاحتياطية. أنشئ رموزًا جديدة قبل أن تحتاج إلى آخرها.',
    left: (left: number, total: number) => `بقي ${left} من ${total}`,
    panel:
      'لليوم الذي لا يكون فيه جهازك في متناولك. يعمل كل رمز مرة واحدة. تحل الرموز الجديدة محل القديمة فورًا.',
    regenerate: 'إنشاء رموز جديدة',
  },
  hi: {
    title: 'बैकअप कोड',
    newCodes: 'नए बैकअप कोड',
    step3: 'चरण 3: अपने बैकअप कोड सहेजें',
    save: 'अपने बैकअप कोड सहेजें',
    fileTitle: (email: string) => `${email} के HelpKit बैकअप कोड`,
    onceEach: 'हर कोड एक ही बार काम करता है।',
    about:
      'जब आपका डिवाइस पास न हो, तब इनमें से एक का इस्तेमाल करें। हर कोड एक ही बार काम करता है और ये सिर्फ़ अभी दिखाए जा रहे हैं: इन्हें डाउनलोड या प्रिंट करके ऑफ़लाइन सुरक्षित रखें। इन्हें किसी को न बताएँ, HelpKit सपोर्ट को भी नहीं।',
    download: 'डाउनलोड करें',
    print: 'प्रिंट करें',
    shownBefore:
      'आपके बैकअप कोड एक बार दिखाए जा चुके हैं और दोबारा नहीं दिखाए जा सकते। अगर आपने उन्हें नहीं सहेजा, तो नए बनाएँ: तब पुराने काम नहीं करेंगे।',
    makeNew: 'नए कोड बनाएँ',
    saved: 'मैंने अपने बैकअप कोड सुरक्षित जगह सहेज लिए हैं',
    tickFirst: 'बैकअप कोड सहेजने के बाद बॉक्स पर निशान लगाएँ।',
    done: 'हो गया',
    low: 'थोड़े ही बैकअप कोड बचे हैं। आख़िरी की ज़रूरत पड़ने से पहले नए कोड बना लें।',
    left: (left: number, total: number) => `${total} में से ${left} बचे`,
    panel:
      'उस दिन के लिए जब आपका डिवाइस पास न हो। हर कोड एक ही बार काम करता है। नए कोड तुरंत पुराने कोड की जगह ले लेते हैं।',
    regenerate: 'नए कोड बनाएँ',
  },
  pt: {
    title: 'Códigos de backup',
    newCodes: 'Novos códigos de backup',
    step3: 'Etapa 3: guarde seus códigos de backup',
    save: 'Guarde seus códigos de backup',
    fileTitle: (email: string) => `Códigos de backup do HelpKit para ${email}`,
    onceEach: 'Cada código funciona uma única vez.',
    about:
      'Use um destes códigos quando não estiver com seu dispositivo. Cada código funciona uma única vez, e eles só aparecem agora: baixe ou imprima e guarde-os em segurança, fora da internet. Nunca os compartilhe com ninguém, nem com o suporte do HelpKit.',
    download: 'Baixar',
    print: 'Imprimir',
    shownBefore:
      'Seus códigos de backup já foram mostrados uma vez e não podem ser mostrados de novo. Se você não os guardou, gere novos: os antigos deixam de funcionar.',
    makeNew: 'Gerar novos códigos',
    saved: 'Guardei meus códigos de backup em um lugar seguro',
    tickFirst: 'Marque a caixa depois de guardar seus códigos de backup.',
    done: 'Concluir',
    low: 'Restam poucos códigos de backup. Gere novos antes de precisar do último.',
    left: (left: number, total: number) => `Restam ${left} de ${total}`,
    panel:
      'Para o dia em que você não estiver com seu dispositivo. Cada código funciona uma única vez. Códigos novos substituem os antigos na hora.',
    regenerate: 'Gerar novos códigos',
  },
});
