// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { makeTree } from '../../../lib/detect/blocks.ts';
import { readWords } from '../../../lib/detect/page-words.ts';
import { learnPromptless, mayBePromptless, namesBackup, promptless } from '../../../lib/detect/promptless.ts';
import { promptlessReaders } from '../../../lib/detect/promptless-readers.ts';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

function read(body: string, title = 'A page') {
  show(document, `<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`);
  const { data } = snapshot(document);
  return readWords(data, makeTree(data));
}

describe('a page without a prompt may be one of the others', () => {
  it.each([
    ['whose words name two steps', '<p>Two-factor authentication</p>'],
    ['of a lost device', '<p>Lost your phone?</p>'],
    ['of a reset in some hours', '<p>It is reset within 24 hours.</p>'],
    ['of an app that is taken away', '<p>Remove the authenticator app</p>'],
    ['of backup codes that are taken away', '<p>Remove the backup codes</p>'],
    ['that opens its backup codes by a button', '<button>Backup codes</button>'],
    ['with a switch for two steps', '<div role="switch" aria-label="Two-factor authentication"></div>'],
    [
      'with a choice about two steps',
      '<fieldset aria-label="Two-factor authentication"><input type="radio" aria-label="One"></fieldset>',
    ],
    ['with a choice of two steps', '<input type="radio" aria-label="Two-factor authentication">'],
  ])('%s', (_, body) => {
    expect(mayBePromptless(read(body))).toBe(true);
  });

  it.each([
    ['by its title alone', '', 'Two-factor authentication'],
    ['by what its title says is lost', '', 'Lost your phone?'],
  ])('%s', (_, body, title) => {
    expect(mayBePromptless(read(body, title))).toBe(true);
  });

  it.each([
    ['of other things', '<p>Good morning</p>'],
    ['of a phone', '<p>Your phone</p>'],
    ['of something that is lost', '<p>Another way</p>'],
    ['of two steps in its foot', '<footer><p>Two-factor authentication</p></footer>'],
    ['of two steps behind a link', '<a href="/x">Two-factor authentication</a>'],
    ['with a switch for something else', '<div role="switch" aria-label="Newsletter"></div>'],
    ['with a choice of something else', '<input type="radio" aria-label="Newsletter">'],
  ])('not one %s', (_, body) => {
    expect(mayBePromptless(read(body))).toBe(false);
  });
});

describe('a page may show backup codes', () => {
  it.each([
    ['that tells of them', '<p>Your backup codes</p>', 'A page'],
    ['by its title', '', 'Backup codes'],
    ['by a part of its title', '', 'Your codes | Backup codes'],
  ])('%s', (_, body, title) => {
    expect(namesBackup(read(body, title))).toBe(true);
  });

  it.each([
    ['of other codes', '<p>Your code</p>'],
    ['with a link to them', '<a href="/b">Backup codes</a>'],
  ])('not one %s', (_, body) => {
    expect(namesBackup(read(body))).toBe(false);
  });
});

it('its readers are there once they were learnt', () => {
  expect(promptless()).toBeNull();
  learnPromptless(promptlessReaders);
  expect(promptless()).toBe(promptlessReaders);
});
