import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { figure } from '../figures/figure.ts';

const helpkit = ['https://helpkit.in/*', 'https://*.helpkit.in/*'];
const loopback = ['http://localhost/*', 'http://127.0.0.1/*'];
const permissions = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'idle',
  'activeTab',
  'scripting',
  'contextMenus',
];
const policy = [
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

type Manifest = Record<string, unknown>;

function manifestOf(build: string): Manifest {
  const path = `.output/${build}/manifest.json`;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest; // made by our own build
  } catch (error) {
    throw new Error(`${path} is missing: run \`npm test\`, which builds first`, { cause: error });
  }
}

const builds = [
  { build: 'chrome-mv3', hosts: helpkit, more: ['offscreen', 'sidePanel'] },
  { build: 'chrome-mv3-demo', hosts: [...helpkit, ...loopback], more: ['offscreen', 'sidePanel'] },
  { build: 'firefox-mv3', hosts: helpkit, more: [] },
  { build: 'firefox-mv3-demo', hosts: [...helpkit, ...loopback], more: [] },
];

describe('the manifest is this list and no more', () => {
  let same = 0;
  afterAll(() => {
    figure({
      figure: 'builds whose permissions, hosts, policy and reachable resources are the list, none reachable',
      part: '5',
      requirement:
        'security 23: the manifest equals a checked-in list, 0 web-accessible, none externally connectable',
      value: same,
      goal: builds.length,
      holds: same === builds.length,
    });
  });

  it.each(builds)('$build', ({ build, hosts, more }) => {
    const manifest = manifestOf(build);
    expect(manifest['manifest_version']).toBe(3);
    expect(manifest['permissions']).toEqual([...permissions, ...more]);
    expect(manifest['host_permissions']).toEqual(hosts);
    expect(manifest['optional_permissions']).toEqual(['notifications', 'clipboardWrite']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*']);
    expect(manifest['commands']).toEqual({
      'fill-code': { suggested_key: { default: 'Alt+Shift+2' }, description: '__MSG_menuFill__' },
      'scan-code': { suggested_key: { default: 'Alt+Shift+3' }, description: '__MSG_menuScanPage__' },
      'lock-vault': { suggested_key: { default: 'Alt+Shift+9' }, description: '__MSG_commandLock__' },
    });
    expect(manifest['storage']).toEqual(
      build.startsWith('chrome') ? { managed_schema: 'managed-schema.json' } : undefined,
    );
    // The list that stays open beside the page, which nobody is shown unasked.
    const panel = build.startsWith('chrome')
      ? { side_panel: { default_path: 'sidepanel.html' } }
      : {
          sidebar_action: {
            default_panel: 'sidepanel.html',
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
        };
    expect(manifest).toMatchObject(panel);
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['content_scripts']).toEqual([
      { matches: hosts, js: ['page-loader.js'], run_at: 'document_idle' },
    ]);
    expect(manifest['content_security_policy']).toEqual({ extension_pages: policy });
    same += 1;
  });

  it.each(builds)('$build holds what reads QR codes and files', ({ build }) => {
    const files = [
      'decode-worker.js',
      'decode-plain.js',
      'transfer-worker.js',
      'zxing_reader.wasm',
      ...(build.startsWith('chrome') ? ['offscreen.html', 'offscreen-host.js'] : []),
    ];
    expect(files.filter((file) => !existsSync(`.output/${build}/${file}`))).toEqual([]);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('the demo build differs from %s in hosts alone', (build) => {
    const without = ({ host_permissions: _hosts, content_scripts: _scripts, ...rest }: Manifest) => rest;
    expect(without(manifestOf(`${build}-demo`))).toEqual(without(manifestOf(build)));
    expect(JSON.stringify(manifestOf(build))).not.toMatch(/localhost|127\.0\.0\.1/);
  });
});
