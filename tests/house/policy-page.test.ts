import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../lib/core/policy.ts';

const page = readFileSync('docs/policy.md', 'utf8');
const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
const keys = Object.keys(schema.properties);
const free = JSON.stringify(readPolicy({}).policy);

/** Every example of the page, as an administrator would copy it. */
const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, text = '']) => JSON.parse(text));

/** The settings for the extension in an example, wherever its browser looks for them; null where it only installs. */
function settingsIn(example: Record<string, unknown>): Record<string, unknown> | null {
  const { '3rdparty': chromium, policies, data } = example as Places;
  return (
    chromium?.extensions['ID'] ??
    policies?.['3rdparty'].Extensions['authenticator@helpkit.in'] ??
    data ??
    null
  );
}

/** Where the browsers look. */
interface Places {
  '3rdparty'?: { extensions: Record<string, Record<string, unknown>> };
  policies?: { '3rdparty': { Extensions: Record<string, Record<string, unknown>> } };
  data?: Record<string, unknown>;
}

const settings = examples.map(settingsIn).filter((found) => found !== null);

describe('the page for organisations', () => {
  it('lists the keys that the schema has, which are those that are read', () => {
    const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
    expect(listed.toSorted()).toEqual(keys.toSorted());
    const nonsense = Object.fromEntries(keys.map((key) => [key, { no: 'such value' }]));
    expect(readPolicy(nonsense).malformed.toSorted()).toEqual(keys.toSorted());
  });

  it('has an example for Chromium and for both places of Firefox', () => {
    expect(settings).toHaveLength(3);
    expect(examples).toHaveLength(5);
  });

  it.each(settings)('gives settings that are read as they are meant: %j', (set) => {
    expect(Object.keys(set).filter((key) => !keys.includes(key))).toEqual([]);
    const { policy, malformed } = readPolicy(set);
    expect(malformed).toEqual([]);
    expect(JSON.stringify(policy)).not.toBe(free);
    const { requirePassword, forbidDeviceMode, forbidPlainExport, ...rest } = set;
    expect(policy).toMatchObject({
      ...rest,
      plainExportForbidden: forbidPlainExport === true,
      passwordRequired: requirePassword === true || forbidDeviceMode === true,
    });
  });

  it('names the extension as the Firefox package does', () => {
    const [, id] = /gecko: \{\s*id: '([^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8')) ?? [];
    expect(id).toBeDefined();
    const named = [...page.matchAll(/[\w.]+@[\w.]+\w/g)].map(([name]) => name.replace(/\.json$/, ''));
    expect([...new Set(named)]).toEqual([id]);
  });
});
