/** @jsxImportSource hono/jsx */
import { carriers, skins } from '../looks/look.ts';
import { CsrfField } from '../looks/prompt-parts.tsx';
import { CardPage } from './layout.tsx';
import { useView } from './view.tsx';

/** Chooses the markup of code prompts and of the QR code. */
export function DemoPage() {
  const { look } = useView();
  return (
    <CardPage title="Look of this site">
      <h1>Look of this site</h1>
      <p class="muted">
        The rules stay the same; only the markup changes. It is kept in this browser until it closes. Any
        address also takes <code>?skin=</code> and <code>?qr=</code>.
      </p>
      <form class="stack" method="post" action="/demo">
        <CsrfField />
        <Choice name="skin" legend="Code prompt" choices={skins} chosen={look.skin} />
        <Choice name="qr" legend="QR code" choices={carriers} chosen={look.qr} />
        <button class="button" type="submit">
          Use this look
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
