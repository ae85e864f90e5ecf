// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { waitsFor as waitsForIn } from './pages.ts';

const waitsFor = (html: string) => waitsForIn(`<html lang="en">${html}</html>`);
const app = '<h1>Two-factor authentication</h1><p>Open your authenticator app.</p>';
const named = (label: string, button = 'Continue') =>
  `<form>${app}<label>${label} <input maxlength="6"></label><button>${button}</button></form>`;

describe('whatever a form asks beside, or its button does, a code is ours', () => {
  it.each([
    ['that an app makes by its name', 'Authenticator code', 'Save'],
    ['that is of a second step by its name', 'Two-factor code', 'Save'],
    ['that is told by its digits', '6-digit code', 'Save'],
  ])('%s', (_, label, button) => {
    expect(waitsFor(named(label, button))).toBe('totp');
  });

  it('at the end of an enrolment', () => {
    const key = '<p>Setup key</p><p>JBSWY3DPEHPK3PXP</p>';
    expect(waitsFor(`${key}${named('Code', 'Save')}`)).toBe('totp');
    expect(waitsFor(named('Code', 'Save'))).toBeNull();
  });
});

describe('a team’s code is another’s', () => {
  it.each(['Team code', 'Workspace code'])('"%s"', (label) => {
    expect(waitsFor(named(label))).toBeNull();
  });

  it.each(['Code of the team device', 'Two-factor code of the team'])('but not "%s"', (label) => {
    expect(waitsFor(named(label))).toBe('totp');
  });
});

describe('a nameless field under a heading', () => {
  const field = (heading: string, more = '<button>Go</button>') =>
    `<body><h2>${heading}</h2><p>Type the code from your authenticator app.</p><input>${more}</body>`;

  it.each([
    ['that speaks of two-factor', field('Two-factor'), 'totp'],
    [
      'that speaks of verifying, on a page that is titled so',
      `<head><title>Two-factor</title></head>${field('Verify it is you')}`,
      'totp',
    ],
    ['that speaks of verifying alone', field('Verify it is you'), null],
    [
      'that says nothing, on a page that is titled so',
      `<head><title>Two-factor</title></head>${field('Hello')}`,
      null,
    ],
    [
      'that comes behind it',
      `<body><p>Type the code from your authenticator app.</p><input><h2>Two-factor</h2><button>Go</button></body>`,
      null,
    ],
  ])('%s is asked for a code: %s', (_, html, way) => {
    expect(waitsFor(html)).toBe(way);
  });

  it('is asked for one by its own button, not by one far away or without a word', () => {
    const far = '<p>Some words.</p>'.repeat(10);
    expect(waitsFor(field('Hello', '<button>Verify</button>'))).toBe('totp');
    expect(waitsFor(field('Hello', `${far}<button>Verify</button>`))).toBeNull();
    expect(waitsFor(field('Hello', '<button>→</button><button>Verify</button>'))).toBe('totp');
  });

  it('is none for one more name, though it verifies', () => {
    expect(waitsFor(field('Two-factor', '<button>Search</button><button>Verify</button>'))).toBeNull();
    expect(waitsFor(field('Two-factor', '<button>Verify</button><button>Search</button>'))).toBeNull();
  });

  it('may stand under one line that somebody said', () => {
    expect(waitsFor(`<p>Note: the code is in your authenticator app.</p>${field('Two-factor')}`)).toBe(
      'totp',
    );
  });
});

it('a text that is edited is for a code where any of its buttons verifies', () => {
  const text = '<div contenteditable="true"></div>';
  expect(waitsFor(`${app}<p>Type the code.</p>${text}<button>Clear</button><button>Verify</button>`)).toBe(
    'totp',
  );
  expect(waitsFor(`${app}<p>Type the code.</p>${text}<button>Clear</button>`)).toBeNull();
});

it('words of other people count where the page itself says them, right above', () => {
  const says = 'Ask the customer for the code in their app.';
  const form = named('Verification code');
  expect(waitsFor(form.replace('<label>', `<p>${says}</p><label>`))).toBeNull();
  expect(waitsFor(form.replace('<label>', `<a href="/h">${says}</a><label>`))).toBe('totp');
  expect(waitsFor(`${form}<p>${says}</p>`)).toBe('totp');
});
