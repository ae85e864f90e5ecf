import { learnPromptless } from '../../lib/detect/promptless.ts';
import { promptlessReaders } from '../../lib/detect/promptless-readers.ts';
import { type PageReading, readPage } from '../../lib/detect/read-page.ts';
import { learnWords } from '../../lib/detect/terms.ts';
import { beyondLatinWords, latinWords } from '../../lib/detect/vocabulary/in-lines.ts';

/** A reading as plain data, each part compared with the element that the label's selector means. */
export interface Probe {
  kind: string;
  waitsFor: string | null;
  reasons: string[];
  digits: number | null;
  fields: number;
  /** The labelled fields, all of them, in the labelled order. */
  fieldsMatch: boolean;
  trust: 'right' | 'wrong' | 'none';
  trustDays: number | null;
  trustMinutes: number | null;
  submitMatch: boolean;
  qrMatch: boolean;
  secret: string | null;
  secretMatch: boolean;
  backup: string[] | null;
  backupMatch: boolean;
  team: boolean;
  choosesMethod: boolean;
  toggleMatch: boolean;
  graceDays: number | null;
  /** What the selectors did not find: a broken label. */
  missing: string[];
  /** Sets of words that were fetched beside English. */
  words: string[];
  ms: number[];
}

export interface ProbeLabel {
  fields: string[];
  trust: string | null;
  submit: string | null;
  qr: string | null;
  secretAt: string | null;
  backupAt: string | null;
  toggle?: string | null;
}

/** Plain CSS; `a >>> b` goes into the open shadow root of a, `f |> b` into the document of frame f. */
function find(selector: string): Element | null {
  const [first = '', ...steps] = selector.split(/(?=>>>|\|>)/);
  let found = document.querySelector(first.trim());
  for (const step of steps) {
    const frame = step.startsWith('|>') ? (found as HTMLIFrameElement | null) : null; // `|>` follows frames
    const scope = frame === null ? found?.shadowRoot : frame.contentDocument;
    found = scope?.querySelector(step.slice(step.startsWith('|>') ? 2 : 3).trim()) ?? null;
  }
  return found;
}

/** As in a real page, whose engine fetches what it misses. */
function learnMissing({ missing }: PageReading): string[] {
  for (const one of missing) {
    if (one === 'promptless') learnPromptless(promptlessReaders);
    else learnWords(one === 'latin' ? latinWords : beyondLatinWords);
  }
  return missing;
}

function probe(label: ProbeLabel, times: number): Probe {
  const ms: number[] = [];
  let reading: PageReading = readPage(document);
  const words = learnMissing(reading);
  reading = readPage(document);
  learnMissing(reading);
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    reading = readPage(document);
    ms.push(performance.now() - start);
  }
  const missing: string[] = [];
  const need = (selector: string | null | undefined): Element | null => {
    if (selector === null || selector === undefined) return null;
    const element = find(selector);
    if (element === null) missing.push(selector);
    return element;
  };
  const fields = label.fields.map(need);
  const trust = need(label.trust);
  const qr = need(label.qr);
  return {
    kind: reading.kind,
    waitsFor: reading.waitsFor,
    reasons: reading.reasons.map((one) => {
      const said = 'said' in one ? one.said : one.sign;
      return `${one.cause} ${one.weight?.toFixed(1) ?? '!'}: ${said}`;
    }),
    digits: reading.digits,
    fields: reading.fields.length,
    fieldsMatch:
      fields.length === reading.fields.length && fields.every((field, at) => field === reading.fields[at]),
    trust: reading.trust === null ? 'none' : reading.trust.element === trust ? 'right' : 'wrong',
    trustDays: reading.trust?.days ?? null,
    trustMinutes: reading.trust?.minutes ?? null,
    submitMatch: need(label.submit) === reading.submit,
    qrMatch: reading.carriers.some((carrier) => carrier === qr || (qr?.contains(carrier) ?? false)),
    secret: reading.secret?.text ?? null,
    secretMatch: about(need(label.secretAt), reading.secret?.element ?? null),
    backup: reading.backup?.codes ?? null,
    backupMatch: about(need(label.backupAt), reading.backup?.element ?? null),
    choosesMethod: reading.methods !== null,
    team: reading.team !== null,
    toggleMatch: need(label.toggle) === (reading.team?.toggle ?? null),
    graceDays: reading.team?.graceDays ?? null,
    missing,
    words,
    ms,
  };
}

/** The same element, or one right inside the other. */
function about(wanted: Element | null, got: Element | null): boolean {
  if (wanted === null || got === null) return wanted === got;
  return wanted === got || wanted.parentElement === got || got.parentElement === wanted;
}

Object.assign(globalThis, { pageProbe: probe });
