/** A page, what makes its prompt appear, and what counts as its being there. */
interface LatePage {
  html: string;
  /** Script for the page. */
  act: string;
  /** `inserted`: measured from the act on. `root`: a shadow root of an element that stood there. `fading`: takes its time. */
  kind: 'inserted' | 'root' | 'fading';
  /** Script that gives focus to what came. */
  focus?: string;
}

const prompt =
  '<h2>Two-factor authentication</h2><label>Code from your authenticator app <input></label><button>Verify</button>';
const search = '<input type="text" aria-label="Search the inbox">';
const put = `document.querySelector('main').innerHTML = ${JSON.stringify(prompt)}`;

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>HelpKit</title></head><body>${body}</body></html>`;
}

/** Prompts that come after the page has come to rest, by the way they come. */
export const latePages: Readonly<Record<string, LatePage>> = {
  insertion: { kind: 'inserted', html: page(`${search}<main></main>`), act: put },
  'first-field': { kind: 'inserted', html: page('<main><p>Inbox</p></main>'), act: put },
  'class-above': {
    kind: 'inserted',
    html: page(
      `<style>.shut main { display: none }</style>${search}<div class="shut"><main>${prompt}</main></div>`,
    ),
    act: "document.querySelector('.shut').className = ''",
  },
  popover: {
    kind: 'inserted',
    html: page(`${search}<main popover>${prompt}</main>`),
    act: "document.querySelector('main').showPopover()",
  },
  frame: {
    kind: 'inserted',
    html: page(`${search}<main></main>`),
    act: `document.querySelector('main').append(Object.assign(document.createElement('iframe'), { srcdoc: ${JSON.stringify(prompt)} }))`,
  },
  route: {
    kind: 'inserted',
    html: page(`${search}<main><label>Password <input type="password"></label></main>`),
    act: `history.pushState(null, '', '/second-step'); ${put}`,
  },
  'in-a-shadow-root': {
    kind: 'inserted',
    html: page(
      `${search}<x-app></x-app><script>document.querySelector('x-app').attachShadow({ mode: 'open' }).innerHTML = '<main></main>'</script>`,
    ),
    act: `document.querySelector('x-app').shadowRoot.querySelector('main').innerHTML = ${JSON.stringify(prompt)}`,
  },
  'beside-a-spinner': {
    kind: 'inserted',
    html: page(
      `${search}<p></p><i>*</i><main></main><script>setInterval(() => { document.querySelector('i').style.rotate = performance.now() + 'deg' }, 16)</script>`,
    ),
    act: put,
  },
  fading: {
    kind: 'fading',
    html: page(
      `<style>main { opacity: 0; transition: opacity .3s } .open { opacity: 1 }</style>${search}<main>${prompt}</main>`,
    ),
    act: "document.querySelector('main').className = 'open'",
  },
  'fading-by-script': {
    kind: 'fading',
    html: page(`${search}<main></main>`),
    act: `${put}; document.querySelector('main').animate([{ opacity: 0 }, { opacity: 1 }], { duration: 300 })`,
  },
  'late-root': {
    kind: 'root',
    html: page(`${search}<code-prompt></code-prompt>`),
    act: `document.querySelector('code-prompt').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(prompt)}`,
  },
  'late-root-of-a-section': {
    kind: 'root',
    html: page(`${search}<section></section>`),
    act: `document.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(prompt)}`,
    focus: "document.querySelector('section').shadowRoot.querySelector('input').focus()",
  },
};
