import type { FrameLocator, Page } from 'playwright';
import type { Language } from '../../helpkit/words/language.ts';
import { promptWords } from '../../helpkit/words/prompt.ts';

/** Where the site asks for a six-digit code, in whichever markup. */
export interface CodePrompt {
  /** Waits until it can be seen. */
  appears(): Promise<void>;
  /** What stands in its field, or in its six boxes, read from left to right. */
  code(): Promise<string>;
  /** Waits until a whole code stands there, and gives it. */
  filled(patience?: number): Promise<string>;
  /** Types a code by hand. */
  type(code: string): Promise<void>;
  trust(): Promise<void>;
  trusted(): Promise<boolean>;
  submit(): Promise<void>;
}

interface Where {
  /** Words on its button. */
  button: string;
  language?: Language;
  /** The frame that it stands in, if not in the page itself. */
  frame?: FrameLocator;
}

export function codePrompt(page: Page, { button, language = 'en', frame }: Where): CodePrompt {
  const place = frame ?? page;
  const { labels, digit, trust } = promptWords[language];
  const names = [labels['six-digits'], ...[1, 2, 3, 4, 5, 6].map(digit)];
  const fields = place.getByLabel(new RegExp(`^(${names.join('|')})$`));
  const trustBox = place.getByRole('checkbox', { name: trust });
  // Runs in the page; each of the fields is an input.
  const code = () =>
    fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value).join(''));
  return {
    appears: () => fields.first().waitFor(),
    code,
    async filled(patience = 10_000) {
      for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(50)) {
        const now = await code();
        if (now.length === 6) return now;
      }
      throw new Error(`no whole code in the prompt after ${patience / 1000} s, only “${await code()}”`);
    },
    async type(digits) {
      await fields.first().click();
      await page.keyboard.type(digits);
    },
    trust: () => trustBox.click(),
    trusted: () => trustBox.isChecked(),
    submit: () => place.getByRole('button', { name: button, exact: true }).click(),
  };
}
