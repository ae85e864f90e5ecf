import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('runs other people’s actions by the whole hash of a commit, with the version it is', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  it('may read the sources and nothing else, and keeps no key of the repository', () => {
    expect(
      [...text.matchAll(/^ *permissions:\n((?: +\S.*\n)+)/gm)].map(([, lines]) => lines?.trim()),
    ).toEqual(['contents: read']);
    expect(text).not.toMatch(/secrets\.|pull_request_target|write-all/);
    const checkouts = text.match(/actions\/checkout@/g)?.length;
    expect(text.match(/persist-credentials: false/g)?.length).toBe(checkouts);
  });

  it('puts nothing that a stranger writes into a command', () => {
    const commands = [...text.matchAll(/run: (.*(?:\n {10,}.*)*)/g)].map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => command.includes('${{'))).toEqual([]);
  });

  it('tries the oldest Node that is supported, and two newer ones', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, oldest] = />=(\d+)/.exec(engines.node) ?? [];
    for (const [, nodes] of text.matchAll(/node: \[(.*)\]/g)) expect(nodes).toBe(`${oldest}, 22, 24`);
  });
});
