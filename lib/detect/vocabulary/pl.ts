import type { Vocabulary } from './types.ts';

export const pl: Vocabulary = {
  app: 'authenticator|uwierzytelniacz|generator kod|wygenerowany przez',
  program: 'aplikac',
  auth: 'uwierzytelni|weryfikac|autoryzac',
  twoStep:
    'dwuetapow|dwuskladnikow|dwustopniow|dwoch etapach|drugi skladnik|drugiego skladnika|kod uwierzytelni|wieloskladnikow',
  code: 'kod|token|haslo jednorazowe',
  spare: 'zapasow|odzyskiwania|awaryjn|ratunkow|jednorazow|rezerwow',
  sms: 'sms|wiadomosc tekstow|wiadomosci tekstow|polaczenie glosowe',
  phone: 'telefon|komork|numer',
  mail: 'email|mail|poczt|skrzynk',
  sent: 'wyslal|wyslan|wysylamy|otrzyma|przesl',
  again: 'wyslij ponownie|wyslij jeszcze|wyslij nowy|ponowne wys|nie otrzyma|nie dotar|przeslij ponownie',
  lost: 'zgubi|utrac|utrat|stracil|nie masz|nie mam|brak dostep|bez dostep|nie mozesz|bez telefonu|inna metod|inny sposob|inne opcje|zamiast|problem',
  scan: 'skan|zeskan|qr',
  key: 'klucz|sekret|reczn|tajny',
  trust: 'zaufa|ufaj|zapamiet|pamietaj|nie pytaj|nie wymagaj',
  device: 'urzadzen|przegladar|komputer',
  days: 'dzien|dni$',
  weeks: 'tydzie|tygodn',
  months: 'miesi',
  hours: 'godzin',
  off: 'wylacz|dezaktyw|usun|zreset',
  everyone: 'wszyscy|wszystkich|kazdy|zespol|organizac|czlonk|firm',
  require: 'wymag|obowiaz|musz|musi|wymus',
  deadline: 'zablokow|blokad|utrac|strac|termin|pozosta|zostalo|w ciagu',
  pin: 'pin',
  other:
    'pocztow|kupon|promoc|rabat|podarunk|cvv|cvc|waznosci|zaprosz|licenc|seryjn|zamowien|rezerwacj|przesylk|paczk|captcha|obrazk|kierunkow|telewizor|tv$|aktywac|gra$|gry$|spotkan|kolor|urodz|ilosc|parowan|klas',
  naming:
    'imie|nazwisk|nazwa|uzytkownik|haslo$|szukaj|wiadomosc$|komentarz|adres$|miasto|numer telefonu|email$|url|temat|login$',
  pay: 'platn|zaplac|zakup|transakc|przelew|bank|kwot',
  back: 'anuluj|wroc|wstecz|zamknij|pomin|nie teraz|pozniej|kopiuj|pobierz|druk|pomoc',
  digits: 'cyfr|*cyfrow',
};
