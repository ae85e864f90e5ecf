import type { Vocabulary } from './types.ts';

export const fr: Vocabulary = {
  app: 'authenticator|authentificateur|generateur de code|genere par votre',
  program: 'appli|app$',
  auth: 'authentification|validation|verification|verif',
  twoStep:
    "deux facteurs|double facteur|deux etapes|2 etapes|double authentification|second facteur|deuxieme facteur|a2f$|code d'authentification",
  code: 'code|jeton|mot de passe a usage unique',
  spare: 'secours|recuperation|sauvegarde|restauration|urgence|codes a usage unique',
  sms: 'sms|texto|appel',
  phone: 'telephone|mobile|portable|numero',
  mail: 'email|courriel|mail$|messagerie',
  sent: 'envoye|recu$|recevoir|recevez',
  again: 'renvoyer|envoyer a nouveau|nouvel envoi|pas recu|rien recu|demander un nouveau',
  lost: "perdu|pas besoin|perdez|perte|plus acces|pas acces|n'avez pas|n'avez plus|je n'ai p|impossible|sans votre|ou utilis|autre methode|autre moyen|autrement|plutot|a la place|problem|pas dans|pas celui",
  scan: 'scan|flash|qr',
  key: 'cle$|cle de|secret|manuel|code de configuration',
  trust:
    'ignorer cette etape|passer cette etape|confiance|memoris|se souvenir|souvenir de|plus demander|plus me demander|pas redemander|plus redemander',
  device: 'appareil|navigateur|ordinateur',
  days: 'jour',
  weeks: 'semaine',
  months: 'mois$',
  minutes: 'minute',
  hours: 'heure',
  off: 'desactiv|supprim|reinitialis',
  everyone: 'tous$|chaque membre|membres|equipe|organi|entreprise',
  require: 'exig|impos|requis|doit|doivent|devez|oblig',
  deadline: 'bloque|verrouill|perdr|delai|restant|reste|echeance',
  pin: 'pin$|code secret',
  other:
    "retrait|postal|coupon|promo|reduction|cadeau|cvv|cryptogramme|invit|licen|captcha|image|indicatif|tele$|tv$|televis|activat|jeu|reunion|parental|parrain|digicode|code d'erreur|politique|longueur|nombre de",
  naming:
    "nom$|nom d'|prenom|identifiant|mot de passe$|recherch|message|adresse|numero de telephone|envoyer$|repondre$|publier",
  pay: 'numero de carte|pai|pay|achat|transaction|virement|banque|montant',
  back: 'annuler|retour|fermer|passer|plus tard|copier',
  digits: 'chiffre',
  numbers: 'un|une,deux,sept,quatorze,quinze,trente',
  persons: "(?:\\b(?:le|la|du|au|votre|par)|l') ?(?:client|appelant|collegue|membre)e?\\b",
  logins: 'connexion|connecte',
  keeps: '^enregistr',
  oneTime: 'usage unique|code otp',
};
