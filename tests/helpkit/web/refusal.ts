import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorWords } from '../words/errors.ts';

/** Thrown where a request cannot be answered: the router shows its status, and its words in the visitor's language. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode;
  readonly words: (words: ErrorWords) => string;

  constructor(status: ContentfulStatusCode, words: (words: ErrorWords) => string) {
    super(`Refused with status ${status}`);
    this.status = status;
    this.words = words;
  }
}
