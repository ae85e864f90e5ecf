import type { Page } from 'playwright';
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

export function loginPage(page: Page, origin: string): LoginPage {
  return {
    open: async () => {
      await page.goto(`${origin}/login`);
    },
    async logIn({ email, password }) {
      await page.getByLabel('E-mail', { exact: true }).fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Log in', exact: true }).click();
    },
    prompt: codePrompt(page, 'Verify'),
    arrives: () => page.getByRole('link', { name: 'Inbox' }).waitFor(),
    logOut: () => page.getByRole('button', { name: 'Log out', exact: true }).click(),
  };
}
