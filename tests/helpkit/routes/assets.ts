import { Hono } from 'hono';
import { appComposer } from '../browser/app-composer.ts';
import { appPages } from '../browser/app-pages.ts';
import { appPrompts } from '../browser/app-prompts.ts';
import { printButton } from '../browser/print-button.ts';
import { promptFrame } from '../browser/prompt-frame.ts';
import { qrCanvas } from '../browser/qr-canvas.ts';
import { shadowPrompt } from '../browser/shadow-prompt.ts';
import { splitCode } from '../browser/split-code.ts';
import { style } from '../pages/style.css.ts';
import type { Env } from '../web/context.ts';

/** The pages' scripts. Each is one self-contained function, typed and linted here and served as its own text. */
const scripts: Readonly<Record<string, () => void>> = {
  'app-composer.js': appComposer,
  'app-pages.js': appPages,
  'app-prompts.js': appPrompts,
  'print-button.js': printButton,
  'prompt-frame.js': promptFrame,
  'qr-canvas.js': qrCanvas,
  'shadow-prompt.js': shadowPrompt,
  'split-code.js': splitCode,
};

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#0b7a5d"/>\
<path d="M9 8h14a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-6l-5 4v-4H9a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3z" fill="#fff"/>\
<path d="M12.5 12v6.5M19.5 12v6.5M12.5 15.2h7" stroke="#0b7a5d" stroke-width="2.2" stroke-linecap="round"/></svg>`;

/** Style, scripts and icon: the same for everybody, so no cookie is looked at. */
export function assetRoutes(): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }));
  for (const [name, script] of Object.entries(scripts)) {
    app.get(`/${name}`, (c) =>
      c.body(`'use strict';\n(${script.toString()})();\n`, 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
      }),
    );
  }
  return app;
}
