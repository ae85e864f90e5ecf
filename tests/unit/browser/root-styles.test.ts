// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rootStyles } from '../../../lib/browser/root-styles.ts';

afterEach(() => vi.unstubAllEnvs());

const texts = ['.a { color: red; }', ''];

function freshRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'closed' });
}

describe('Chromium: constructed sheets, which a policy of the page does not forbid', () => {
  it('are worn until a move through another document takes them off, and again', () => {
    const shadow = freshRoot();
    const styles = rootStyles(shadow, texts);
    expect(styles.worn()).toBe(false);
    styles.wear();
    expect(styles.worn()).toBe(true);
    expect(shadow.childElementCount).toBe(0);
    shadow.adoptedStyleSheets = [];
    expect(styles.worn()).toBe(false);
    styles.wear();
    expect(styles.worn()).toBe(true);
  });

  it('the last one says something else; the first stays', () => {
    const shadow = freshRoot();
    const styles = rootStyles(shadow, texts);
    styles.wear();
    styles.replaceLast(':host { left: 3px; }');
    const [look, place] = shadow.adoptedStyleSheets;
    expect(look?.cssRules[0]?.cssText).toContain('.a');
    expect(place?.cssRules[0]?.cssText).toContain('3px');
  });
});

describe('Firefox, which lets no content script set those before 153', () => {
  it('style elements stand before all else, the last one says something else', () => {
    vi.stubEnv('FIREFOX', 'true');
    const shadow = freshRoot();
    shadow.append(document.createElement('div'));
    // As Firefox 140 does.
    Object.defineProperty(shadow, 'adoptedStyleSheets', {
      set() {
        throw new Error('Accessing from Xray wrapper is not supported.');
      },
    });
    const styles = rootStyles(shadow, texts);
    expect(styles.worn()).toBe(false);
    styles.wear();
    expect(styles.worn()).toBe(true);
    styles.replaceLast(':host { left: 3px; }');
    styles.wear();
    expect([...shadow.children].map(({ localName, textContent }) => [localName, textContent])).toEqual([
      ['style', texts[0]],
      ['style', ':host { left: 3px; }'],
      ['div', ''],
    ]);
  });
});
