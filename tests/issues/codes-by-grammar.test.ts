// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Where no "of" and no joined word tells whose code it is, any code of another trade beside words of two steps was taken
// for an app's, but for those that were listed.
const twoSteps: Readonly<Record<string, string>> = {
  pl: 'Weryfikacja dwuetapowa',
  tr: 'İki adımlı doğrulama',
  id: 'Verifikasi dua langkah',
  ru: 'Двухфакторная аутентификация',
  ar: 'المصادقة الثنائية',
  he: 'אימות דו-שלבי',
  hi: 'दो-चरणीय सत्यापन',
  ja: '2段階認証',
  ko: '2단계 인증',
  zh: '双重验证',
  'zh-TW': '雙重驗證',
};

/** Of schools, shops, hospitals and offices. */
const foreign: Readonly<Record<string, string>> = {
  pl: 'Kod kursu|Kod partnera|Kod oddziału|Wpisz kod oddziału|Kod szkolenia|Kod kreskowy|Kod lotniska',
  tr: 'Kurs kodu|Bölüm kodu|Şube kodu:|Sınıf kodunu girin|Hasta kodu|Okul kodu (isteğe bağlı)|Abone kodunu girin',
  id: 'Kode kursus|Kode cabang|Kode guru|Masukkan kode gudang|Kode bandara|Kode mata kuliah|Kode dosen',
  ru: 'Код курса|Код отдела|Код магазина|Введите код работника|Код пациента|Код региона|Код вакансии',
  ar: 'رمز المقرر|رمز القسم|كود المتجر|أدخل رمز الدورة|رمز المريض|رمز المطار|كود الوكيل',
  he: 'קוד קורס|קוד מחלקה|קוד לקוח|הזינו קוד סוכן|קוד בית ספר|קוד מחסן|קוד הקמפיין',
  hi: 'कोर्स कोड|विभाग कोड|छात्र कोड|समूह कोड दर्ज करें|मरीज़ कोड|गोदाम कोड|विषय कोड',
  ja: 'コースコード|部門コード|取引先コード|グループコードを入力|患者コード|空港コード|銘柄コード',
  ko: '과정 코드|부서 코드|고객 코드|그룹 코드를 입력하세요|환자 코드|창고 코드|강의 코드',
  zh: '课程代码|部门代码|推荐码|请输入仓库代码|患者编码|机场代码|追踪码',
  'zh-TW': '課程代碼|部門代碼|推薦碼|請輸入倉庫代碼|病患代碼|機場代碼|追蹤碼',
};

/** What a code of ours is called, with no word of verifying, of an app or of digits that would tell it anyhow. */
const ours: Readonly<Record<string, string>> = {
  pl: 'Kod bezpieczeństwa|Kod dostępu|Kod jednorazowy|Kod logowania|Kod potwierdzający|Kod z tokena|Wpisz kod|Wprowadzenie kodu|Podaj kod poniżej|Kod czasowy',
  tr: 'Güvenlik kodu|Giriş kodu|Onay kodunu girin|Tek kullanımlık kod|Erişim kodu|Kodunuz|Lütfen kodunuzu yazın|Ekrandaki kodu girin|Oturum kodu',
  id: 'Kode keamanan|Kode akses|Kode masuk|Kode konfirmasi|Kode sekali pakai|Kode Anda|Masukkan kode|Kode unik|Kode saat ini',
  ru: 'Код безопасности|Код доступа|Код для входа|Одноразовый код|Код авторизации|Введите код|Код верификации|Введите код ниже|Код токена',
  ar: 'رمز الأمان|رمز الدخول|رمز التأكيد|رمز الوصول|رمز لمرة واحدة|أدخل الرمز|رمز الحماية|رمز المرور لمرة واحدة|رمز التعريف',
  he: 'קוד אבטחה|קוד גישה|קוד כניסה|קוד חד-פעמי|קוד אישור|הזינו את הקוד|קוד הזיהוי|קוד להתחברות|קוד זמני',
  hi: 'सुरक्षा कोड|एक्सेस कोड|लॉगिन कोड|वन-टाइम कोड|पुष्टिकरण कोड|अपना कोड दर्ज करें|कृपया कोड डालें|एक बार का कोड|साइन-इन कोड',
  ja: '確認コード|アクセスコード|ログインコード|ワンタイムコード|検証用コード|コードを入力|表示されているコード|パスコード|サインインコード',
  ko: '보안 코드|확인 코드|로그인 코드|일회용 코드|액세스 코드|코드를 입력하세요|표시되는 코드|내 코드|접속 코드',
  zh: '安全码|确认码|登录代码|一次性代码|动态码|请输入代码|认证码|临时代码|令牌码',
  'zh-TW': '安全碼|確認碼|登入代碼|一次性代碼|動態碼|請輸入代碼|認證碼|臨時代碼|權杖代碼',
};

function waitsFor(lang: string, html: string, title = 'Example') {
  document.title = title;
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document).waitsFor;
}

const field = '<input maxlength="6" inputmode="numeric">';
const labelled = (lang: string, label: string) =>
  `<h1>HelpKit</h1><p>${twoSteps[lang]}</p><label>${label} ${field}</label><button>OK</button>`;
const underLine = (lang: string, line: string) =>
  `<h1>${twoSteps[lang]}</h1><p>${line}</p>${field}<button>OK</button>`;

describe.each(Object.keys(twoSteps))('beside words of two steps, %s', (lang) => {
  it.each(foreign[lang]?.split('|') ?? [])('%s asks for no code of ours', (label) => {
    expect(waitsFor(lang, labelled(lang, label))).toBeNull();
    expect(waitsFor(lang, underLine(lang, label))).toBeNull();
  });

  it.each(ours[lang]?.split('|') ?? [])('%s asks for one of ours', (label) => {
    expect(waitsFor(lang, labelled(lang, label))).toBe('totp');
    expect(waitsFor(lang, underLine(lang, label))).toBe('totp');
  });
});

it.each([
  ['pl', 'Kod Allegro', 'Logowanie - Allegro'],
  ['tr', 'Trendyol kodu', 'Giriş | Trendyol'],
  ['id', 'Kode Tokopedia', 'Masuk | Tokopedia'],
])('a code that is called after the site itself is ours, %s: %s', (lang, label, title) => {
  expect(waitsFor(lang, labelled(lang, label), title)).toBe('totp');
});

it.each([
  ['pl', 'Kod kursu', 'Kod kursu'],
  ['tr', 'Bölüm kodu', 'Bölüm kodu'],
  ['id', 'Kode gudang', 'Masukkan kode gudang'],
])('a code is no site’s where the title calls it so too, %s: %s', (lang, label, title) => {
  expect(waitsFor(lang, labelled(lang, label), title)).toBeNull();
});

it('a page that is said to be English is read by the grammar of id', () => {
  expect(waitsFor('en', labelled('id', 'Kode kursus'))).toBeNull();
});

it('a language in the same letters keeps its own grammar', () => {
  const html = `<h1>2FA</h1><p>Totrinsbekræftelse</p><label>Kode herunder ${field}</label><button>OK</button>`;
  expect(waitsFor('da', html)).toBe('totp');
});
