/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import { useWords } from '../pages/view.tsx';
import { enrolmentWords } from '../words/enrolment.ts';
import type { Carrier } from './look.ts';
import { encodePng } from './png.ts';
import { qrModules, qrSvg } from './qr-modules.ts';

/** Where the stylesheet of the `css` carrier is served. */
export const qrStylesheet = '/settings/security/two-factor/app/qr.css';

/** The enrolment's QR code, drawn by the chosen carrier. */
export function QrPicture({ text, carrier }: { text: string; carrier: Carrier }) {
  return (
    <div class="qr" dir="ltr">
      {draw(text, carrier, useWords(enrolmentWords).qr)}
    </div>
  );
}

function draw(text: string, carrier: Carrier, words: string) {
  const modules = qrModules(text);
  switch (carrier) {
    case 'svg':
      return (
        <div role="img" aria-label={words}>
          {raw(qrSvg(modules))}
        </div>
      );
    case 'img':
      return <img alt={words} src={dataUri('image/png', encodePng(modules, 5))} />;
    case 'img-svg':
      return <img alt={words} src={dataUri('image/svg+xml', Buffer.from(qrSvg(modules)))} />;
    case 'canvas':
      return <canvas role="img" aria-label={words} data-qr={asText(modules)} />;
    case 'css':
      return <div class="qr-background" role="img" aria-label={words} />;
    case 'table':
      return (
        <table role="img" aria-label={words}>
          <tbody>
            {modules.map((row) => (
              <tr>
                {row.map((dark) => (
                  <td class={dark ? 'dark' : 'light'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

/** The stylesheet that paints the QR code as a background: no inline style is allowed on our pages. */
export function qrCss(text: string): string {
  return `.qr-background { background-image: url("${dataUri('image/png', encodePng(qrModules(text), 5))}"); }\n`;
}

function dataUri(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** Rows of 0 and 1, for the script that paints the canvas. */
function asText(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')).join(' ');
}
