import type { Vocabulary } from './types.ts';

export const it: Vocabulary = {
  app: 'authenticator|autenticatore|generatore di codici|generato dal',
  program: 'applicazione|app',
  auth: 'autenticazione|verifica',
  twoStep:
    'due fattori|due passaggi|2 passaggi|due passi|doppio fattore|secondo fattore|codice di autenticazione|due fasi|multifattore',
  code: 'codic|token|password monouso',
  spare: 'backup|recupero|emergenza|riserva|ripristino|codici monouso',
  sms: 'sms|messaggio di testo|telefonata|chiamata',
  phone: 'telefono|cellulare|numero',
  mail: 'email|mail$|posta',
  sent: 'inviat|inviamo|spedit|mandat|ricev',
  again:
    'invia di nuovo|invia nuovamente|reinvia|rinvia|non hai ricevuto|non ho ricevuto|richiedi un nuovo|nuovo invio',
  lost: 'perso|smarrit|perd|non hai|non ho|non puoi accedere|non riesci|senza$|non piu|altro metodo|altro modo|altra opzione|invece|in alternativa|problem',
  scan: 'scan|inquadra|qr',
  key: 'chiave|segret|manual|codice di configurazione',
  trust: 'fidati|salta questo|attendibile|affidabile|ricorda|non chieder|non richieder|autorizza questo',
  device: 'dispositivo|browser|computer',
  days: 'giorn',
  weeks: 'settiman',
  months: 'mese$|mesi$',
  minutes: 'minut',
  hours: 'ora$|ore$',
  off: 'disattiv|disabilit|rimuov|reimpost',
  everyone: 'tutti|membri|ogni membro|team|organi|azienda',
  require: 'richied|obblig|impon|dev|esig',
  deadline: 'blocca|perder|scadenza|riman|resta|manca|entro',
  pin: 'pin$',
  other:
    'ritiro|cap$|postal|coupon|promo|sconto|buono|regalo|cvv|cvc|carta|invit|licen|captcha|immagine|prefisso|televis|tv$|attivazione|gioco|riunione|fiscale|fattura|class|codice di errore|codice errore|criteri|periodo|lunghezza|numero di cifre',
  naming:
    'nome|utente|password|cerca|messaggio$|indirizzo|numero di telefono|invia$|rispondi$|commenta$|pubblica',
  pay: 'numero di carta|paga|acquisto|transazione|bonifico|banca|importo|riscatt',
  back: 'annulla|indietro|chiudi|salta|non ora|copia',
  digits: 'cifr',
  numbers: 'un|una,due,sette,quattordici,quindici,trenta',
  persons: '\\b(?:il|la|al|alla|del|della|dal|dalla|[st]u[oa]) (?:cliente|collega|membro)\\b|dipendente',
  logins: 'acced|entra\\b',
  keeps: '^salva',
  oneTime: 'monouso',
};
