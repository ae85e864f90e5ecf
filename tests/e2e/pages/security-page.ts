import type { Page } from 'playwright';
import { type CodePrompt, codePrompt } from './code-prompt.ts';

/** Settings → Security → Two-Factor Authentication, and the four steps of enabling it. */
export interface SecurityPage {
  /** Goes there as a person does, through the settings. */
  open(): Promise<void>;
  enableTwoFactor(): Promise<void>;
  chooseApp(): Promise<void>;
  /** The setup key that stands beside the QR code, in canonical base32. */
  setupKey(): Promise<string>;
  firstPrompt: CodePrompt;
  backupCodes(): Promise<string[]>;
  acknowledgeBackupCodes(): Promise<void>;
  secondPrompt: CodePrompt;
  /** Waits until the site says that 2FA is on. */
  isOn(): Promise<void>;
  trustedDevices(): Promise<string[]>;
}

export function securityPage(page: Page): SecurityPage {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    async open() {
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await page.getByRole('link', { name: 'Security', exact: true }).click();
    },
    enableTwoFactor: () => page.getByRole('link', { name: 'Enable 2FA', exact: true }).click(),
    async chooseApp() {
      await page.getByLabel(/Authenticator app/).check();
      await button('Continue').click();
    },
    async setupKey() {
      const text = (await page.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).textContent()) ?? '';
      return text.replaceAll(' ', '');
    },
    firstPrompt: codePrompt(page, { button: 'Verify code' }),
    async backupCodes() {
      return page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allInnerTexts();
    },
    async acknowledgeBackupCodes() {
      await page.getByLabel('I have saved my backup codes in a safe place').check();
      await button('Continue').click();
    },
    secondPrompt: codePrompt(page, { button: 'Activate 2FA' }),
    isOn: () => page.getByRole('link', { name: 'Set up the app anew' }).waitFor(),
    trustedDevices: () => page.getByRole('row').filter({ hasText: 'Revoke' }).allInnerTexts(),
  };
}
