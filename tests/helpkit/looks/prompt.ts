/** One field of a prompt: what is to be typed there. */
export interface Asked {
  readonly kind: 'six-digits' | 'backup-code' | 'password';
  /** Name under which it is posted; the usual one of its kind without it. */
  readonly name?: string;
  /** What it is called on the page; the usual words of its kind without it. */
  readonly label?: string;
}

/** A prompt as the rules need it, whatever its markup. */
export interface PromptProps {
  /** Address that the answer is posted to. */
  readonly action: string;
  readonly fields: readonly Asked[];
  /** What is posted along unseen, besides the token of our forms. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Words on the button. */
  readonly button: string;
  /** Whether "Trust this device for 30 days" is offered. */
  readonly trust?: boolean;
  /** What was wrong with the last answer. */
  readonly problem: string | undefined;
}

/** What a skin is given besides: on a card fields and button are as wide as the card. */
export interface SkinProps extends PromptProps {
  readonly place: 'card' | 'panel';
  /** Address of the same prompt as a page for an iframe, where there is one. */
  readonly frame?: string | undefined;
}

/** Attributes of each kind's input, and the name that it usually has. */
export const inputs = {
  'six-digits': {
    name: 'code',
    attributes: { class: 'code', type: 'text', inputmode: 'numeric', maxlength: 7 },
    autocomplete: 'one-time-code',
  },
  'backup-code': {
    name: 'backup_code',
    attributes: {
      class: 'backup',
      type: 'text',
      autocapitalize: 'characters',
      spellcheck: false,
      maxlength: 40,
      placeholder: 'XXXX-XXXX-XXXX-XXXX',
    },
    autocomplete: 'off',
  },
  password: {
    name: 'password',
    attributes: { type: 'password', maxlength: 1024 },
    autocomplete: 'current-password',
  },
} as const;

/** The name under which a field is posted. */
export function nameOf({ kind, name }: Asked): string {
  return name ?? inputs[kind].name;
}
