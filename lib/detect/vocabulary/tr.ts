import type { Vocabulary } from './types.ts';

export const tr: Vocabulary = {
  app: 'authenticator|dogrulayici|kod uretici|kod olusturucu',
  program: 'uygulama',
  auth: 'dogrulama',
  twoStep:
    'iki adimli|2 adimli|iki asamali|iki faktorlu|cift faktorlu|ikinci faktor|kimlik dogrulama kodu|cok faktorlu',
  code: 'kod|token|tek kullanimlik sifre',
  spare: 'yedek|kurtarma|acil durum|tek kullanimlik',
  sms: 'sms|kisa mesaj|metin mesaj|sesli arama|arayarak',
  phone: 'telefon|cep|numara',
  mail: 'eposta|e posta|email|mail$|gelen kutu',
  sent: 'gonderdi|gonderil|yolla|aldigin|ilettik',
  again: 'tekrar gonder|yeniden gonder|almadin|gelmedi|yeni kod iste',
  lost: 'kaybet|kayip|erisemiyor|erisimim yok|erisiminiz yok|yaninizda degil|yoksa|baska bir y|baska yontem|diger yontem|diger secenek|yerine|sorun',
  scan: 'tara$|tarayin|okutun|qr|karekod|kare kod',
  key: 'anahtar|gizli|elle$|manuel',
  trust: 'guven|hatirla|tekrar sorma|bir daha sorma|sorma$',
  device: 'cihaz|tarayici|bilgisayar',
  days: 'gun$|gunu$|gunluk',
  weeks: 'hafta',
  months: 'ay$|aylik',
  hours: 'saat',
  off: 'kapat|devre disi|kaldir|sifirla',
  everyone: 'tum$|herkes|uye|ekip|ekib|takim|kurulus|sirket',
  require: 'zorunlu|gerek|zorunda|sart',
  deadline: 'kilit|kaybed|sure|kaldi|kalan|icinde',
  pin: 'pin$',
  other:
    'posta kodu|kupon|promosyon|indirim|hediye|cvv|cvc|son kullanma|davet|lisans|seri no|siparis|rezervasyon|kargo|takip|captcha|resim|gorsel|ulke kodu|televizyon|tv$|etkinlestirme|aktivasyon|oyun|toplanti|renk|dogum|adet|eslestir|sinif',
  naming:
    'kullanici adi|ad$|adi$|soyad|isim|sifre$|parola|ara$|mesaj$|yorum|adres|sehir|telefon numarasi|email$|eposta$|url|konu',
  pay: 'odeme|satin|islem|havale|banka|tutar',
  back: 'iptal|vazgec|geri$|kapat|atla$|simdi degil|sonra|kopyala|indir|yazdir|yardim',
  digits: 'hane|rakam|basamak',
};
