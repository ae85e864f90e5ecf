// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

function read(lang: string, label: string, title: string) {
  document.title = title;
  document.documentElement.lang = lang;
  document.body.innerHTML = `<main><h1>Two-factor authentication</h1><form><label>${label} <input name="code" maxlength="6" inputmode="numeric"></label><button>Verify</button></form></main>`;
  return readPage(document).waitsFor;
}

// A label that calls its code somebody's ("team code") is of another trade; where that somebody is the site itself, it is the
// code that the site asks for.
it.each([
  ['en', 'Acme code', 'Sign in to Acme'],
  ['en', 'Enter your Harbour code', 'Harbour · Sign in'],
  ['de', 'Acme-Code', 'Anmelden bei Acme'],
  ['de', 'Acmecode', 'Acme: Anmeldung'],
  ['es', 'Código de Acme', 'Acme'],
  ['pt', 'Código da Acme', 'Entrar | Acme'],
  ['fr', 'Code Acme', 'Acme – Connexion'],
])('%s: “%s” on a page called “%s” is the code of an app', (lang, label, title) => {
  expect(read(lang, label, title)).toBe('totp');
});

it.each([
  ['en', 'Team code', 'Sign in to Acme'],
  ['de', 'Teamcode', 'Anmelden bei Acme'],
])('%s: “%s” on a page called “%s” is not', (lang, label, title) => {
  expect(read(lang, label, title)).not.toBe('totp');
});

// Nor is one that is called by what makes it, or by what it is for.
it.each([
  ['en', 'Token code'],
  ['en', 'Entry code'],
  ['en', 'Current code'],
  ['es', 'Código de tu app'],
  ['es', 'Código de su dispositivo'],
  ['fr', 'Code de votre application'],
  ['pt', 'Código do seu aplicativo'],
  ['de', 'Prüfcode'],
  ['de', 'Tokencode'],
  ['nl', 'Inlogcode'],
  ['nl', 'Controlecode'],
  ['es', 'Código de inicio de sesión'],
])('%s: “%s” is the code of an app', (lang, label) => {
  expect(read(lang, label, 'Example')).toBe('totp');
});

it.each([
  ['en', 'Contract code'],
  ['en', 'Insurance code'],
  ['es', 'Código de empleado'],
])('%s: “%s” is not', (lang, label) => {
  expect(read(lang, label, 'Example')).not.toBe('totp');
});
