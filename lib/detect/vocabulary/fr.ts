import type { Vocabulary } from './types.ts';

export const fr: Vocabulary = {
  app: 'authentificateur|generateur de code|genere par votre',
  program: 'appli',
  auth: 'authentification|validation|verification',
  twoStep:
    "deux facteurs|double facteur|deux etapes|2 etapes|double authentification|second facteur|deuxieme facteur|a2f$|code d'authentification",
  code: 'jeton|mot de passe a usage unique',
  spare: 'secours|recuperation|sauvegarde|restauration|urgence|codes a usage unique',
  sms: 'texto|appel',
  phone: 'telephone|portable|numero',
  mail: 'courriel|messagerie',
  sent: 'envoye|recu$|recevoir|recevez',
  again: 'renvoyer|envoyer a nouveau|nouvel envoi|pas recu|rien recu|demander un nouveau',
  lost: "perdu|pas besoin|perdez|perte|plus acces|pas acces|n'avez pas|n'avez plus|je n'ai p|impossible|sans votre|ou utilis|autre methode|autre moyen|autrement|plutot|a la place|pas dans|pas celui",
  scan: 'flash',
  key: 'cle$|cle de|manuel|code de configuration',
  trust:
    'ignorer cette etape|passer cette etape|confiance|memoris|se souvenir|souvenir de|plus demander|plus me demander|pas redemander|plus redemander',
  device: 'appareil|navigateur|ordinateur',
  days: 'jour',
  weeks: 'semaine',
  months: 'mois$',
  minutes: 'minute',
  hours: 'heure',
  off: 'desactiv|supprim|reinitialis',
  everyone: 'tous$|chaque membre|membres|equipe|entreprise',
  require: 'exig|impos|requis|doit|doivent|devez|oblig',
  deadline: 'bloque|verrouill|perdr|delai|restant|reste|il vous reste|echeance',
  pin: 'code secret',
  other:
    "retrait|reduction|cadeau|cryptogramme|image|indicatif|tele$|jeu|reunion|parental|parrain|digicode|code d'erreur|politique|longueur|nombre de",
  naming:
    "nom$|nom d'|prenom|identifiant|mot de passe$|recherch|adresse|numero de telephone|envoyer$|repondre$|publier",
  pay: 'numero de carte|pai|achat|virement|banque|montant',
  back: 'annuler|retour|fermer|passer|plus tard|copier',
  digits: 'chiffre',
  numbers: 'un|une,deux,sept,quatorze,quinze,trente',
  persons: "(?:\\b(?:le|la|du|au|votre|par)|l') ?(?:client|appelant|collegue|membre)e?\\b",
  logins: 'connexion|connecte',
  keeps: '^enregistr',
  oneTime: 'usage unique',
};
