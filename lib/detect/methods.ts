import type { PageWords } from './page-words.ts';
import type { Choice } from './snapshot-data.ts';
import { has } from './words.ts';

/** The elements that choose an app and messages to a phone; one and the same where both stand in one list. */
export interface FoundMethods {
  app: number;
  sms: number;
}

interface Option {
  at: number;
  block: number;
  element: number;
  text: string;
  /** What the choice is about. */
  about: string;
}

/** Options of one choice stand near each other, with their descriptions between. */
const near = 14;
/** Which way an option means is said by its first words; what follows may compare it with the others. */
const firstWords = 60;
const step = 2;

/** A choice of how the second step is made, an app among the ways beside messages to a phone. */
export function findMethods(page: PageWords): FoundMethods | null {
  const { data } = page;
  if (!isOfTwoSteps(page)) return null;
  const list = data.choices.find((one) => isList(one) && offersBoth(one, page));
  if (list !== undefined) return { app: list.element, sms: list.element };
  const choices = data.choices.map(({ offers, ...one }): Option => ({ ...one, text: offers }));
  const actions = data.actions
    .filter(({ text, link }) => !link && !leadsAway(text, page))
    .map((one): Option => ({ ...one, about: '' }));
  return pairIn(choices, page) ?? pairIn(actions, page);
}

/** A list to select from: what is chosen is one of its entries, and all of them are its words. */
function isList({ offers, chosen }: Choice): boolean {
  return chosen !== '' && chosen !== offers;
}

function offersBoth({ offers, block }: Choice, { means, tree }: PageWords): boolean {
  const mask = means(offers);
  return has(mask, 'app') && has(mask, 'sms') && !tree.aside(block);
}

function leadsAway(text: string, { means }: PageWords): boolean {
  return has(means(text), 'off', 'back');
}

function pairIn(options: readonly Option[], page: PageWords): FoundMethods | null {
  const ways = options.map((option) => ({ option, way: wayOf(option, page) }));
  for (const app of ways.filter(({ way }) => way === 'app')) {
    const sms = ways.find(({ option, way }) => way === 'sms' && Math.abs(option.at - app.option.at) <= near);
    if (sms) return { app: app.option.element, sms: sms.option.element };
  }
  return null;
}

/** The page speaks of two steps to log in. */
function isOfTwoSteps(page: PageWords): boolean {
  return (
    page.tells('twoStep') !== undefined ||
    page.title.some(({ mask }) => has(mask, 'twoStep')) ||
    page.data.choices.some(({ about }) => has(page.means(about), 'twoStep'))
  );
}

/** What an option chooses, by whichever its words name first; null for what is none. */
function wayOf({ text, about, block }: Option, { means, tree }: PageWords): 'app' | 'sms' | null {
  if (text === '' || tree.aside(block)) return null;
  const whole = means(text.slice(0, firstWords));
  if (!has(whole, 'app', 'program', 'sms')) return null;
  // "The app" alone is one that makes codes where the choice is about these: others tell of tickets.
  const any = has(means(about), 'twoStep', 'auth', 'code');
  for (let length = step; length < firstWords + step; length += step) {
    const mask = means(text.slice(0, length));
    const app = has(mask, 'app') || (any && has(mask, 'program'));
    if (app || has(mask, 'sms')) return app ? 'app' : 'sms';
  }
  return null;
}
