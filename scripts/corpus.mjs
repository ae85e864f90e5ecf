import { load } from './bundle.mjs';
import { checkNode, installPackages } from './setup.mjs';
import { command } from './steps.mjs';

await command(async () => {
  checkNode();
  await installPackages();
  const { runCorpus } = await load('tests/corpus/run.ts');
  return runCorpus(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
});
