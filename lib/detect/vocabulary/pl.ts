import type { Vocabulary } from './types.ts';

export const pl: Vocabulary = {
  app: 'uwierzytelniacz|generator kod|wygenerowany przez',
  program: 'aplikac',
  auth: 'uwierzytelni|weryfikac|autoryzac',
  twoStep:
    'dwuetapow|dwuskladnikow|dwustopniow|dwoch etapach|drugi skladnik|drugiego skladnika|kod uwierzytelni|wieloskladnikow',
  code: 'kod|haslo jednorazowe|haslo sms|hasla sms',
  spare: 'zapasow|odzyskiwania|awaryjn|ratunkow|kody jednorazowe|jednorazowe kody|rezerwow',
  sms: 'wiadomosc tekstow|wiadomosci tekstow|polaczenie glosowe',
  phone: 'telefon|komork|numer',
  mail: 'mail|poczt|skrzynk',
  sent: 'wyslal|wyslan|wysylamy|otrzyma|przesl',
  again: 'wyslij ponownie|wyslij jeszcze|wyslij nowy|ponowne wys|nie otrzyma|nie dotar|przeslij ponownie',
  lost: 'zgubi|utrac|utrat|stracil|nie masz|nie mam|brak dostep|bez dostep|nie mozesz|bez telefonu|inna metod|inny sposob|inne opcje|zamiast|problem',
  scan: 'skan|zeskan',
  key: 'klucz|sekret|reczn|tajny',
  trust: 'zaufa|pomin ten krok|pomijaj|ufaj|zapamiet|pamietaj|nie pytaj|nie wymagaj',
  device: 'urzadzen|przegladar|komputer',
  days: 'dzien|dni$',
  weeks: 'tydzie|tygodn',
  months: 'miesi',
  minutes: 'minut',
  hours: 'godzin',
  off: 'wylacz|dezaktyw|usun|zreset',
  everyone: 'wszyscy|wszystkich|kazdy|zespol|czlonk|firm',
  require: 'wymag|obowiaz|musz|musi|wymus',
  deadline: 'zablokow|blokad|utrac|strac|termin|pozosta|zostalo|w ciagu',
  pin: 'pin',
  other:
    'pocztow|kupon|rabat|podarunk|zaprosz|obrazk|kierunkow|telewizor|aktywac|gra$|gry$|spotkan|parowan|kod bledu|zasad|dlugosc|liczba',
  naming:
    'imie|nazwisk|nazwa|uzytkownik|haslo$|szukaj|adres$|numer telefonu|wyslij$|odpowiedz$|komentarz|opublikuj',
  pay: 'numer karty|platn|zaplac|zakup|transakc|przelew|kwot',
  back: 'anuluj|wroc|wstecz|zamknij|pomin|nie teraz|kopiuj',
  digits: 'cyfr|*cyfrow',
  numbers: 'przez|na|jeden,dwa,siedem,czternascie,pietnascie,trzydziesci',
};
