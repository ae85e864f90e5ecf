/** What a text gave away, and whose it is. */
export interface Told {
  accountId: string;
  kind: 'code' | 'backup-code' | 'secret';
}

/** What a person wrote into a page. */
export interface Written {
  /** The end of it, where it was written. */
  text: string;
  how: 'typed' | 'pasted';
  /** `composer` = where messages are written, more than one line long and no field for a code. */
  into: 'composer' | 'field';
}

/** A code of the vault was written where it does not belong. */
export interface ToldWarning extends Told {
  /** Of the account, as it is called, made fit to show; empty where it was deleted meanwhile. */
  name: string;
  origin: string;
  /** ms since 1970. */
  at: number;
}
