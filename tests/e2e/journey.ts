import type { Page } from 'playwright';
import type { Extension } from './fixtures/browser.ts';
import type { Say } from './fixtures/words.ts';
import { badge } from './pages/badge.ts';
import type { CodePrompt } from './pages/code-prompt.ts';
import { loginPage, type Person } from './pages/login-page.ts';
import { type Popup, popup } from './pages/popup.ts';
import { securityPage } from './pages/security-page.ts';

/** Who does what where. */
export interface World {
  extension: Extension;
  /** The tab that the site is in. */
  page: Page;
  /** The site's origin. */
  origin: string;
  person: Person;
  vaultPassword: string;
  say: Say;
}

/** One act of a person. It ends only when what it brings about can be seen. */
export interface Act {
  name: string;
  /** What a picture of what it led to is called, where it is worth a name. */
  picture?: string;
  perform(): Promise<void>;
}

/** What the journey learned on its way. */
interface Learned {
  /** The secret in canonical base32, as the site shows it beside the QR code. */
  secret: string;
  backupCodes: string[];
  /** Every code that the badge filled, in order. */
  filled: string[];
}

export interface Journey {
  learned: Learned;
  /** The popup that is open after an act; null where none is. */
  shown(): Popup | null;
  /** From nothing to 2FA that is on: the vault, the QR code read from the screen, two codes filled by the badge. */
  enrolment: Act[];
  /** Out, and in again with the prompt filled and the browser trusted. */
  login: Act[];
}

/** A little more than one time step: as long as a fresh code can take to come. */
const oneStep = 33_000;

/** The main job, as a person does it. */
export function journey(world: World): Journey {
  const { extension, page, say } = world;
  const login = loginPage(page, world.origin);
  const security = securityPage(page);
  const beside = badge(page);
  const learned: Learned = { secret: '', backupCodes: [], filled: [] };
  let open: Popup | null = null;

  const pressToolbarButton = async (): Promise<Popup> => {
    open = popup(await extension.pressToolbarButton(page), say);
    return open;
  };
  const openPopup = (): Popup => {
    if (open === null) throw new Error('no popup is open');
    return open;
  };
  const closePopup = async () => {
    await openPopup().hand.close();
    open = null;
  };
  const fillByBadge = async (prompt: CodePrompt, patience?: number) => {
    await prompt.appears();
    await beside.press();
    learned.filled.push(await prompt.filled(patience));
  };

  return {
    learned,
    shown: () => open,
    enrolment: [
      {
        name: 'protects the vault by a password and lets devices be trusted',
        async perform() {
          await login.open();
          const first = await pressToolbarButton();
          await first.choosePassword(world.vaultPassword);
          await first.showsCodes();
          await first.trustDevices();
          await closePopup();
        },
      },
      {
        name: 'logs in with e-mail and password',
        async perform() {
          await login.logIn(world.person);
          await login.arrives();
        },
      },
      {
        name: 'goes to Settings → Security → Enable 2FA and chooses the app',
        async perform() {
          await security.open();
          await security.enableTwoFactor();
          await security.chooseApp();
          learned.secret = await security.setupKey();
        },
      },
      {
        name: 'presses the toolbar button: the QR code is read from the screen',
        async perform() {
          const review = await (await pressToolbarButton()).review();
          for (const words of ['HelpKit', world.person.email, new URL(world.origin).host]) {
            if (!review.includes(words)) throw new Error(`the review does not say ${words}:\n${review}`);
          }
        },
      },
      {
        name: 'says yes: the account is kept',
        async perform() {
          await openPopup().keep();
          await openPopup().showsCodes();
          await closePopup();
        },
      },
      {
        name: 'presses the badge: the first code is filled',
        perform: () => fillByBadge(security.firstPrompt),
      },
      {
        name: 'sends it: ten backup codes are shown',
        async perform() {
          await security.firstPrompt.submit();
          learned.backupCodes = await security.backupCodes();
          await security.acknowledgeBackupCodes();
          await security.secondPrompt.appears();
        },
      },
      {
        name: 'presses the badge once: the code of the next step is filled when it comes',
        perform: () => fillByBadge(security.secondPrompt, oneStep),
      },
      {
        name: 'sends it: 2FA is on',
        async perform() {
          await security.secondPrompt.submit();
          await security.isOn();
        },
      },
    ],
    login: [
      {
        name: 'logs out, and in again: the site asks for a code',
        async perform() {
          await login.logOut();
          await login.logIn(world.person);
          await login.prompt.appears();
        },
      },
      {
        name: 'presses the badge: the code is filled and the device trusted',
        picture: 'fill',
        async perform() {
          await fillByBadge(login.prompt, oneStep);
          if (!(await login.prompt.trusted()))
            throw new Error('the box that trusts this device was not ticked');
        },
      },
      {
        name: 'sends it: logged in',
        async perform() {
          await login.prompt.submit();
          await login.arrives();
        },
      },
      {
        name: 'logs out, and in again: no code is asked for on this browser',
        async perform() {
          await login.logOut();
          await login.logIn(world.person);
          await login.arrives();
        },
      },
    ],
  };
}
