import type { Page } from 'playwright';
import { readLook, type Skin } from '../../helpkit/looks/look.ts';
import { layoutWords } from '../../helpkit/words/layout.ts';
import { loginCodeWords, loginWords } from '../../helpkit/words/login.ts';
import { type CodePrompt, codePrompt } from './code-prompt.ts';

/** Somebody who may log in to the reference site. */
export interface Person {
  email: string;
  password: string;
}

export interface LoginPage {
  open(): Promise<void>;
  /** E-mail and password; what comes next is the prompt, or the inbox. */
  logIn(person: Person): Promise<void>;
  prompt: CodePrompt;
  /** Waits for the inbox: logged in. */
  arrives(): Promise<void>;
  logOut(): Promise<void>;
}

/** The login of a site that shows itself in this skin. */
export function loginPage(page: Page, origin: string, skin: Skin = 'plain'): LoginPage {
  const { language } = readLook(undefined, skin);
  const words = loginWords[language];
  const { inbox, logOut } = layoutWords[language];
  return {
    open: async () => {
      await page.goto(`${origin}/login`);
    },
    async logIn({ email, password }) {
      await page.getByLabel(words.email, { exact: true }).fill(email);
      await page.getByLabel(words.password, { exact: true }).fill(password);
      await page.getByRole('button', { name: words.submit, exact: true }).click();
    },
    prompt: codePrompt(page, {
      button: loginCodeWords[language].verify,
      language,
      ...(skin === 'frame' ? { frame: page.frameLocator('iframe') } : {}),
    }),
    arrives: () => page.getByRole('link', { name: inbox, exact: true }).waitFor(),
    logOut: () => page.getByRole('button', { name: logOut, exact: true }).click(),
  };
}
