import type { Carrier, Skin } from '../looks/look.ts';
import { defineWords } from './language.ts';

interface LookWords {
  readonly title: string;
  readonly about: string;
  readonly skin: string;
  readonly skins: Readonly<Record<Skin, string>>;
  readonly qr: string;
  readonly carriers: Readonly<Record<Carrier, string>>;
  readonly use: string;
}

/** The page that changes how the site looks. */
export const lookWords = defineWords<LookWords>({
  en: {
    title: 'Look of this site',
    about:
      'The rules stay the same; only the markup changes. It is kept in this browser until it closes. Any address also takes ?skin= and ?qr=.',
    skin: 'Pages and prompts',
    skins: {
      plain: 'Server-rendered forms',
      app: 'A single page: nothing reloads, prompts come late as dialogs without a form',
      split: 'Six boxes for one digit each',
      shadow: 'Web components with open shadow roots',
      frame: 'The prompt in an iframe',
      rtl: 'Arabic, from right to left',
      hi: 'Hindi',
      pt: 'Portuguese',
    },
    qr: 'QR code',
    carriers: {
      svg: 'Inline SVG',
      img: 'An img with a PNG in its address',
      'img-svg': 'An img with an SVG in its address',
      canvas: 'A canvas',
      css: 'A CSS background',
      table: 'Table cells',
    },
    use: 'Use this look',
  },
  ar: {
    title: 'مظهر هذا الموقع',
    about:
      'القواعد تبقى كما هي، ولا تتغير إلا طريقة العرض. يُحفظ الاختيار في هذا المتصفح حتى إغلاقه. ويقبل كل عنوان أيضًا ?skin= و ?qr=.',
    skin: 'الصفحات وطلب الرمز',
    skins: {
      plain: 'نماذج يرسلها الخادم',
      app: 'صفحة واحدة دون إعادة تحميل، ويظهر طلب الرمز متأخرًا في نافذة دون نموذج',
      split: 'ستة مربعات لكل منها رقم واحد',
      shadow: 'مكوّنات ويب بجذور ظل مفتوحة',
      frame: 'طلب الرمز داخل إطار iframe',
      rtl: 'العربية، من اليمين إلى اليسار',
      hi: 'الهندية',
      pt: 'البرتغالية',
    },
    qr: 'رمز QR',
    carriers: {
      svg: 'SVG داخل الصفحة',
      img: 'صورة PNG في عنوان img',
      'img-svg': 'صورة SVG في عنوان img',
      canvas: 'لوحة canvas',
      css: 'خلفية CSS',
      table: 'خلايا جدول',
    },
    use: 'استخدام هذا المظهر',
  },
  hi: {
    title: 'इस साइट का रूप',
    about:
      'नियम वही रहते हैं; सिर्फ़ मार्कअप बदलता है। यह चुनाव ब्राउज़र बंद होने तक रहता है। हर पते में ?skin= और ?qr= भी लगा सकते हैं।',
    skin: 'पेज और कोड के सवाल',
    skins: {
      plain: 'सर्वर से बने फ़ॉर्म',
      app: 'एक ही पेज: कुछ दोबारा लोड नहीं होता, कोड का सवाल देर से, बिना फ़ॉर्म के डायलॉग में आता है',
      split: 'एक-एक अंक के छह बॉक्स',
      shadow: 'खुले शैडो रूट वाले वेब कंपोनेंट',
      frame: 'कोड का सवाल iframe में',
      rtl: 'अरबी, दाएँ से बाएँ',
      hi: 'हिन्दी',
      pt: 'पुर्तगाली',
    },
    qr: 'QR कोड',
    carriers: {
      svg: 'पेज के अंदर SVG',
      img: 'img के पते में PNG',
      'img-svg': 'img के पते में SVG',
      canvas: 'कैनवस',
      css: 'CSS बैकग्राउंड',
      table: 'टेबल के सेल',
    },
    use: 'यह रूप इस्तेमाल करें',
  },
  pt: {
    title: 'Aparência deste site',
    about:
      'As regras continuam as mesmas; só a marcação muda. A escolha vale neste navegador até ele ser fechado. Qualquer endereço também aceita ?skin= e ?qr=.',
    skin: 'Páginas e pedidos de código',
    skins: {
      plain: 'Formulários gerados no servidor',
      app: 'Página única: nada recarrega, e os pedidos de código chegam depois, em diálogos sem formulário',
      split: 'Seis caixas de um dígito cada',
      shadow: 'Web components com shadow roots abertos',
      frame: 'O pedido de código em um iframe',
      rtl: 'Árabe, da direita para a esquerda',
      hi: 'Hindi',
      pt: 'Português',
    },
    qr: 'Código QR',
    carriers: {
      svg: 'SVG na própria página',
      img: 'Um img com PNG no endereço',
      'img-svg': 'Um img com SVG no endereço',
      canvas: 'Um canvas',
      css: 'Um fundo CSS',
      table: 'Células de tabela',
    },
    use: 'Usar esta aparência',
  },
});
