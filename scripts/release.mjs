import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePackages, version } from './packages.mjs';
import { checkNode, installPackages } from './setup.mjs';
import { command, root, say } from './steps.mjs';

// npm run release: makes the packages and writes their checksums under `releases`.
await command(async () => {
  checkNode();
  await installPackages();
  const schema = Number(
    /schemaVersion = (\d+)/.exec(readFileSync(join(root, 'lib/vault/schema.ts'), 'utf8'))?.[1],
  );
  // The sources are told by the commit that the record is in, and would hold the record itself.
  const { sources, ...packages } = await makePackages();
  mkdirSync(join(root, 'releases'), { recursive: true });
  const record = { version, vaultSchema: schema, packages };
  writeFileSync(join(root, 'releases', `${version}.json`), `${JSON.stringify(record, null, 2)}\n`);
  say(`checksums … releases/${version}.json`);
  return 0;
});
