/**
 * Words by which a part of a page that has nothing to type in may matter all the same: apps, codes, second steps, backup,
 * text messages, scanning, keys. A coarse net over the tables in Latin letters, which catches more than they do
 * (`tests/unit/detect/quiet.test.ts` holds it against them), and every letter of another script.
 */
const latin =
  /\b(?:factor|facteur|faktor|fator|fattor|step|stap|schritt|stufen|passi|pas[so]|passaggi|etap|fasi|langkah|tahap|adim|asama|skladni|twee|zwei|dwu|mehrfa|multi ?fa|wielosk|2fa|mfa|a2f|aute?nti|auth|uwierzyt|dogrula|google auth|genera|generic|genere|gegener|gerad|wygener|pembuat|cod[ie]|kod|token|jeton|passe a|one time|otps?\b|totp|tan\b|uso uni|un solo uso|usage uni|single use|monouso|eenmalig|einmal|jednoraz|sekali|tek kullan|doble aut|double aut|back ?up|respaldo|reserv|rezerw|zapas|yedek|cadang|ersatz|notfall|nood|herstel|wiederher|recup|recovery|ripristin|riserva|restaur|emergen|urgen|darurat|acil|scratch|rescue|secours|sauvegarde|copia de seg|sicherung|alternativo|kurtarma|pemulihan|odzyski|ratunk|awaryjn|sms|te(?:kst|xt)|kurznach|anruf|gebeld|telefo|appel|chiama|chamada|llamada|ligacao|phone call|call you|messaggi|mensa|mesaj|wiadomosc|polaczenie|panggilan|pesan teks|sesli|arayarak|tara|skan|zeskan|memind|qr|flash|escane|okut|kare ?kod|inquadra|digitaliz|leia o|pindai|elle\b|key\b|cle\b|cle de|clave|chave|chiave|schlussel|sleutel|klucz|anahtar|kunci|secret|segre|sekret|geheim|gizli|rahasia|tajny|manua|manue|handmatig|von hand|reczn|einricht|instel|setup|set up)|code|scan|mtan/;
const others = /[\u0400-\u1fff\u3040-\ud7ff\uf900-\ufdff\ufe70-\uffff█▀▄]/;

/** Whether a folded text may say anything of codes at all. */
export function mayTell(folded: string): boolean {
  return latin.test(folded) || others.test(folded);
}
