import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './bundle.mjs';
import { command, root, say } from './steps.mjs';

// npm run requirements: writes into the table of docs/threat-model.md which tests show each requirement.
await command(async () => {
  const { count, shownIn, withWhatShows } = await load('tests/figures/requirements.ts');
  const file = join(root, 'docs/threat-model.md');
  const page = withWhatShows(readFileSync(file, 'utf8'), root);
  writeFileSync(file, page);
  say(`docs/threat-model.md … ${shownIn(page)} of ${count} requirements are shown by tests`);
  return 0;
});
