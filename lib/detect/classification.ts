import type { FieldKind, PageKind } from '../core/types.ts';
import type { Reason } from './reason.ts';
import type { Snapshot } from './snapshot-data.ts';

/** What a page was found to be, over indices of the snapshot's elements. */
export interface Classification {
  kind: PageKind;
  waitsFor: FieldKind | null;
  /** 0 for none; from about 1.5 a guess, from 4 sure. */
  score: number;
  /** What spoke for it, strongest first, for a person to read. */
  reasons: Reason[];
  /** Length of the code, where the page tells it. */
  digits: number | null;
  /** It was told by nothing but the most that the field takes. */
  digitsGuessed: boolean;
  /** In filling order: one, or one per box. */
  fields: number[];
  trust: { element: number; days: number | null; minutes: number | null } | null;
  submit: number | null;
  carriers: number[];
  secret: { text: string; element: number } | null;
  backup: { codes: string[]; element: number } | null;
  /** Where the second step's way is chosen, an app beside messages to a phone; only on a page that asks for no code. */
  methods: { app: number; sms: number } | null;
  team: { toggle: number | null; graceDays: number | null } | null;
  /** What reads pages without a prompt is needed, and not known yet. */
  lacksReaders: boolean;
}

/** A page of which nothing is told but where its pictures are. */
export function nothingIn({ pictures }: Pick<Snapshot, 'pictures'>): Classification {
  return {
    kind: 'none',
    waitsFor: null,
    score: 0,
    reasons: [],
    digits: null,
    digitsGuessed: false,
    fields: [],
    trust: null,
    submit: null,
    carriers: pictures.map((picture) => picture.element),
    secret: null,
    backup: null,
    methods: null,
    team: null,
    lacksReaders: false,
  };
}

/** The kind of a page whose fields wait for this. Total: a new kind of field does not compile until it has its page. */
export const pageOf: Readonly<Record<FieldKind, PageKind>> = {
  totp: 'totp',
  sms: 'sms',
  email: 'email',
  backup: 'backup-entry',
};

/** Whether pages of a kind may have a place for a code, so that fields and trust box are told of them. */
export const hasPrompt: Readonly<Record<PageKind, boolean>> = {
  totp: true,
  sms: true,
  email: true,
  'backup-entry': true,
  enrol: true,
  'backup-list': false,
  team: false,
  recovery: true,
  none: false,
};
