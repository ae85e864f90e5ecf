import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './setup.mjs';
import { root, run, say, step } from './steps.mjs';

const linter = 'scripts/linter';

/** A row of store/lint.md: the linter's code, the file that it names, and why it stands. */
const row = /^\| `([A-Z_]+)` \| `([^`]+)` \|/gm;

/**
 * Lets the linter of Firefox's store judge a package. Gives 1 where there is an error, a warning that store/lint.md does not
 * explain, or an explanation of one that is gone. The linter is a project of its own: nothing else needs its packages.
 */
export async function lintPackage(file) {
  await installPackages(linter);
  const wrong = [];
  await step("Firefox's linter", async () => {
    const { output } = await run(process.execPath, [
      join(root, linter, 'node_modules/addons-linter/bin/addons-linter'),
      '--output',
      'json',
      file,
    ]);
    const { errors, warnings } = JSON.parse(output.slice(output.indexOf('{')));
    for (const { code, file: where, message } of errors) wrong.push(`error ${code} in ${where}: ${message}`);
    const left = explanations();
    const explained = left.length;
    for (const { code, file: where, message } of warnings) {
      const at = left.indexOf(`${code} ${where?.replace(/^chunks\/.*/, 'chunks/*.js')}`);
      if (at < 0) wrong.push(`not explained: ${code} in ${where}: ${message}`);
      else left.splice(at, 1);
    }
    for (const name of left) wrong.push(`explained, but gone: ${name}`);
    return `${errors.length} errors, ${warnings.length} warnings, ${explained} explained in store/lint.md`;
  });
  for (const line of wrong) say(line);
  return wrong.length > 0 ? 1 : 0;
}

function explanations() {
  const page = readFileSync(join(root, 'store/lint.md'), 'utf8');
  return [...page.matchAll(row)].map(([, code, file]) => `${code} ${file}`);
}
