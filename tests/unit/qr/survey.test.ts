import { describe, expect, it } from 'vitest';
import { Memory } from '../../../lib/qr/memory.ts';
import { survey } from '../../../lib/qr/survey.ts';
import { black, clear, opened, plain, white, withPart } from './pictures.ts';

const memory = new Memory();

describe('survey', () => {
  const uses = ['white', 'black'] as const;

  it('sees in strips what it sees at once', async () => {
    const wide = withPart(plain(1200, 2000, white), plain(60, 1900, black), 500, 40);
    const { grounds, blocks } = await survey(
      opened(wide),
      { x: 0, y: 0, width: 1200, height: 2000 },
      memory,
      uses,
    );
    expect(grounds).toHaveLength(1);
    const dark = grounds[0]?.data.filter((light) => light === 0).length;
    expect(dark).toBe(60 * 1900);
    expect(blocks.busy.filter((busy) => busy === 1).length).toBeGreaterThan(2 * (1900 / 4));
  });

  it('has a second ground from the first transparent pixel on', async () => {
    const picture = withPart(plain(1200, 2000, [90, 90, 90, 255]), plain(5, 5, clear), 10, 1900);
    const part = { x: 0, y: 0, width: 1200, height: 2000 };
    const { grounds } = await survey(opened(picture), part, memory, uses);
    const at = 1900 * 1200 + 10;
    expect(grounds.map(({ data }) => [data[0], data[at], data.at(-1)])).toEqual([
      [90, 255, 90],
      [90, 0, 90],
    ]);
  });
});
