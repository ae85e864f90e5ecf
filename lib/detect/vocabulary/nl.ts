import type { Vocabulary } from './types.ts';

export const nl: Vocabulary = {
  app: 'authenticator|codegenerator|gegenereerd door',
  program: '*app$|*apps$|applicatie',
  auth: 'authenticatie|verificatie',
  twoStep:
    'twee stappen|2 stappen|tweestaps|tweefactor|twee factor|tweede factor|tweetraps|authenticatiecode',
  code: '*code|token|eenmalig wachtwoord',
  spare: 'backup|back up|herstel|nood|reserve|eenmalige',
  sms: 'sms|tekstbericht|gebeld|telefoontje',
  phone: 'telefoon|mobiel|nummer|gsm$',
  mail: 'email|mail$|inbox|postvak',
  sent: '*gestuurd|verstuurd|verzonden|ontvang|gemaild',
  again:
    'opnieuw verzend|opnieuw stur|opnieuw verstur|nogmaals|niet ontvangen|geen code ontvangen|nieuwe code',
  lost: 'verloren|kwijt|verlies|geen toegang|niet meer|niet bij|zonder|andere methode|andere manier|andere optie|in plaats|problem|heb je geen',
  scan: 'scan|qr',
  key: 'sleutel|geheim|handmatig|instelcode',
  trust: 'vertrouw|onthoud|niet meer vragen|niet opnieuw vragen|vraag niet|niet meer om|niet meer op',
  device: 'apparaat|toestel|browser|computer',
  days: 'dag$|dagen$',
  weeks: 'week$|weken$',
  months: 'maand',
  minutes: 'minuut|minuten',
  hours: 'uur$|uren$',
  off: 'uitgeschakel|uitschakel|uitgezet|uitzet|verwijder|deactiv',
  everyone: 'alle$|iedereen|leden|elk lid|team|organisatie|bedrijf',
  require: 'verplicht|vereis|eist|moet|afdwing',
  deadline: 'buitengesloten|vergrendel|geblokkeerd|kwijt|termijn|nog$|resterend|binnen|uiterlijk',
  pin: 'pin$|pincode',
  other:
    'postcode|korting|cadeau|bon$|cvv|cvc|uitnodig|licentie|captcha|afbeelding|landcode|televis|tv$|activering|spel|vergadering|koppel|afhaal',
  naming: '*naam$|wachtwoord$|zoek|bericht|adres|telefoonnummer',
  pay: 'kaartnummer|betal|aankoop|transactie|overboek|bank|bedrag',
  back: 'annuleren|terug|sluiten|overslaan|niet nu|kopi',
  digits: 'cijfer',
};
