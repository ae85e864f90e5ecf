import { readPage } from '../../../lib/detect/read-page.ts';
import { makeTables } from '../../../lib/detect/terms.ts';

/** Reads the page this often; what it was found to be. */
function scan(times: number): string {
  let kind = '';
  for (let at = 0; at < times; at += 1) kind = readPage(document).kind;
  return kind;
}

// As the engine does when it starts.
makeTables();
Object.assign(globalThis, { scan });
