// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

// Pages that speak of an app while they ask for something else got an app's code: the worst that a reading can do.
function read(lang: string, html: string) {
  document.title = 'HelpKit';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

const field = '<input id="c" inputmode="numeric" maxlength="6" autocomplete="one-time-code">';

describe('an app that is not needed is not what is asked for', () => {
  it.each([
    [
      'en',
      'We e-mailed a one-time code to s•••@shop.example. You will not need your authenticator app here.',
    ],
    [
      'en',
      'Because two-factor authentication is on, we e-mailed a code to s•••@shop.example. You don’t need your authenticator app for this step.',
    ],
    ['de', 'Gib den Code aus der E-Mail ein. Die Authenticator-App wird hier nicht benötigt.'],
    ['es', 'Escribe el código del correo. No necesitas tu app de autenticación en este paso.'],
    ['fr', 'Saisissez le code de l’e-mail. Pas besoin de votre application d’authentification ici.'],
  ])('%s: %s', (lang, words) => {
    expect(read(lang, `<h1>HelpKit</h1><p>${words}</p>${field}`).waitsFor).toBe('email');
  });
});

it('a word typed to confirm is no code, though the page tells of an app', () => {
  const html =
    '<h1>Reset two-factor authentication for this member?</h1><p>The member will have to set up an authenticator app again. Type RESET to confirm.</p><input><button>Reset 2FA</button>';
  expect(read('en', html)).toMatchObject({ kind: 'none', fields: [] });
});

it('a list of ways says by what it is set to which code is asked for', () => {
  const prompt = (chosen: string) =>
    read(
      'en',
      `<h1>Second factor</h1><label>Method <select><option>Authenticator app</option><option ${chosen}>Text message to •••• 21</option></select></label><label for="c">Code</label>${field}`,
    ).waitsFor;
  expect([prompt('selected'), prompt('')]).toEqual(['sms', 'totp']);
});

it('among several codes on one form the app’s own field is the one to fill', () => {
  const html =
    '<form><p><label for="s">SMS code</label><input id="s" maxlength="6"></p><p><label for="e">E-mail code</label><input id="e" maxlength="6"></p><p><label for="a">Authenticator app code</label><input id="a" maxlength="6"></p></form>';
  expect(read('en', html)).toMatchObject({ waitsFor: 'totp', fields: [document.querySelector('#a')] });
});

describe('a booking’s code is no backup code', () => {
  it.each([
    ['nl', 'Voer de zescijferige code van uw reservering in'],
    ['es', 'Introduce el código de reserva'],
    ['pt', 'Digite o código da reserva'],
  ])('%s: %s', (lang, words) => {
    expect(read(lang, `<p>${words}</p><input maxlength="6">`).kind).toBe('none');
  });
});

it.each([
  ['en', 'Visitor: where do I find the code from my authenticator app?'],
  ['de', 'Kunde: Der Code aus meiner Authenticator-App geht nicht'],
])('%s: what is written into a chat that speaks of codes is the next message', (lang, words) => {
  const html = `<p>${words}</p><div contenteditable="true" role="textbox"></div><button>Send</button>`;
  expect(read(lang, html)).toMatchObject({ kind: 'none', fields: [] });
});

it('an editable part with the name of a code is a place for one', () => {
  const html =
    '<h1>Log in</h1><p id="l">Code from your authenticator app</p><div contenteditable="true" role="textbox" aria-labelledby="l"></div>';
  expect(read('en', html).fields).toEqual([document.querySelector('[contenteditable]')]);
});

it('the code of a bank’s own app is no code of an authenticator', () => {
  const html =
    '<h1>Zapłać BLIKIEM</h1><p>Wpisz 6-cyfrowy kod z aplikacji bankowej</p><input maxlength="6" inputmode="numeric"><button>Zapłać 49 zł</button>';
  expect(read('pl', html)).toMatchObject({ kind: 'none', fields: [] });
});

it.each([
  ['en', 'Where do I find the code from my authenticator app?', '<input>'],
  [
    'es',
    '¿Cuántas veces por semana usas un código de tu app de autenticación?',
    '<input type="number" min="0" max="99">',
  ],
])('%s: a question about an app asks for no code of it', (lang, words, html) => {
  expect(read(lang, `<p>${words}</p>${html}<button>OK</button>`).kind).toBe('none');
});

it('a telephone number that is to be proved waits for a call, whatever is said of second factors', () => {
  const html =
    '<h1>Prove you own +91 98765 43210</h1><p>You’ll get a call with a 6-digit code. Two-factor authentication for your login is not affected.</p><input maxlength="6">';
  expect(read('en', html).waitsFor).toBe('sms');
});

it.each([
  ['fr', 'Saisissez le code de retrait reçu avec votre commande.'],
  ['es', 'Introduce el código de recogida que recibiste con tu pedido.'],
  ['it', 'Inserisci il codice di ritiro ricevuto con l’ordine.'],
  ['pt', 'Digite o código de retirada recebido com o pedido.'],
  ['de', 'Gib den Abholcode ein, den du mit der Bestellung bekommen hast.'],
])('%s: the code to fetch an order with is none', (lang, words) => {
  expect(read(lang, `<p>${words}</p><input maxlength="6">`).kind).toBe('none');
});

it('a code that has come to an address was mailed', () => {
  const html =
    '<h1>Confirme seu novo e-mail</h1><p>Digite o código que chegou em nova@loja.example</p><input maxlength="6">';
  expect(read('pt', html).waitsFor).toBe('email');
});
