/**
 * The badge's look, as text for a sheet of its root. The `:host` rules are important, since within a shadow tree those win
 * over anything the page says of the host.
 */
export const badgeStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  display: block !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  opacity: 1 !important;
  visibility: visible !important;
  transform: none !important;
  filter: none !important;
  pointer-events: auto !important;
  color-scheme: light dark !important;
  max-width: min(280px, 94vw) !important;
}
:host(:not(:popover-open)) { display: none !important; }
:host::backdrop { display: none !important; }
.badge {
  --ink: #17202a; --muted: #5a6673; --paper: #ffffff; --edge: #d3dae1; --brand: #0b6e5d; --brand-ink: #ffffff;
  --warn: #9a3412; --hover: #eef4f2;
  font: 500 13px/1.35 system-ui, sans-serif;
  color: var(--ink); background: var(--paper);
  border: 1px solid var(--edge); border-radius: 10px;
  box-shadow: 0 1px 2px rgb(16 24 32 / 8%), 0 6px 20px rgb(16 24 32 / 14%);
  overflow: hidden;
}
@media (prefers-color-scheme: dark) {
  .badge {
    --ink: #eef2f5; --muted: #a3afbb; --paper: #1b232c; --edge: #3a4653; --brand: #4fd1b5; --brand-ink: #06231d;
    --warn: #fdba74; --hover: #26313c;
  }
}
.row { display: flex; align-items: stretch; }
.words { display: flex; align-items: center; gap: 8px; padding: 8px 6px 8px 10px; min-height: 22px; flex: 1; text-align: start; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:hover { background: var(--hover); }
button:focus-visible { outline: 2px solid var(--brand); outline-offset: -3px; border-radius: 9px; }
.words > span { white-space: pre-line; }
.ready .words, .filled .words > span::first-line { color: var(--brand); font-weight: 600; }
.lookalike .words, .problem .words, .clock .words { color: var(--warn); }
.brand { width: 20px; height: 20px; flex: none; }
.brand-ground { fill: var(--brand); }
.brand-arc { fill: none; stroke: var(--brand-ink); stroke-width: 3.4; stroke-linecap: round; }
.brand-key { fill: var(--brand-ink); }
.lookalike .brand-ground, .problem .brand-ground, .clock .brand-ground { fill: var(--warn); }
.hide { display: grid; place-items: center; width: 32px; color: var(--muted); }
.hide svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
ul { list-style: none; margin: 0; padding: 4px; border-top: 1px solid var(--edge); max-height: 220px; overflow: auto; }
li button { display: block; width: 100%; padding: 7px 8px; border-radius: 7px; overflow-wrap: anywhere; }
`;
