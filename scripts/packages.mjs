import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sbomOf } from './sbom.mjs';
import { build } from './setup.mjs';
import { halt, root, run, step } from './steps.mjs';
import { zipOf } from './zip.mjs';

/** Where packages lie once they are made. */
export const packagesFolder = join(root, '.output/packages');

/** The version of the extension stands in package.json, and everything else has it from there. */
export const { version } = readJson('package.json');

/**
 * Makes what the stores take: the packages of both browsers, what ships in them as an SBOM, and the sources that they were
 * built from, which Firefox's store asks for. Gives `{file, bytes, sha256}` of each by its name.
 */
export async function makePackages() {
  rmSync(packagesFolder, { recursive: true, force: true });
  mkdirSync(packagesFolder, { recursive: true });
  const made = {};
  const put = (name, ending, bytes) => {
    const file = `helpkit-authenticator-${version}-${name}.${ending}`;
    writeFileSync(join(packagesFolder, file), bytes);
    made[name] = { file, bytes: bytes.length, sha256: checksumOf(join(packagesFolder, file)) };
    return `.output/packages/${file}, ${bytes.length} bytes`;
  };
  for (const [name, ending] of [
    ['chrome-mv3', 'zip'],
    ['firefox-mv3', 'xpi'],
  ]) {
    const folder = await build(name);
    await step(`package of ${name}`, async () => put(name, ending, await zipOf(filesOf(folder))));
  }
  await step('parts list', async () => put('sbom', 'cdx.json', Buffer.from(partsList())));
  await step('sources', async () => {
    if (!existsSync(join(root, '.git'))) return 'left out: these are the sources, without their history';
    return put('sources', 'zip', await zipOf(await sources()));
  });
  return made;
}

/** SHA-256 of a file, hex. */
export function checksumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Every file below a folder, as `zipOf` takes it. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name: name.replaceAll('\\', '/'), bytes: readFileSync(join(folder, name)) }));
}

function partsList() {
  return `${JSON.stringify(sbomOf(readJson('package-lock.json')), null, 2)}\n`;
}

function readJson(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

/** What git keeps, as it lies here. */
async function sources() {
  const { code, output } = await run('git', ['ls-files', '-z']);
  if (code !== 0) halt(`git ls-files failed:\n${output}`, 'The sources are what git keeps: install git.');
  return output
    .split('\0')
    .filter((name) => name !== '' && existsSync(join(root, name)))
    .map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
}
