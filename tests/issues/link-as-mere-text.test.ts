// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { writtenSetup } from '../../entrypoints/hands/written.ts';
import loader from '../../entrypoints/page-loader.ts';
import { readPage } from '../../lib/detect/read-page.ts';
import { extension, testWorld } from '../unit/background/world.ts';

// A link that stood as mere text, or in a field to copy, was taken for its key alone: an account of eight digits, of another
// algorithm or of a counter became one of six digits by the clock, and none of its codes was right.
const link =
  'otpauth://totp/Example:me@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example&digits=8&algorithm=SHA256';
const shown = link.replaceAll('&', '&amp;');
const page = (inside: string) =>
  `<h1>Set up your authenticator app</h1><p>Scan the QR code, or enter this key in your app:</p>${inside}`;

beforeEach(() => {
  // Without a layout everything is visible.
  Element.prototype.checkVisibility ??= () => true;
});

describe('a link to set up an account', () => {
  it.each([
    ['as text', `<p>${shown}</p>`],
    ['in a sentence', `<p>Or open this (${shown}).</p>`],
    ['as code', `<pre><code>${shown}</code></pre>`],
    ['in a field to copy', `<input readonly value="${shown}">`],
    ['in a text area', `<textarea readonly>${shown}</textarea>`],
    ['as a link', `<a href="${shown}">Open in the app</a>`],
    ['as a link that says itself', `<a href="${shown}">${shown}</a>`],
  ])('%s says all that it holds', (_where, inside) => {
    document.body.innerHTML = page(inside);
    expect(writtenSetup(readPage(document), document).links).toEqual([link]);
  });

  it('is none where a page shows its key alone', () => {
    document.body.innerHTML = page('<p><code>GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ</code></p>');
    const { links, typed } = writtenSetup(readPage(document), document);
    expect([links, typed?.base32]).toEqual([[], 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']);
  });
});

it('a document without a body, as a picture in a tab of its own, is looked at without a fault', () => {
  document.body.remove();
  expect(document.body).toBeNull();
  expect(() => loader.main()).not.toThrow();
});

describe('what was pasted', () => {
  it.each([
    ['with words before it', `Your link: ${link}`, 1],
    ['in a sentence', `Open this (${link}).`, 1],
    ['two in a text', `One: ${link}\nAnother: ${link.replaceAll('Example', 'Other')}`, 2],
  ])('is taken for the links that it holds, %s', async (_how, text, count) => {
    const world = testWorld();
    await world.handlers['vault.create']({ password: null }, extension);
    const { drafts } = await world.handlers['draft.read']({ text }, extension);
    expect(drafts.map(({ digits }) => digits)).toEqual(Array(count).fill(8));
  });

  it('is one link though it is broken in two', async () => {
    const world = testWorld();
    await world.handlers['vault.create']({ password: null }, extension);
    const text = link.replace('GY3TQOJQGEZD', 'GY3TQOJQ\nGEZD');
    const { drafts } = await world.handlers['draft.read']({ text }, extension);
    expect(drafts.map(({ digits }) => digits)).toEqual([8]);
  });
});
