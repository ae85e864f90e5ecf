/**
 * Words by which a part of a page that has nothing to type in may matter all the same: apps, codes, second steps, backup,
 * text messages, scanning, keys. A coarse net over the tables in Latin letters, which catches more than they do
 * (`tests/unit/detect/quiet.test.ts` holds it against them), and every letter of another script.
 */
const latin =
  /\b(?:fa[ck]t(?:eu|o)r|fatt?or|step|stap|pas[so]|etap|fasi|langkah|tahap|adim|asama|skladni|twee|zwei|dwu|mehrfa|multi ?fa|wielosk|2fa|mfa|a2f|aute?nti|auth|uwierzyt|dogrula|gener|gegener|gerad|wygener|cod[ie]|kod|token|jeton|otps?\b|totp|tan\b|uso uni|solo uso|eenmalig|einmal|jednoraz|sekali|back ?up|respaldo|reserv|rezerw|zapas|yedek|cadang|ersatz|notfall|nood|herstel|wiederher|recup|recovery|ripristin|riserva|restaur|emergen|urgen|darurat|acil|scratch|rescue|secours|sauvegarde|copia de seg|sicherung|alternativo|kurtarma|pemulihan|odzyski|ratunk|awaryjn|sms|te(?:k k|ks|xt)|kurznach|anruf|gebeld|telefo|appel|chiama|chamada|llamada|ligacao|call|messaggi|mesaj|polaczenie|panggilan|sesli|arayarak|tara|skan|zeskan|memind|qr|flash|okut|kare ?kod|inquadra|digitaliz|leia o|pindai|elle\b|key\b|cle\b|clave|chi?ave|schlussel|sleutel|klucz|anahtar|kunci|se[cgk]re|geheim|gizli|rahasia|tajny|manu|handmatig|von hand|reczn|einricht)|code|scan|mtan/;
const others = /[\u0400-\u1fff\u3040-\ud7ff\uf900-\ufdff\ufe70-\uffff█▀▄]/;

/** Whether a folded text may say anything of codes at all. */
export function mayTell(folded: string): boolean {
  return latin.test(folded) || others.test(folded);
}
