import type { Vocabulary } from './types.ts';

export const de: Vocabulary = {
  app: 'authenticator|authentifikator|codegenerator|zwei faktor app',
  program: '*gsapp|anwendung',
  auth: 'authentifizier|authentisier|bestatig|verif',
  twoStep:
    'zwei faktor|zweifaktor|2 faktor|zweistufig|zwei schritt|zweiter faktor|zweiten faktor|mehrfaktor|authentifizierungscode|zwei stufen',
  code: '*code|einmalpasswort|einmalkennwort|token|tan$',
  spare: 'backup|back up|wiederherstell|notfall|ersatz|sicherung|reservecode',
  sms: 'sms|textnachricht|kurznachricht|anruf|*mtan|wir rufen|klingel',
  phone: 'telefon|handy|mobil|nummer|smartphone',
  mail: 'email|mail$|posteingang|postfach',
  sent: 'gesendet|*geschickt|*gesandt|verschickt|senden wir|erhalten|gemailt|bekommen|nachricht',
  again:
    'erneut senden|nochmal|noch einmal senden|neu senden|erneut anfordern|nicht erhalten|nicht bekommen|nichts erhalten|erneut zusenden',
  lost: 'verloren|verlier|kein zugriff|keinen zugriff|nicht mehr|nicht verfugbar|nicht zur hand|stattdessen|nicht benotig|brauchst du nicht|ohne$|oder verwend|oder nutz|andere methode|andere moglichkeit|anders$|problem|doch|nicht in|nicht aus|nicht von|nicht den',
  scan: '*scan|qr',
  key: 'schlussel|einrichtungs|geheim|manuell|von hand',
  trust:
    '*vertrau|schritt uberspring|schritt auslassen|merken|gemerkt|nicht mehr fragen|nicht erneut fragen|nicht mehr nach|angemeldet bleiben auf',
  device: 'gerat|browser|computer|rechner',
  days: 'tag$|tage$|tagen$',
  weeks: 'woche',
  months: 'monat',
  minutes: 'minute',
  hours: 'stunde',
  off: 'schalten wir|abgeschalt|abschalt|ausgeschalt|ausschalt|deaktiv|zurucksetz|zuruckgesetz|entfern',
  everyone: 'alle$|allen|jede|team|organi|mitglied|unternehmen',
  require: 'schreibt|erforder|verlang|pflicht|vorgeschrieben|muss|erzwing|vorschreib',
  deadline: '*gesperrt|sperr|frist|noch$|verbleib',
  pin: '*pin$|geheimzahl',
  other:
    'abhol|plz$|postleitzahl|gutschein|rabatt|aktionscode|geschenk|cvv|prufnummer|einlad|lizenz|captcha|im bild|vorwahl|fernseh|aktivierung|spiel|konferenz|phototan|photo tan|pushtan|push tan|chiptan|chip tan|puk$|geratecode|tan app|fehlercode|richtlinie|codelange|gultigkeitsdauer|anzahl|freischalt',
  naming:
    'benutzer|*name$|passwort$|kennwort$|such|nachricht|adresse|telefonnummer|handynummer|bezeichnung|senden$|antworten|kommentieren',
  pay: 'kartennummer|zahl|kauf|uberweis|auftrag|bank|betrag|einlos',
  back: 'abbrechen|zuruck|schliess|uberspring|nicht jetzt|spater|kopier',
  digits: 'ziffer|*stellig|stellen',
  numbers: 'ein|eine|einen|einer,zwei,sieben,vierzehn,funfzehn,dreissig',
  persons:
    '\\b(?:de[smnr]|die|vom|beim|ihre[mnrs]) (?:kund(?:e|en|in)|anrufer(?:s|in)?|kolleg(?:e|en|in)|mitarbeiters?|mitglieds?|(?:be)?nutzers)\\b',
  logins: 'anmeld|einlogg',
  keeps: '^speicher',
  oneTime: 'einmal',
  trades: '[]',
};
