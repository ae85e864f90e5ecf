/** A six-digit code from what was typed, spaces and dashes aside. Undefined when it is not six digits of 0 to 9. */
export function readSixDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}
