import { type Language, languageNames, languages, languageTag } from '../../lib/core/languages.ts';
import type { Preferences } from '../../lib/messaging/views.ts';
import { Fields } from './Fields.tsx';
import { Marks } from './Marks.tsx';
import { Messages } from './Messages.tsx';
import { Part, State } from './Part.tsx';
import { Presses } from './Presses.tsx';
import { Rows } from './Rows.tsx';
import { type ScreenName, screens } from './samples.ts';

const looks = ['light', 'dark', 'contrast'] as const;

/** What the page's address asks for. */
export interface Wanted {
  look: Preferences['look'];
  language: Language;
  /** One screen by itself, for a frame of its own. */
  screen: ScreenName | null;
}

/** Reads what the address asks for; what it does not name is as in the light, in English. */
export function readWanted(search: string): Wanted {
  const asked = new URLSearchParams(search);
  return {
    look: looks.find((one) => one === asked.get('look')) ?? 'light',
    language: languages.find((one) => one === asked.get('language')) ?? 'en',
    // The object's own keys are of that type.
    screen: (Object.keys(screens) as ScreenName[]).find((one) => one === asked.get('screen')) ?? null,
  };
}

/** Every part of the house in every state, in the look and language that the address names. For those who build it; never shipped. */
export function Gallery({ look, language }: Wanted) {
  return (
    <main class="gallery" aria-label="Parts">
      <header lang="en" dir="ltr">
        <h1>Parts</h1>
        <nav aria-label="Look">
          {looks.map((one) => (
            <a key={one} href={addressOf({ look: one, language })} aria-current={one === look}>
              {one}
            </a>
          ))}
        </nav>
        <nav aria-label="Language">
          {languages.map((one) => (
            <a
              key={one}
              href={addressOf({ look, language: one })}
              aria-current={one === language}
              lang={languageTag(one)}
            >
              {languageNames[one]}
            </a>
          ))}
        </nav>
      </header>
      <Presses />
      <Fields />
      <Marks />
      <Messages />
      <Rows />
      <Part name="States of the whole">
        {Object.keys(screens).map((screen) => (
          <State key={screen} of={screen}>
            <iframe title={screen} src={addressOf({ look, language, screen })} loading="lazy" />
          </State>
        ))}
      </Part>
    </main>
  );
}

function addressOf(wanted: Record<string, string>): string {
  return `?${new URLSearchParams(wanted)}`;
}
