/** How people come: spread around an hour by a standard deviation, or evenly within a time; seconds. */
export type Arrivals = { spread: number } | { within: number };

/** A fixed seed: the same fleet each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    // The generator of Numerical Recipes, enough for arrivals.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Each of so many people logs in once: how many logins there are in all, and in the busiest second. */
export function peakOfLogins(people: number, arrivals: Arrivals): { peak: number; total: number } {
  const roll = dice(1);
  const seconds = new Map<number, number>();
  for (let person = 0; person < people; person += 1) {
    const at = Math.floor('within' in arrivals ? roll() * arrivals.within : arrivals.spread * normal(roll));
    seconds.set(at, (seconds.get(at) ?? 0) + 1);
  }
  const counts = [...seconds.values()];
  return { peak: Math.max(...counts), total: counts.reduce((sum, count) => sum + count, 0) };
}

/** By Box and Muller. */
function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}
