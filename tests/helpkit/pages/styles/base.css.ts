/** Colours, type and the elements that every page uses as they are. */
export const baseCss = `
:root {
  color-scheme: light dark;
  --page: #f5f7f6;
  --surface: #ffffff;
  --sunken: #eef2f0;
  --ink: #14211d;
  --soft: #566860;
  --line: #dbe3df;
  --line-strong: #8b9c95;
  --accent: #0b7a5d;
  --accent-deep: #075c46;
  --on-accent: #ffffff;
  --accent-wash: #e3f3ed;
  --bad: #a92318;
  --bad-wash: #fdeceb;
  --ring: #0b7a5d66;
  --shadow: 0 1px 2px #14211d0f, 0 8px 24px #14211d0f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1513;
    --surface: #161f1c;
    --sunken: #1e2925;
    --ink: #e6efeb;
    --soft: #9db0a8;
    --line: #2a3833;
    --line-strong: #64786f;
    --accent: #46c39c;
    --accent-deep: #6fd6b5;
    --on-accent: #06241a;
    --accent-wash: #17342a;
    --bad: #ff9d93;
    --bad-wash: #3a1c19;
    --ring: #46c39c66;
    --shadow: 0 1px 2px #0006, 0 8px 24px #0004;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: var(--ink); background: var(--page); -webkit-text-size-adjust: 100%; }
body { margin: 0; }
.site { min-height: 100vh; display: flex; flex-direction: column; }
h1, h2, h3, p { margin: 0; }
h1 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.015em; font-weight: 650; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; }
h3 { font-size: 0.9375rem; font-weight: 650; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:hover { color: var(--accent-deep); }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9375em; }
:focus-visible { outline: 3px solid var(--ring); outline-offset: 2px; }
[hidden] { display: none; }
.muted { color: var(--soft); }
.muted strong { display: inline-block; max-width: 100%; color: var(--ink); font-weight: 600; overflow-wrap: anywhere; }
.small { font-size: 0.875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--surface); border-radius: 8px; z-index: 2; }
.skip:focus { top: 0.5rem; }
`;
