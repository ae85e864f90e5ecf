import type { Hand } from '../fixtures/hand.ts';
import type { Say } from '../fixtures/words.ts';

/** What a person does in the popup, in the words that stand in it. */
export interface Popup {
  hand: Hand;
  /** First run: protects the vault with a password. */
  choosePassword(password: string): Promise<void>;
  /** First run: no password, after the warning. */
  chooseNoPassword(): Promise<void>;
  unlock(password: string): Promise<void>;
  lock(): Promise<void>;
  /** Waits for the list of codes. */
  showsCodes(): Promise<void>;
  /** Waits for the account that asks for a yes (the popup reads the page by itself); gives what the screen says of it. */
  review(): Promise<string>;
  keep(): Promise<void>;
  /** Pastes an `otpauth://` address and goes on to the review. */
  addByUri(uri: string): Promise<void>;
  /** The page asks for a code, and an account belongs to it. */
  fill(): Promise<void>;
  /** The page asks for a code, and no account belongs to it: says that this one does. */
  fillHere(account: string): Promise<void>;
  trustDevices(): Promise<void>;
}

export function popup(hand: Hand, say: Say): Popup {
  return {
    hand,
    async choosePassword(password) {
      await hand.type(say('passwordNew'), password);
      await hand.type(say('passwordRepeat'), password);
      await hand.press(say('createVault'));
    },
    async chooseNoPassword() {
      await hand.press(say('noPassword'));
      await hand.press(say('noPasswordYes'));
    },
    async unlock(password) {
      await hand.type(say('password'), password);
      await hand.press(say('unlock'));
    },
    lock: () => hand.press(say('lock')),
    showsCodes: () => hand.sees(say('codesTitle')),
    async review() {
      await hand.sees(say('confirmTitle'));
      // The live code, however it is grouped.
      await hand.sees(/\d{3}\s?\d{3}/);
      return hand.text();
    },
    keep: () => hand.press(say('keep')),
    async addByUri(uri) {
      await hand.press(say('add'));
      await hand.type(say('pasteLabel'), uri);
      await hand.press(say('continue'));
    },
    fill: () => hand.press(say('fill')),
    async fillHere(account) {
      await hand.press(say('chooseStart'));
      await hand.press(new RegExp(account));
      await hand.press(say('fillHere'));
    },
    async trustDevices() {
      await hand.press(say('settings'));
      await hand.press(say('trustAlways'));
      await hand.press(say('back'));
    },
  };
}
