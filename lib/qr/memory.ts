import type { Gray } from './picture.ts';

/** What a brightness picture is for. At most one of each is in use at a time. */
export type Use = 'white' | 'black' | 'island' | 'black island' | 'work' | 'half' | 'quarter' | 'double';

/**
 * Memory for brightness pictures that is used again for the next one: touching fresh memory costs more than all the
 * arithmetic done in it. One picture is read at a time with one of these, and a picture is good until the next one for
 * the same use.
 */
export class Memory {
  readonly #kept = new Map<Use, ArrayBuffer>();

  /** A picture of that size; what is in it is not defined. */
  gray(use: Use, width: number, height: number): Gray {
    const bytes = width * height;
    let buffer = this.#kept.get(use);
    if (buffer === undefined || buffer.byteLength < bytes) {
      buffer = new ArrayBuffer(bytes);
      this.#kept.set(use, buffer);
    }
    return { width, height, data: new Uint8Array(buffer, 0, bytes) };
  }
}
