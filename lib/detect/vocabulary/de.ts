import type { Vocabulary } from './types.ts';

export const de: Vocabulary = {
  app: 'authenticator|authentifikator|codegenerator|zwei faktor app',
  program: '*app$|*apps$|anwendung',
  auth: 'authentifizier|authentisier|bestatig',
  twoStep:
    'zwei faktor|zweifaktor|2 faktor|zweistufig|zwei schritt|zweiter faktor|zweiten faktor|mehrfaktor|authentifizierungscode|zwei stufen',
  code: '*code|einmalpasswort|einmalkennwort|token|tan$',
  spare: 'backup|back up|wiederherstell|notfall|ersatz|sicherung|reserve',
  sms: 'sms|textnachricht|kurznachricht|anruf|*mtan',
  phone: 'telefon|handy|mobil|nummer|smartphone',
  mail: 'email|mail$|posteingang|postfach',
  sent: 'gesendet|*geschickt|*gesandt|verschickt|senden wir|erhalten|gemailt|bekommen',
  again:
    'erneut senden|nochmal|noch einmal senden|neu senden|erneut anfordern|nicht erhalten|nicht bekommen|nichts erhalten|erneut zusenden',
  lost: 'verloren|verlier|kein zugriff|keinen zugriff|nicht mehr|nicht verfugbar|nicht zur hand|stattdessen|ohne$|oder verwend|oder nutz|andere methode|andere moglichkeit|anders$|probleme|doch',
  scan: '*scan|qr',
  key: 'schlussel|einrichtungs|geheim|manuell|von hand',
  trust: '*vertrau|merken|nicht mehr fragen|nicht erneut fragen|nicht mehr nach|angemeldet bleiben auf',
  device: 'gerat|browser|computer|rechner',
  days: 'tag$|tage$|tagen$',
  weeks: 'woche',
  months: 'monat',
  minutes: 'minute',
  hours: 'stunde',
  off: 'abgeschalt|abschalt|ausgeschalt|ausschalt|deaktiv|zurucksetz|zuruckgesetz|entfern',
  everyone: 'alle$|allen|jede|team|organisation|mitglied|unternehmen',
  require: 'erforder|verlang|pflicht|vorgeschrieben|muss|erzwing|vorschreib',
  deadline: '*gesperrt|sperr|frist|noch$|verbleib',
  pin: '*pin$|geheimzahl',
  other:
    'plz$|postleitzahl|gutschein|rabatt|aktionscode|geschenk|cvv|prufnummer|einlad|lizenz|captcha|im bild|vorwahl|fernseh|aktivierung|spiel|konferenz|phototan|photo tan|pushtan|push tan|chiptan|chip tan|puk$|geratecode',
  naming: 'benutzer|*name$|passwort$|kennwort$|such|nachricht|adresse|telefonnummer|handynummer|bezeichnung',
  pay: 'kartennummer|zahl|kauf|uberweis|auftrag|bank|betrag',
  back: 'abbrechen|zuruck|schliess|uberspring|nicht jetzt|spater|kopier',
  digits: 'ziffer|*stellig|stellen',
};
