import type { Vocabulary } from './types.ts';

export const nl: Vocabulary = {
  app: 'authenticator|codegenerator|gegenereerd door',
  program: '*app$|*apps$|applicatie',
  auth: 'authenticatie|verificatie|verif',
  twoStep:
    'twee stappen|2 stappen|tweestaps|tweefactor|twee factor|tweede factor|tweetraps|authenticatiecode',
  code: '*code|token|eenmalig wachtwoord',
  spare: 'backup|back up|herstel|nood|reservecode|eenmalige codes',
  sms: 'sms|tekstbericht|gebeld|telefoontje',
  phone: 'telefoon|mobiel|nummer|gsm$',
  mail: 'email|mail$|inbox|postvak',
  sent: '*gestuurd|verstuurd|verzonden|ontvang|gemaild',
  again:
    'opnieuw verzend|opnieuw stur|opnieuw verstur|nogmaals|niet ontvangen|geen code ontvangen|nieuwe code',
  lost: 'verloren|kwijt|verlies|geen toegang|niet meer|niet bij|zonder|andere methode|andere manier|andere optie|in plaats|problem|heb je geen',
  scan: 'scan|qr',
  key: 'sleutel|geheim|handmatig|instelcode',
  trust:
    'vertrouw|stap overslaan|onthoud|niet meer vragen|niet opnieuw vragen|vraag niet|niet meer om|niet meer op',
  device: 'apparaat|toestel|browser|computer',
  days: 'dag$|dagen$',
  weeks: 'week|weken$',
  months: 'maand',
  minutes: 'minuut|minute',
  hours: 'uur$|uren$',
  off: 'zetten we|uitgeschakel|uitschakel|uitgezet|uitzet|verwijder|deactiv',
  everyone: 'alle$|iedereen|leden|elk lid|team|organi|bedrijf',
  require: 'verplicht|vereis|eist|moet|afdwing',
  deadline: 'buitengesloten|vergrendel|geblokkeerd|kwijt|termijn|nog$|resterend|binnen|uiterlijk',
  pin: 'pin$|pincode',
  other:
    'postcode|korting|cadeau|bon$|cvv|cvc|uitnodig|licen|captcha|afbeelding|landcode|televis|tv$|activering|spel|vergadering|koppel|afhaal|foutcode|beleid|lengte|geldigheidsduur|aantal',
  naming: '*naam$|wachtwoord$|zoek|bericht|adres|telefoonnummer|verstu|verzend|antwoorden$|reageren',
  pay: 'kaartnummer|betal|aankoop|transactie|overboek|bank|bedrag|inwissel|verzilver',
  back: 'annuleren|terug|sluiten|overslaan|niet nu|kopi',
  digits: 'cijfer',
  numbers: 'een,twee,zeven,veertien,vijftien,dertig',
  persons: '\\b(?:de|een|uw|je) (?:klant|beller|collega|medewerker|gebruiker)\\b',
  logins: 'inlogg|aanmeld',
  keeps: '^opslaan',
  oneTime: 'eenmal',
};
