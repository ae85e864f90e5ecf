import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lintPackage } from './lint.mjs';
import { checksumOf, makePackages, packagesFolder } from './packages.mjs';
import { checkNode, unpackPackages } from './setup.mjs';
import { atEnd, command, halt, root, run, say, step } from './steps.mjs';

// npm run package -- [--twice]: makes the packages for the stores and lets Firefox's own linter look at them. Twice: both times in
// a clean clone of the commit that is checked out, and the bytes are compared.
await command(async () => {
  const { values } = parseArgs({
    options: {
      twice: { type: 'boolean', default: false },
      /** What a clone is asked for. */
      unlinted: { type: 'boolean', default: false },
    },
  });
  checkNode();
  await unpackPackages();
  const files = values.twice ? await inTwoClones() : Object.values(await makePackages());
  for (const { file, sha256 } of files) say(`${sha256}  ${file}`);
  if (values.unlinted) return 0;
  const xpi = files.find(({ file }) => file.endsWith('.xpi'));
  return lintPackage(join(packagesFolder, xpi.file));
});

/** The same packages out of two clones that share nothing but the commit; they are put where packages lie. */
async function inTwoClones() {
  const [one, other] = [await inClone('first'), await inClone('second')];
  const names = readdirSync(one).sort();
  await step('the bytes of both', async () => {
    const sums = (folder) => names.map((name) => checksumOf(join(folder, name)));
    const same = readdirSync(other).sort().join() === names.join() && sums(one).join() === sums(other).join();
    if (!same) halt('They differ.', 'Something in the build depends on where or when it runs.');
    return `the same, ${names.length} files`;
  });
  rmSync(packagesFolder, { recursive: true, force: true });
  cpSync(one, packagesFolder, { recursive: true });
  return names.map((file) => ({ file, sha256: checksumOf(join(packagesFolder, file)) }));
}

/** The packages' folder of a fresh clone, with packages of its own. */
async function inClone(which) {
  const folder = mkdtempSync(join(tmpdir(), 'helpkit-clone-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  await step(`${which} clone`, async () => {
    await must('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
    await must(process.execPath, ['scripts/package.mjs', '--unlinted'], { cwd: folder });
    const { output } = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: folder });
    return `packages of ${output.trim()}`;
  });
  return join(folder, '.output/packages');
}

async function must(program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0)
    halt(`${program} ${args.join(' ')} failed:\n${output}`, 'What it says above is what to mend.');
}
