import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { halt, root, run, say, step, tool } from './steps.mjs';

/** The builds that exist, by the name of their folder under `.output`. */
export const builds = {
  'chrome-mv3': ['-b', 'chrome'],
  'chrome-mv3-demo': ['-b', 'chrome', '--mode', 'demo'],
  'firefox-mv3': ['-b', 'firefox'],
  'firefox-mv3-demo': ['-b', 'firefox', '--mode', 'demo'],
};

/** All that goes into a build: when none of it changed, the build stands. */
const sources = [
  'lib',
  'entrypoints',
  'components',
  'public',
  'wxt.config.ts',
  'scripts/ascii-scripts.ts',
  'scripts/bare-scripts.ts',
  'scripts/eager-scripts.ts',
  'scripts/first-screen.ts',
  'scripts/mend-jsqr.ts',
  'scripts/page-head.mjs',
  'scripts/ready-words.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const leastNode = [20, 19];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1])) {
    halt(
      `Node ${process.versions.node} is too old: ${leastNode.join('.')} or newer is needed.`,
      'Install a current Node from https://nodejs.org and run this again.',
    );
  }
  say(`node … ${process.versions.node}`);
}

/**
 * Installs what the package-lock.json of the repository, or of a project in one of its folders, says. Answers with what
 * is done once the packages have also run their own scripts, of which better-sqlite3 compiles for a minute: only the
 * reference site needs it.
 */
export async function unpackPackages(folder = '.') {
  const place = join(root, folder);
  const due = join(place, 'node_modules/.scripts-due');
  await step(folder === '.' ? 'packages' : `packages of ${folder}`, async () => {
    if (packagesFit(place)) return 'in place';
    process.stdout.write('installing … ');
    await npm(['ci', '--ignore-scripts', '--no-progress'], place);
    writeFileSync(due, '');
    return 'installed';
  });
  if (!existsSync(due)) return async () => {};
  const running = npm(['rebuild'], place).then(
    () => rmSync(due),
    (error) => error,
  );
  let told = null;
  return () => {
    told ??= step('scripts of packages', async () => {
      const error = await running;
      if (error) throw error;
      return 'run';
    });
    return told;
  };
}

/** The same, all of it. */
export async function installPackages(folder = '.') {
  const scriptsRun = await unpackPackages(folder);
  await scriptsRun();
}

async function npm(args, cwd) {
  const windows = process.platform === 'win32';
  const { code, output } = await run(windows ? 'npm.cmd' : 'npm', args, { shell: windows, cwd });
  if (code === 0) return;
  halt(
    `npm ${args[0]} failed:\n${output}`,
    'It needs the npm registry and, for better-sqlite3, python3, make and a C++ compiler (Debian: apt-get install python3 make g++).',
  );
}

/** True when a folder's node_modules holds what its package-lock.json says. npm writes its hidden lockfile last, so a broken-off install never fits. */
function packagesFit(folder) {
  const hidden = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const fits = (path) =>
    present[path]?.version === wanted[path]?.version && present[path]?.integrity === wanted[path]?.integrity;
  const needed = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
  return needed.every((path) => path in present) && Object.keys(present).every(fits);
}

/** The path of a Chromium that takes extensions from the command line. Branded Chrome and Edge no longer do. */
export async function findChromium() {
  let path = null;
  await step('chromium', async () => {
    path =
      named('CHROMIUM') ??
      onPath('chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing');
    path ??= await playwrightChromium();
    if (path === null && canInstall()) {
      await apt('chromium', 'fonts-dejavu-core');
      path = onPath('chromium');
    }
    if (path === null) {
      process.stdout.write('downloading … ');
      const { code, output } = await tool('playwright', 'cli.js', ['install', 'chromium']);
      if (code !== 0) {
        halt(
          `No Chromium here, and Playwright could not download one:\n${output}`,
          'Install Chromium (Debian, Ubuntu: apt-get install chromium) or set CHROMIUM to the path of one. Branded Chrome does not load extensions from the command line any more.',
        );
      }
      path = await playwrightChromium();
    }
    return path;
  });
  return path;
}

/** The path of a Firefox, or null where there is none and none can be had: its tests are then skipped. */
export async function findFirefox() {
  let path = null;
  await step('firefox', async () => {
    path = named('FIREFOX') ?? onPath('firefox-esr', 'firefox');
    if (path === null && canInstall()) {
      await apt('firefox-esr');
      path = onPath('firefox-esr');
    }
    if (path === null && process.env.CI) {
      halt(
        'No Firefox here, and its tests may not be left out in CI.',
        'Install Firefox or set FIREFOX to the path of one.',
      );
    }
    return path ?? 'none found: its tests are skipped (set FIREFOX to the path of one)';
  });
  return path;
}

function named(variable) {
  const path = process.env[variable];
  if (!path) return null;
  if (!existsSync(path))
    halt(`${variable} names ${path}, which is not there.`, `Correct or unset ${variable}.`);
  return resolve(path);
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function canInstall() {
  return process.getuid?.() === 0 && onPath('apt-get') !== null;
}

async function apt(...packages) {
  process.stdout.write(`installing Debian's ${packages[0]} … `);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const lists = await run('apt-get', ['update'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    env,
  });
  if (code !== 0) {
    const advice = `Install ${packages[0]} by hand and run this again.`;
    halt(`apt-get could not install ${packages.join(' ')}:\n${lists.output}${output}`, advice);
  }
}

/** Builds what is named, unless its sources are those it was built from; gives the folder. */
export async function build(name) {
  const folder = join(root, '.output', name);
  await step(`build ${name}`, async () => {
    const stamp = join(root, '.cache/builds', name);
    const now = fingerprint();
    const whole = [join(folder, 'manifest.json'), join(root, '.wxt/tsconfig.json')].every((path) =>
      existsSync(path),
    );
    if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'nothing changed';
    // Whatever the mode is called, what is tried and measured is made as what is released is.
    const env = { NODE_ENV: 'production' };
    const { code, output } = await tool('wxt', 'bin/wxt.mjs', ['build', ...builds[name]], { env });
    if (code !== 0) halt(`The build ${name} failed:\n${output}`, 'Mend what it names and run this again.');
    mkdirSync(join(stamp, '..'), { recursive: true });
    writeFileSync(stamp, now);
    return 'built';
  });
  return folder;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
