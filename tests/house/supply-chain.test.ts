import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Lock, sbomOf } from '../../scripts/sbom.mjs';
import { figure } from '../figures/figure.ts';

const own: {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
} = JSON.parse(readFileSync('package.json', 'utf8'));
const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { '': _own, ...locked } = lock.packages;
const packages = Object.entries(locked);
const runtime = Object.keys(own.dependencies);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

let held = 0;
const rules = 5;
afterAll(() => {
  figure({
    figure: `rules that the supply of ${runtime.length} runtime packages, ${packages.length} in all, keeps to`,
    part: '9',
    requirement:
      'security 39: at most 10 runtime dependencies, exact pins, 0 install scripts, an SBOM of all that ships',
    value: held,
    goal: rules,
    holds: held === rules,
  });
});

describe('what others wrote', () => {
  it('is at most ten packages at run time, each told of in docs/dependencies.md', () => {
    expect(runtime.length).toBeLessThanOrEqual(10);
    const page = readFileSync('docs/dependencies.md', 'utf8');
    expect(runtime.filter((name) => !page.includes(`| ${name} |`))).toEqual([]);
    held += 1;
  });

  it('is pinned: one version, one hash, from the one registry', () => {
    const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    held += 1;
  });

  it('runs no script at its installation, but for the tools that may', () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    const decided = Object.keys(own.allowScripts);
    // macOS alone asks for it; our own install runs no script that is not decided on.
    expect(scripted.map(nameOf).filter((name) => !decided.includes(name) && name !== 'fsevents')).toEqual([]);
    expect(scripted.filter((path) => locked[path]?.dev !== true)).toEqual([]);
    held += 1;
  });

  it('is listed whole in the SBOM, each with its hash and licence', () => {
    const { components, dependencies } = sbomOf(lock);
    expect(runtime.filter((name) => !components.some((one) => one.name === name))).toEqual([]);
    for (const { hashes, licenses, purl } of components) {
      expect(hashes[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
      expect(licenses[0]?.expression, purl).toMatch(/^[A-Z(]/);
    }
    const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !named.has(ref))).toEqual([]);
    expect(dependencies).toHaveLength(components.length + 1);
    held += 1;
  });

  it('has an SBOM that is the same each time, and another when anything in it is', () => {
    const first = JSON.stringify(sbomOf(lock));
    expect(JSON.stringify(sbomOf(structuredClone(lock)))).toBe(first);
    const other = structuredClone(lock);
    const [name = ''] = runtime;
    Object.assign(other.packages[`node_modules/${name}`] ?? {}, { version: '999.0.0' });
    expect(sbomOf(other).serialNumber).not.toBe(sbomOf(lock).serialNumber);
    held += 1;
  });
});
