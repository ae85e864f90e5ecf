import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const build = '.output/chrome-mv3';

// The build tool takes some bare names for its own libraries, whatever a file means by them.
it('no script brings in the build tool’s own library of the storage', () => {
  const scripts = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const bringing = scripts.filter((name) => readFileSync(join(build, name), 'utf8').includes('driverArea'));
  expect(scripts).not.toEqual([]);
  expect(bringing).toEqual([]);
});
