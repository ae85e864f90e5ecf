import type { Bytes } from './bytes.ts';
import { digest } from './mac.ts';
import { keyLength } from './seal.ts';

/** Sixteen consonants and four vowels: a word of five letters is 16 bits, and can be said and written in any country. */
const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';
const wordLength = 5;
const checkLength = 4;
const shape = /^(?:[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz])+$/;

/** A recovery key as 18 words to write down: its 32 bytes and the first 4 of their SHA-256, two bytes a word. */
export async function toWords(key: Uint8Array): Promise<string[]> {
  const bytes = [...key, ...(await checkOf(key))];
  return Array.from({ length: bytes.length / 2 }, (_, at) =>
    wordOf((bytes[2 * at] ?? 0) * 256 + (bytes[2 * at + 1] ?? 0)),
  );
}

/**
 * The recovery key of typed words; null for what was mistyped. Case, blanks, dashes and the numbers of a numbered list
 * do not matter.
 */
export async function fromWords(text: string): Promise<Bytes | null> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  const length = ((keyLength + checkLength) / 2) * wordLength;
  if (letters.length !== length || !shape.test(letters)) return null;
  const bytes: number[] = [];
  for (let at = 0; at < length; at += wordLength) {
    const value = bitsOf(letters.slice(at, at + wordLength));
    bytes.push(value >> 8, value & 0xff);
  }
  const key = Uint8Array.from(bytes.slice(0, keyLength));
  const check = await checkOf(key);
  return check.every((byte, at) => byte === bytes[keyLength + at]) ? key : null;
}

async function checkOf(key: Uint8Array): Promise<Uint8Array> {
  return (await digest(key)).subarray(0, checkLength);
}

/** Sixteen bits as five letters. */
export function wordOf(value: number): string {
  const consonant = (shift: number) => consonants.charAt((value >> shift) & 15);
  const vowel = (shift: number) => vowels.charAt((value >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

function bitsOf(word: string): number {
  const at = (place: number) => {
    const alphabet = place % 2 === 0 ? consonants : vowels;
    return alphabet.indexOf(word.charAt(place));
  };
  return (at(0) << 12) | (at(1) << 10) | (at(2) << 6) | (at(3) << 4) | at(4);
}
