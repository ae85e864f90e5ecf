import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Hosts that are HelpKit's own. Every other site is reached by a person's act (`activeTab`) or by a permission asked for. */
const helpkitHosts = ['https://helpkit.in/*', 'https://*.helpkit.in/*'];

/**
 * The demo and test builds are the release plus loopback hosts, so that the reference site can be filled.
 * `tests/house` checks that this is the only difference.
 */
const demoHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/i18n/locales' },
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: ({ mode }) => ({
    plugins: [preact()],
    build: { target: 'es2023', sourcemap: false, modulePreload: false },
    define: { 'import.meta.env.DEMO': JSON.stringify(mode === 'demo') },
  }),
  manifest: ({ browser, mode }) => {
    const hosts = mode === 'demo' || mode === 'development' ? [...helpkitHosts, ...demoHosts] : helpkitHosts;
    return {
      name: '__MSG_extensionName__',
      short_name: 'HelpKit 2FA',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
    };
  },
});
