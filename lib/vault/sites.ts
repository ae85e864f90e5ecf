import type { FieldMark, SiteMemory, TaughtField } from '../core/types.ts';
import type { SitesRecord } from './schema.ts';
import {
  damaged,
  readChoice,
  readCount,
  readList,
  readObject,
  readOrNull,
  readText,
  readTime,
} from './shape.ts';

/** The one record of sites. Its name tells nothing but that there may be one. */
export const sitesId = 'sites';

export function readSites(value: unknown): SitesRecord {
  const { kind, id, sites } = readObject(value);
  if (readText(kind) !== 'sites' || readText(id) !== sitesId) throw damaged();
  readList(sites, readSite);
  return value as SitesRecord; // every field was looked at above
}

function readSite(value: unknown): SiteMemory {
  const { origin, chosen, withoutClick, taught, skewAllowed, ...flags } = readObject(value);
  readText(origin);
  readList(chosen, (choice) => {
    const { username, accountId } = readObject(choice);
    readText(username);
    readText(accountId);
  });
  readList(withoutClick, readText);
  readList(taught, readTaught);
  readOrNull(skewAllowed, readTime);
  for (const name of ['watchTyping', 'bySms'])
    if (flags[name] !== undefined && flags[name] !== true) throw damaged();
  return value as SiteMemory; // every field was looked at above
}

function readTaught(value: unknown): TaughtField {
  const { field, is, at } = readObject(value);
  readMark(field);
  readChoice(is, ['code', 'not-code']);
  readTime(at);
  return value as TaughtField; // every field was looked at above
}

function readMark(value: unknown): FieldMark {
  const { place, boxes, most, among, ...texts } = readObject(value);
  for (const name of ['tag', 'type', 'id', 'name', 'autocomplete', 'label']) readText(texts[name]);
  for (const name of ['around', 'near']) if (texts[name] !== undefined) readText(texts[name]);
  readCount(place);
  for (const count of [boxes, most, among]) if (count !== undefined) readCount(count);
  return value as FieldMark; // every field was looked at above
}

/** An origin of which nothing was decided. */
export function newSite(origin: string): SiteMemory {
  return { origin, chosen: [], withoutClick: [], taught: [], skewAllowed: null };
}

/** Whether anything is worth keeping of it. */
function saysSomething({ chosen, withoutClick, taught, skewAllowed, ...flags }: SiteMemory): boolean {
  const decided = chosen.length + withoutClick.length + taught.length;
  return decided > 0 || skewAllowed !== null || flags.watchTyping === true || flags.bySms === true;
}

/** The record with this site as it is now; one of which nothing is left is gone. */
export function withSite(record: SitesRecord | null, site: SiteMemory): SitesRecord {
  const others = (record?.sites ?? []).filter(({ origin }) => origin !== site.origin);
  return { kind: 'sites', id: sitesId, sites: saysSomething(site) ? [...others, site] : others };
}
