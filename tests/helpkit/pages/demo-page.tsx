/** @jsxImportSource hono/jsx */
import { CsrfField } from '../looks/prompt-parts.tsx';
import { lookWords } from '../words/look.ts';
import { CardPage } from './layout.tsx';
import { useView, useWords } from './view.tsx';

/** Chooses the markup of the pages, their prompts and the QR code. */
export function DemoPage() {
  const { look } = useView();
  const words = useWords(lookWords);
  return (
    <CardPage title={words.title}>
      <h1>{words.title}</h1>
      <p class="muted">{words.about}</p>
      <form class="stack" method="post" action="/demo">
        <CsrfField />
        <Choice name="skin" legend={words.skin} choices={words.skins} chosen={look.skin} />
        <Choice name="qr" legend={words.qr} choices={words.carriers} chosen={look.qr} />
        <button class="button" type="submit">
          {words.use}
        </button>
      </form>
    </CardPage>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly chosen: string;
}

function Choice({ name, legend, choices, chosen }: ChoiceProps) {
  return (
    <fieldset class="field choice">
      <legend>{legend}</legend>
      {Object.entries(choices).map(([value, words]) => (
        <label class="check">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>
            <code>{value}</code> {words}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
