import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: every command works from here, wherever it was called. */
export const root = resolve(fileURLToPath(import.meta.url), '../..');

/** Children that run now, by pid, and whatever else has to be put away at the end. */
const children = new Map();
const endings = [];
const grouped = process.platform !== 'win32';

/** What is wrong and what the person can do about it; ends the command without a stack. */
export function halt(what, advice) {
  const error = new Error(what);
  error.advice = advice;
  throw error;
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * One step, one line: what it is, what came of it (the string that `job` gives), and how long it took.
 */
export async function step(name, job) {
  process.stdout.write(`${name} … `);
  const began = Date.now();
  try {
    const result = await job();
    say(`${result} (${seconds(Date.now() - began)})`);
  } catch (error) {
    say('failed');
    throw error;
  }
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Runs a program to its end; its output is kept, not shown. */
export async function run(command, args, options = {}) {
  const env = { NO_COLOR: '1', ...options.env };
  const child = start(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Starts a program that ends when this command ends. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    // A group of its own, so that its own children end with it and Ctrl-C reaches it through us only.
    detached: grouped,
    ...options,
    env: { ...process.env, ...options.env },
  });
  if (child.pid !== undefined) children.set(child.pid, child);
  child.on('exit', () => children.delete(child.pid));
  return child;
}

/** Runs a tool of node_modules by its own Node, without a shell between. */
export function tool(name, script, args, options = {}) {
  return run(process.execPath, [resolve(root, 'node_modules', name, script), ...args], options);
}

/** Something to put away (a server, a folder) when the command ends, however it ends. */
export function atEnd(ending) {
  endings.push(ending);
}

async function putAway() {
  for (const child of [...children.values()]) await end(child);
  for (const ending of endings.splice(0).reverse()) {
    try {
      await ending();
    } catch (error) {
      say(`could not be put away: ${error.message}`);
    }
  }
}

async function end(child) {
  const gone = new Promise((done) => child.once('exit', done));
  signal(child, 'SIGINT');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

function signal(child, name) {
  try {
    if (grouped) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // it ended by itself between our look and our word
  }
}

/** Runs a whole command: says what went wrong in words, and puts everything away on every way out. */
export async function command(job) {
  let interrupted = false;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(name, async () => {
      interrupted = true;
      await putAway();
      process.exit(code);
    });
  }
  let code = 1;
  try {
    code = (await job()) ?? 0;
  } catch (error) {
    if (!interrupted) say(error.advice === undefined ? error.stack : `${error.message}\n${error.advice}`);
  }
  // What was interrupted fails by being put away; who puts it away also ends us.
  if (interrupted) return;
  await putAway();
  process.exit(code);
}
