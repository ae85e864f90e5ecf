/** One measured number beside what is asked of it. */
export interface Figure {
  /** What was measured, with its unit. */
  figure: string;
  /** The part of the work that it belongs to, as in `npm run figures -- PART`. */
  part: string;
  /** The sentence that asks for it. */
  requirement: string;
  value: number | string;
  goal: number | string;
  /** Whether the value keeps to the goal. */
  holds: boolean;
}

/** Prints a figure as one JSON line, which `npm run figures` gathers. Called with what was measured, never with what was typed in. */
export function figure({ figure, part, requirement, value, goal, holds }: Figure): void {
  process.stdout.write(`${JSON.stringify({ figure, part, requirement, value, goal, holds })}\n`);
}
