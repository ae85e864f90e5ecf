import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { build, checkNode, installPackages } from './setup.mjs';
import { command, root, say, step } from './steps.mjs';

/** A fixed day for every entry, so that the same sources give the same bytes. */
const day = new Date(Date.UTC(2026, 0, 1));

// Builds both packages, zips them byte for byte the same each time, and writes their checksums under `releases`.
await command(async () => {
  checkNode();
  await installPackages();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const schema = Number(
    /schemaVersion = (\d+)/.exec(readFileSync(join(root, 'lib/vault/schema.ts'), 'utf8'))?.[1],
  );
  const packages = {};
  for (const name of ['chrome-mv3', 'firefox-mv3']) {
    const folder = await build(name);
    await step(`zip of ${name}`, async () => {
      const zip = await zipOf(folder);
      const file = `helpkit-authenticator-${version}-${name}.zip`;
      writeFileSync(join(root, '.output', file), zip);
      packages[name] = { file, bytes: zip.length, sha256: createHash('sha256').update(zip).digest('hex') };
      return `.output/${file}, ${zip.length} bytes`;
    });
  }
  mkdirSync(join(root, 'releases'), { recursive: true });
  const record = { version, vaultSchema: schema, packages };
  writeFileSync(join(root, 'releases', `${version}.json`), `${JSON.stringify(record, null, 2)}\n`);
  say(`checksums … releases/${version}.json`);
  return 0;
});

async function zipOf(folder) {
  const zip = new JSZip();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  for (const name of files) {
    zip.file(name, readFileSync(join(folder, name)), {
      date: day,
      createFolders: false,
      unixPermissions: 0o644,
    });
  }
  return zip.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}
