import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { asciiScripts } from './scripts/ascii-scripts.ts';
import { bareScripts } from './scripts/bare-scripts.ts';
import { eagerScripts } from './scripts/eager-scripts.ts';
import { firstScreen } from './scripts/first-screen.ts';
import { mendJsqr } from './scripts/mend-jsqr.ts';
import { pageHead } from './scripts/page-head.mjs';
import { readyWords } from './scripts/ready-words.ts';

/** Hosts that are HelpKit's own. Every other site is reached by a person's act (`activeTab`) or by a permission asked for. */
const helpkitHosts = ['https://helpkit.in/*', 'https://*.helpkit.in/*'];

/**
 * The demo build is the release plus loopback hosts, so that the reference site can be filled.
 * `tests/house` checks that this is the only difference.
 */
const loopbackHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** The QR reader's WebAssembly is packed as it is: the worker reads it from the package, never from a network. */
const qrReader = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** Packed as it is: the bundler would add two scripts to it, each a trip that a person waits for. */
const offscreenPage = fileURLToPath(new URL('entrypoints/offscreen-host/page.html', import.meta.url));

/** `npm run dev` names the browser to open and the pages to open in it; without a display it opens none. */
const { OPEN_IN: openIn, OPEN_AT: openAt } = process.env;
const liveBrowser =
  openIn === undefined || openAt === undefined
    ? { disabled: true }
    : {
        binaries: { chrome: openIn },
        startUrls: openAt.split(' '),
        chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      };

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  hooks: {
    // The gallery of parts is for those who build: live mode has it, no package does.
    'entrypoints:found': ({ config }, found) => {
      if (config.command === 'serve') return;
      const at = found.findIndex(({ name }) => name === 'parts');
      if (at >= 0) found.splice(at, 1);
    },
    'build:publicAssets': ({ config }, files) => {
      files.push({ absoluteSrc: qrReader, relativeDest: 'zxing_reader.wasm' });
      if (config.browser !== 'firefox')
        files.push({ absoluteSrc: offscreenPage, relativeDest: 'offscreen.html' });
    },
  },
  webExt: liveBrowser,
  vite: () => ({
    plugins: [
      preact(),
      bareScripts(),
      readyWords(),
      mendJsqr(),
      firstScreen(),
      pageHead(),
      asciiScripts(),
      eagerScripts(),
    ],
    build: { target: 'es2023', modulePreload: false },
  }),
  manifest: ({ browser, mode, command }) => {
    const hosts = mode === 'production' ? helpkitHosts : [...helpkitHosts, ...loopbackHosts];
    return {
      name: '__MSG_extensionName__',
      short_name: 'HelpKit 2FA',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      permissions: [
        'storage',
        'unlimitedStorage',
        'alarms',
        'idle',
        'activeTab',
        'scripting',
        'contextMenus',
        ...(browser === 'firefox' ? [] : ['offscreen']),
      ],
      host_permissions: hosts,
      // Each asked for in the click that wants it: reminders by the system itself; to clear the clipboard after a copy.
      optional_permissions: ['notifications', 'clipboardWrite'],
      // Every other site is asked for by itself, in the click that needs it.
      optional_host_permissions: ['https://*/*'],
      commands: {
        'fill-code': {
          suggested_key: { default: 'Alt+Shift+2' },
          description: '__MSG_menuFill__',
        },
        'scan-code': {
          suggested_key: { default: 'Alt+Shift+3' },
          description: '__MSG_menuScanPage__',
        },
        'lock-vault': {
          suggested_key: { default: 'Alt+Shift+9' },
          description: '__MSG_commandLock__',
        },
      },
      // The loader is named here and not by a content entrypoint, whose wrapper would bring the polyfill into each page.
      content_scripts: [{ matches: hosts, js: ['page-loader.js'], run_at: 'document_idle' }],
      // WXT's live mode needs its own, looser policy for its development server.
      ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'authenticator@helpkit.in',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '122', storage: { managed_schema: 'managed-schema.json' } }),
    };
  },
});
