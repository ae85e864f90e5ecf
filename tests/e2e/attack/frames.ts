/** Origins that a page of the matrix may name: the account's own, and others. All are served the same. */
export interface Origins {
  own: string;
  port: string;
  host: string;
  subdomain: string;
  tenant: string;
}

/** A way for a prompt to be in a tab. */
export interface FrameCase {
  name: string;
  /** Whether the prompt is in the account's own origin, in no sandbox and under no other origin: only then it is filled. */
  filled: boolean;
  /** The origin in the tab; the account's own where none is named. */
  top?: keyof Origins;
  /** Sent with the tab's own document. */
  policy?: string;
  html(origins: Origins): string;
}

/** A prompt by itself. */
export const prompt = `<title>Two-factor authentication</title><form onsubmit="return false"><h2>Two-factor authentication</h2>
<label for="code">Enter the 6-digit code from your authenticator app</label><br>
<input id="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" style="width: 160px"></form>`;

const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const js = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');
const box = 'width="700" height="260"';
const frame = (src: string, more = '') => `<iframe ${box} ${more} src="${quoted(src)}"></iframe>`;
const srcdoc = (html: string, more = '') => `<iframe ${box} ${more} srcdoc="${quoted(html)}"></iframe>`;
const made = (script: string) => `<iframe ${box} id="made"></iframe><script>
  const made = document.querySelector('#made');
  ${script}
</script>`;
const atThePress = (script: string, html: string) => `${html}<script>
  addEventListener('pointerdown', () => { ${script} }, true);
</script>`;

export const frameCases: FrameCase[] = [
  { name: 'the tab itself', filled: true, html: () => prompt },
  {
    name: 'the tab itself, its path changed by pushState',
    filled: true,
    html: () => `${prompt}<script>history.pushState({}, '', '/another/path?x=1');</script>`,
  },
  {
    name: 'the tab itself, its hash changed',
    filled: true,
    html: () => `${prompt}<script>location.hash = 'code';</script>`,
  },
  {
    name: 'the tab itself, the prompt written later',
    filled: true,
    html: () =>
      `<main></main><script>setTimeout(() => { document.querySelector('main').innerHTML = ${js(prompt)}; }, 300);</script>`,
  },
  { name: 'same origin', filled: true, html: ({ own }) => frame(`${own}/prompt`) },
  { name: 'same origin, two deep', filled: true, html: ({ own }) => srcdoc(frame(`${own}/prompt`)) },
  { name: 'srcdoc', filled: true, html: () => srcdoc(prompt) },
  { name: 'srcdoc in srcdoc', filled: true, html: () => srcdoc(srcdoc(prompt)) },
  {
    name: 'about:blank, written into',
    filled: true,
    html: () => made(`made.contentDocument.body.innerHTML = ${js(prompt)};`),
  },
  {
    name: "document.open'd",
    filled: true,
    html: () =>
      made(
        `made.contentDocument.open(); made.contentDocument.write(${js(prompt)}); made.contentDocument.close();`,
      ),
  },
  {
    name: 'blob: of the same origin',
    filled: true,
    html: () => made(`made.src = URL.createObjectURL(new Blob([${js(prompt)}], { type: 'text/html' }));`),
  },
  {
    name: 'javascript: URL',
    filled: true,
    html: () => made(`made.src = 'javascript:' + ${js(JSON.stringify(prompt))};`),
  },
  {
    name: 'same origin, inserted late',
    filled: true,
    html: ({ own }) =>
      `<div id="late"></div><script>setTimeout(() => { document.querySelector('#late').innerHTML = ${js(frame(`${own}/prompt`))}; }, 400);</script>`,
  },
  {
    name: 'navigated from another origin to the same',
    filled: true,
    html: ({ own, port }) =>
      made(
        `made.src = ${js(`${port}/prompt`)}; made.onload = () => { made.onload = null; made.src = ${js(`${own}/prompt`)}; };`,
      ),
  },
  {
    name: 'same origin, in a shadow root',
    filled: true,
    html: ({ own }) =>
      `<div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${js(frame(`${own}/prompt`))};</script>`,
  },
  {
    name: 'same origin, beside a prompt of another',
    filled: true,
    html: ({ own, port }) => frame(`${own}/prompt`) + frame(`${port}/prompt`),
  },
  { name: 'another port', filled: false, html: ({ port }) => frame(`${port}/prompt`) },
  { name: 'another host', filled: false, html: ({ host }) => frame(`${host}/prompt`) },
  { name: 'a subdomain', filled: false, html: ({ subdomain }) => frame(`${subdomain}/prompt`) },
  { name: 'sandboxed', filled: false, html: ({ own }) => frame(`${own}/prompt`, 'sandbox') },
  {
    name: 'sandboxed, allow-scripts',
    filled: false,
    html: ({ own }) => frame(`${own}/prompt`, 'sandbox="allow-scripts"'),
  },
  {
    name: 'sandboxed, allow-same-origin',
    filled: false,
    html: ({ own }) => frame(`${own}/prompt`, 'sandbox="allow-same-origin"'),
  },
  {
    name: 'sandboxed, allow-scripts allow-same-origin',
    filled: false,
    html: ({ own }) => frame(`${own}/prompt`, 'sandbox="allow-scripts allow-same-origin"'),
  },
  {
    name: 'srcdoc, sandboxed, allow-same-origin',
    filled: false,
    html: () => srcdoc(prompt, 'sandbox="allow-same-origin"'),
  },
  {
    name: 'same origin in a sandboxed frame',
    filled: false,
    html: ({ own }) => srcdoc(frame(`${own}/prompt`), 'sandbox="allow-scripts allow-same-origin"'),
  },
  {
    name: 'sandboxed, its attribute taken away later',
    filled: false,
    html: ({ own }) => `${frame(`${own}/prompt`, 'sandbox="allow-scripts" id="made"')}<script>
      const made = document.querySelector('#made');
      made.onload = () => made.removeAttribute('sandbox');</script>`,
  },
  { name: 'sandboxed by its own policy', filled: false, html: ({ own }) => frame(`${own}/sandboxed-prompt`) },
  {
    name: 'blob: in a sandbox',
    filled: false,
    html: () =>
      made(
        `made.setAttribute('sandbox', 'allow-scripts'); made.src = URL.createObjectURL(new Blob([${js(prompt)}], { type: 'text/html' }));`,
      ),
  },
  { name: 'data:', filled: false, html: () => frame(`data:text/html,${encodeURIComponent(prompt)}`) },
  {
    name: 'fenced',
    filled: false,
    html: ({ own }) => `<fencedframe ${box} src="${own}/prompt"></fencedframe>`,
  },
  {
    name: 'same origin, not in sight',
    filled: false,
    html: ({ own }) => frame(`${own}/prompt`, 'style="display: none"'),
  },
  {
    name: 'same origin, all but clear',
    filled: false,
    html: ({ own }) => frame(`${own}/prompt`, 'style="opacity: 0.01"'),
  },
  {
    name: 'same origin in another port',
    filled: false,
    html: ({ own, port }) => frame(`${port}/holds?${encodeURIComponent(`${own}/prompt`)}`),
  },
  {
    name: 'another port, over the same origin',
    filled: false,
    top: 'port',
    html: ({ own }) => frame(`${own}/prompt`),
  },
  {
    name: 'another host, over the same origin',
    filled: false,
    top: 'host',
    html: ({ own }) => frame(`${own}/prompt`),
  },
  { name: 'the tab itself on another port', filled: false, top: 'port', html: () => prompt },
  { name: 'the tab itself on another host', filled: false, top: 'host', html: () => prompt },
  { name: 'the tab itself on a sibling tenant', filled: false, top: 'tenant', html: () => prompt },
  {
    name: 'the tab itself, sandboxed by its policy',
    filled: false,
    policy: 'sandbox allow-scripts',
    html: () => prompt,
  },
  {
    name: 'same origin, taken out at the press',
    filled: false,
    html: ({ own }) => atThePress("document.querySelector('iframe').remove()", frame(`${own}/prompt`)),
  },
  {
    name: 'same origin, navigated to another at the press',
    filled: false,
    html: ({ own, port }) =>
      atThePress(`document.querySelector('iframe').src = ${js(`${port}/prompt`)}`, frame(`${own}/prompt`)),
  },
  {
    name: 'the tab itself, navigated to another port at the press',
    filled: false,
    html: ({ port }) => atThePress(`location.href = ${js(`${port}/prompt`)}`, prompt),
  },
];
