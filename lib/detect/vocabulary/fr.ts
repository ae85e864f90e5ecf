import type { Vocabulary } from './types.ts';

export const fr: Vocabulary = {
  app: 'authenticator|authentificateur|generateur de code|genere par votre',
  program: 'appli|app$',
  auth: 'authentification|validation|verification',
  twoStep:
    "deux facteurs|double facteur|deux etapes|2 etapes|double authentification|second facteur|deuxieme facteur|a2f$|code d'authentification",
  code: 'code|jeton|mot de passe a usage unique',
  spare: 'secours|recuperation|sauvegarde|restauration|urgence|usage unique',
  sms: 'sms|texto|appel',
  phone: 'telephone|mobile|portable|numero',
  mail: 'email|courriel|mail$|messagerie',
  sent: 'envoye|recu$|recevoir|recevez',
  again: 'renvoyer|envoyer a nouveau|nouvel envoi|pas recu|rien recu|demander un nouveau',
  lost: "perdu|perdez|perte|plus acces|pas acces|n'avez pas|n'avez plus|je n'ai p|impossible|sans votre|ou utilis|autre methode|autre moyen|autrement|plutot|a la place|probleme",
  scan: 'scan|flash|qr',
  key: 'cle$|cle de|secret|manuel|code de configuration',
  trust:
    'confiance|memoris|se souvenir|souvenir de|plus demander|plus me demander|pas redemander|plus redemander',
  device: 'appareil|navigateur|ordinateur',
  days: 'jour',
  weeks: 'semaine',
  months: 'mois$',
  minutes: 'minute',
  hours: 'heure',
  off: 'desactiv|supprim|reinitialis',
  everyone: 'tous$|chaque membre|membres|equipe|organisation|entreprise',
  require: 'exig|obligatoire|impos|requis|doit|doivent|devez|oblig',
  deadline: 'bloque|verrouill|perdr|delai|restant|reste|il vous reste|echeance',
  pin: 'pin$|code secret',
  other:
    'postal|coupon|promo|reduction|cadeau|cvv|cryptogramme|invit|licence|captcha|image|indicatif|tele$|tv$|televis|activation|jeu|reunion|parental|parrain|digicode',
  naming: "nom$|nom d'|prenom|identifiant|mot de passe$|recherch|message|adresse|numero de telephone",
  pay: 'numero de carte|pai|payer|achat|transaction|virement|banque|montant',
  back: 'annuler|retour|fermer|passer|plus tard|copier',
  digits: 'chiffre',
};
