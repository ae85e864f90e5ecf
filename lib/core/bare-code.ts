/** A code without the blanks and dashes that pages put into codes and take out of them, as printed codes have them. */
export function bareCode(code: string): string {
  return code.replace(/[\s\u200b\p{Pd}]/gu, '');
}
