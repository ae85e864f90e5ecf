/** A file and how it must be judged. */
export interface Vector {
  name: string;
  /** The text of the file, or pieces of it with how often each comes: the large ones stay small here. */
  file: string | [piece: string, times: number][];
  password?: string;
  /** Hex. */
  recoveryKey?: string;
  /** Asks for hundreds of MB, so it is opened in long runs only. */
  heavy?: boolean;
  verdict: 'opens' | 'wrong-secret' | 'too-large' | 'not-ours' | 'newer' | 'damaged';
}

export function textOf({ file }: Vector): string {
  return typeof file === 'string' ? file : file.map(([piece, times]) => piece.repeat(times)).join('');
}
