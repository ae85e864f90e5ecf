export function openHkvault(
  text: string,
  secret: string | Uint8Array,
): Promise<{
  verdict: 'opens' | 'wrong-secret' | 'too-large' | 'not-ours' | 'newer' | 'damaged';
  /** Where it opens: what is sealed in it. */
  records?: unknown[];
}>;
