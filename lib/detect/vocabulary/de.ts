import type { Vocabulary } from './types.ts';

export const de: Vocabulary = {
  app: 'authentifikator|codegenerator|zwei faktor app',
  program: '*app$|*apps$|anwendung',
  auth: 'authentifizier|authentisier|bestatig',
  twoStep:
    'zwei faktor|zweifaktor|2 faktor|zweistufig|zwei schritt|zweiter faktor|zweiten faktor|mehrfaktor|authentifizierungscode|zwei stufen',
  code: '*code|einmalpasswort|einmalkennwort|tan$',
  spare: 'wiederherstell|notfall|ersatz|sicherung|reservecode',
  sms: 'textnachricht|kurznachricht|anruf|*mtan',
  phone: 'telefon|handy|mobil|nummer|smartphone',
  mail: 'mail$|posteingang|postfach',
  sent: 'gesendet|*geschickt|*gesandt|verschickt|senden wir|erhalten|gemailt|bekommen',
  again:
    'erneut senden|nochmal|noch einmal senden|neu senden|erneut anfordern|nicht erhalten|nicht bekommen|nichts erhalten|erneut zusenden',
  lost: 'verloren|verlier|kein zugriff|keinen zugriff|nicht mehr|nicht verfugbar|nicht zur hand|stattdessen|nicht benotig|brauchst du nicht|ohne$|oder verwend|oder nutz|andere methode|andere moglichkeit|anders$|doch|nicht in|nicht aus|nicht von|nicht den',
  scan: '*scan',
  key: 'schlussel|einrichtungs|geheim|manuell|von hand',
  trust:
    '*vertrau|schritt uberspring|schritt auslassen|merken|nicht mehr fragen|nicht erneut fragen|nicht mehr nach|angemeldet bleiben auf',
  device: 'gerat|rechner',
  days: 'tag$|tage$|tagen$',
  weeks: 'woche',
  months: 'monat',
  minutes: 'minute',
  hours: 'stunde',
  off: 'schalten wir|abgeschalt|abschalt|ausgeschalt|ausschalt|deaktiv|zurucksetz|zuruckgesetz|entfern',
  everyone: 'alle$|allen|jede|mitglied|unternehmen',
  require: 'erforder|verlang|pflicht|vorgeschrieben|muss|erzwing|vorschreib',
  deadline: '*gesperrt|sperr|frist|noch$|verbleib',
  pin: '*pin$|geheimzahl',
  other:
    'abhol|plz$|postleitzahl|gutschein|rabatt|aktionscode|geschenk|prufnummer|einlad|lizenz|im bild|vorwahl|fernseh|aktivierung|spiel|konferenz|phototan|photo tan|pushtan|push tan|chiptan|chip tan|geratecode|tan app|fehlercode|richtlinie|codelange|gultigkeitsdauer|anzahl|freischalt',
  naming:
    'benutzer|*name$|passwort$|kennwort$|such|nachricht|adresse|telefonnummer|handynummer|bezeichnung|senden$|antworten|kommentieren',
  pay: 'kartennummer|zahl|kauf|uberweis|auftrag|betrag|einlos',
  back: 'abbrechen|zuruck|schliess|uberspring|nicht jetzt|spater|kopier',
  digits: 'ziffer|*stellig|stellen',
  numbers: 'ein|eine|einen|einer,zwei,sieben,vierzehn,funfzehn,dreissig',
  persons:
    '\\b(?:de[smnr]|die|vom|beim|ihre[mnrs]) (?:kund(?:e|en|in)|anrufer(?:s|in)?|kolleg(?:e|en|in)|mitarbeiters?|mitglieds?|benutzers)\\b',
  logins: 'anmeld|einlogg',
  keeps: '^speicher',
  oneTime: 'einmal',
};
