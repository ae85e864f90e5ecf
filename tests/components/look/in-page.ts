import { fakeBackground } from '../fake/background.ts';
import type { LookScreen } from './screens.ts';
import { screens } from './screens.ts';

/** Put before the popup's own script: a browser with a made-up background, so that every screen can be looked at. */
const { name, look, messages } = (globalThis as unknown as { lookAt: LookAt }).lookAt;

interface LookAt {
  name: LookScreen['name'];
  look: 'light' | 'dark' | 'contrast';
  /** The packed messages of the language. */
  messages: Record<string, { message: string }>;
}

const world = screens.find((screen) => screen.name === name)?.world ?? {};
const background = fakeBackground({ ...world, preferences: { look, ...world.preferences } });

/** ms that its answers take, where a test says so. */
const late = globalThis as { answersAfter?: number };
const answer: typeof background.answer = async (message) => {
  if (late.answersAfter !== undefined)
    await new Promise((answered) => setTimeout(answered, late.answersAfter));
  return background.answer(message);
};

/** Nothing changes by itself while a picture is taken. */
const silent = { addListener: () => {} };

const api = {
  windows: { getCurrent: async () => ({ id: 1 }) },
  // Nothing that the browser would ask for is granted.
  permissions: { contains: async () => false },
  storage: { onChanged: silent, session: { onChanged: silent } },
  runtime: { id: 'look', sendMessage: answer, getManifest: () => ({ version: '1.2.3' }) },
  i18n: {
    getMessage: (key: string, substitutions: string[] = []) =>
      (messages[key]?.message ?? '').replace(
        /\$(\d)/g,
        (_, place: string) => substitutions[Number(place) - 1] ?? '',
      ),
  },
};

Object.assign(globalThis, { browser: api, chrome: api });
