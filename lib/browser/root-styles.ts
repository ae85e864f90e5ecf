/** What a shadow root of ours looks like in somebody else's page, one sheet after the other. */
export interface RootStyles {
  /** Puts them on, also again: a move through another document takes them off. */
  wear(): void;
  worn(): boolean;
  /** Has the last sheet say this instead. */
  replaceLast(css: string): void;
}

/**
 * Styles in a form that no page's policy forbids to a content script. In Chromium that is constructed sheets; Firefox lets
 * a content script set those from 153 on alone (bug 1751346), and style elements always.
 */
export function rootStyles(shadow: ShadowRoot, texts: readonly string[]): RootStyles {
  return import.meta.env.FIREFOX ? byElements(shadow, texts) : bySheets(shadow, texts);
}

function bySheets(shadow: ShadowRoot, texts: readonly string[]): RootStyles {
  const sheets = texts.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const last = sheets.at(-1);
  return {
    wear() {
      shadow.adoptedStyleSheets = sheets;
    },
    worn: () => sheets.every((sheet) => shadow.adoptedStyleSheets.includes(sheet)),
    replaceLast: (css) => last?.replaceSync(css),
  };
}

function byElements(shadow: ShadowRoot, texts: readonly string[]): RootStyles {
  const elements = texts.map((text) => {
    const element = shadow.ownerDocument.createElement('style');
    element.textContent = text;
    return element;
  });
  const last = elements.at(-1);
  return {
    // They stay where they are: an element put in anew is read anew.
    wear: () => {
      if (!elements.every((element) => element.parentNode === shadow)) shadow.prepend(...elements);
    },
    worn: () => elements.every(({ parentNode, sheet }) => parentNode === shadow && sheet !== null),
    replaceLast(css) {
      if (last !== undefined) last.textContent = css;
    },
  };
}
