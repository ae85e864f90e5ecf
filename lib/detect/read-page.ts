import type { FieldKind, PageKind } from '../core/types.ts';
import { nothingIn } from './classification.ts';
import { classify } from './classify.ts';
import { type WordSet, wordsMissing } from './languages.ts';
import type { Reason } from './reason.ts';
import { snapshot } from './snapshot.ts';
import type { Scope } from './walk.ts';

/** What a page is and where its parts are. Elements are live; the rest is what was true when it was read. */
export interface PageReading {
  kind: PageKind;
  /** What the fields wait for; null without fields. */
  waitsFor: FieldKind | null;
  /** 0 for none; from about 1.5 a guess, from 4 sure. */
  score: number;
  /** What spoke for it, for a person to read. */
  reasons: Reason[];
  /** Length of the code, where the page tells it. */
  digits: number | null;
  /** It was told by nothing but the most that the field takes: six digits may be asked for all the same. */
  digitsGuessed: boolean;
  /** In filling order: one, or one per box. */
  fields: HTMLElement[];
  /** The box and how long it trusts, where that is told: in whole days, and in minutes. */
  trust: { element: HTMLElement; days: number | null; minutes: number | null } | null;
  submit: HTMLElement | null;
  /** What may be a picture of a QR code. */
  carriers: Element[];
  secret: { text: string; element: Element } | null;
  backup: { codes: string[]; element: Element } | null;
  /** Where the second step's way is chosen: by an app, and by messages to a phone. */
  methods: { app: HTMLElement; sms: HTMLElement } | null;
  team: { toggle: HTMLElement | null; graceDays: number | null } | null;
  /** Where it looked, for those who watch for changes there. */
  scope: Scope;
  /** What is needed to read it and not known yet. While words are missing it is read as nothing. */
  missing: Missing[];
}

/** What a page may need that is fetched apart: words, or what reads pages without a prompt. */
export type Missing = WordSet | 'promptless';

/** Reads a document, or the part of one under an element. Changes nothing in it and keeps nothing of it. */
export function readPage(root: Document | Element): PageReading {
  const { data, elements, scope } = snapshot(root);
  const missing = wordsMissing(data);
  const found = missing.length > 0 ? nothingIn(data) : classify(data);
  // Fields, boxes and buttons come from HTML tags or ARIA roles on them; indices come from the same snapshot.
  const element = (index: number): HTMLElement => elements[index] as HTMLElement;
  const perhaps = (index: number | null) => (index === null ? null : element(index));
  const living = <F extends { element: number }>(one: F | null) =>
    one === null ? null : { ...one, element: element(one.element) };
  return {
    kind: found.kind,
    waitsFor: found.waitsFor,
    score: found.score,
    reasons: found.reasons,
    digits: found.digits,
    digitsGuessed: found.digitsGuessed,
    fields: found.fields.map(element),
    trust: living(found.trust),
    submit: perhaps(found.submit),
    carriers: found.carriers.map(element),
    secret: living(found.secret),
    backup: wholeTable(living(found.backup)),
    methods:
      found.methods === null ? null : { app: element(found.methods.app), sms: element(found.methods.sms) },
    team: found.team === null ? null : { ...found.team, toggle: perhaps(found.team.toggle) },
    scope,
    missing: found.lacksReaders ? ['promptless'] : missing,
  };
}

/** A table's rows lie in a part that nobody wrote; the table is what a person sees. */
function wholeTable(backup: PageReading['backup']): PageReading['backup'] {
  const around = backup?.element.localName === 'tbody' ? backup.element.parentElement : null;
  return backup === null || around === null ? backup : { ...backup, element: around };
}
