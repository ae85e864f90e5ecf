import type { Vocabulary } from './types.ts';

export const it: Vocabulary = {
  app: 'autenticatore|generatore di codici|generato dal',
  program: 'applicazione|app',
  auth: 'autenticazione|verifica',
  twoStep:
    'due fattori|due passaggi|2 passaggi|due passi|doppio fattore|secondo fattore|codice di autenticazione|due fasi|multifattore',
  code: 'codic|password monouso',
  spare: 'recupero|emergenza|riserva|ripristino|codici monouso',
  sms: 'messaggio di testo|telefonata|chiamata',
  phone: 'telefono|cellulare|numero',
  mail: 'mail$|posta',
  sent: 'inviat|inviamo|spedit|mandat|ricev',
  again:
    'invia di nuovo|invia nuovamente|reinvia|rinvia|non hai ricevuto|non ho ricevuto|richiedi un nuovo|nuovo invio',
  lost: 'perso|smarrit|perd|non hai|non ho|non puoi accedere|non riesci|senza$|non piu|altro metodo|altro modo|altra opzione|invece|in alternativa|problem',
  scan: 'inquadra',
  key: 'chiave|segret|codice di configurazione',
  trust: 'fidati|salta questo|attendibile|affidabile|ricorda|non chieder|non richieder|autorizza questo',
  device: 'dispositivo',
  days: 'giorn',
  weeks: 'settiman',
  months: 'mese$|mesi$',
  minutes: 'minut',
  hours: 'ora$|ore$',
  off: 'disattiv|disabilit|rimuov|reimpost',
  everyone: 'tutti|membri|ogni membro|azienda',
  require: 'richied|obblig|impon|dev|esig',
  deadline: 'blocca|perder|scadenza|riman|resta|manca|entro',
  pin: 'pin$',
  other:
    'ritiro|cap$|sconto|buono|regalo|carta|immagine|prefisso|televis|attivazione|gioco|riunione|fiscale|fattura|codice di errore|codice errore|criteri|periodo|lunghezza|numero di cifre',
  naming: 'nome|utente|cerca|messaggio$|indirizzo|numero di telefono|invia$|rispondi$|commenta$|pubblica',
  pay: 'numero di carta|paga|acquisto|transazione|bonifico|banca|importo|riscatt',
  back: 'annulla|indietro|chiudi|salta|non ora|copia',
  digits: 'cifr',
  numbers: 'un|una,due,sette,quattordici,quindici,trenta',
};
