import { load } from './bundle.mjs';
import { checkNode, installPackages } from './setup.mjs';

// Runs the reference HelpKit site in this process until Ctrl-C. Arguments go to tests/helpkit/main.ts.
checkNode();
await installPackages();
await load('tests/helpkit/main.ts');
