/**
 * The overlay's look, as text for a constructed sheet: a page's policy may forbid style elements. What is dark around the
 * box is its own shadow, so that the code in it stays as bright as it is.
 */
export const overlayStyle = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: auto !important; }
dialog {
  position: fixed; inset: 0; width: 100vw; height: 100vh; max-width: none; max-height: none;
  margin: 0; padding: 0; border: 0; overflow: hidden; background: none; color: #fff;
  cursor: crosshair; user-select: none; touch-action: none; outline: none;
  font: 500 15px/1.45 system-ui, sans-serif;
}
dialog::backdrop { background: none; }
.box {
  position: absolute; box-sizing: border-box; border: 2px solid #fff; border-radius: 4px;
  outline: 1px solid #0b0f1a; box-shadow: 0 0 0 200vmax rgb(8 12 24 / 62%);
  pointer-events: none;
}
.words {
  position: absolute; inset-block-start: 16px; inset-inline: 16px; margin-inline: auto; max-width: 560px;
  display: flex; gap: 16px; align-items: center; padding: 12px 16px; border-radius: 12px;
  background: #101828; border: 1px solid #475467; box-shadow: 0 8px 24px rgb(0 0 0 / 40%); pointer-events: none;
}
.words.low { inset-block: auto 16px; }
h2 { margin: 0 0 2px; font: 650 16px/1.3 system-ui, sans-serif; }
p { margin: 0; color: #d0d5dd; }
button {
  flex: none; font: inherit; color: #fff; background: #344054; border: 1px solid #667085; border-radius: 8px;
  min-height: 40px; padding: 0 16px; cursor: pointer; pointer-events: auto;
}
button:hover { background: #475467; }
button:focus-visible { outline: 3px solid #84adff; outline-offset: 2px; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .box { outline: 3px solid Highlight; } }
`;
