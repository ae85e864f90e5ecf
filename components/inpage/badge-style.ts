/** The colours of one scheme. */
interface Colours {
  ink: string;
  muted: string;
  paper: string;
  edge: string;
  brand: string;
  brandInk: string;
  warn: string;
  hover: string;
}

const light: Colours = {
  ink: '#17202a',
  muted: '#5a6673',
  paper: '#ffffff',
  edge: '#d3dae1',
  brand: '#0b6e5d',
  brandInk: '#ffffff',
  warn: '#9a3412',
  hover: '#eef4f2',
};
const dark: Colours = {
  ink: '#eef2f5',
  muted: '#a3afbb',
  paper: '#1b232c',
  edge: '#3a4653',
  brand: '#4fd1b5',
  brandInk: '#06231d',
  warn: '#fdba74',
  hover: '#26313c',
};

/** By no variables: a page can register their names as a type that no colour is of, and all they paint turns clear. */
const painted = ({ ink, muted, paper, edge, brand, brandInk, warn, hover }: Colours) => `
.badge { color: ${ink}; background: ${paper}; border-color: ${edge}; }
button:hover { background: ${hover}; }
button:focus-visible { outline-color: ${brand}; }
.ready .words, .filled .words > span::first-line { color: ${brand}; }
.lookalike .words, .problem .words, .clock .words { color: ${warn}; }
.brand-ground { fill: ${brand}; }
.brand-arc { stroke: ${brandInk}; }
.brand-key { fill: ${brandInk}; }
.lookalike .brand-ground, .problem .brand-ground, .clock .brand-ground { fill: ${warn}; }
.hide { color: ${muted}; }
ul { border-color: ${edge}; }
`;

/**
 * The badge's look, as text for a sheet of its root. The `:host` rules are important, since within a shadow tree those win
 * over anything the page says of the host, and of what is drawn before and after its contents.
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
:host(:not(:popover-open)), :host::before, :host::after { display: none !important; }
:host::backdrop { display: none !important; }
.badge {
  font: 500 13px/1.35 system-ui, sans-serif;
  border: 1px solid;
  border-radius: 10px;
  box-shadow: 0 1px 2px rgb(16 24 32 / 8%), 0 6px 20px rgb(16 24 32 / 14%);
  overflow: hidden;
  user-select: none;
}
.row { display: flex; align-items: stretch; }
.words { display: flex; align-items: center; gap: 8px; padding: 8px 6px 8px 10px; min-height: 22px; flex: 1; text-align: start; }
button { all: unset; box-sizing: border-box; cursor: pointer; }
button:focus-visible { outline: 2px solid; outline-offset: -3px; border-radius: 9px; }
.words > span { white-space: pre-line; }
.ready .words, .filled .words > span::first-line { font-weight: 600; }
.brand { width: 20px; height: 20px; flex: none; }
.brand-arc { fill: none; stroke-width: 3.4; stroke-linecap: round; }
.hide { display: grid; place-items: center; width: 32px; }
.hide svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
ul { list-style: none; margin: 0; padding: 4px; border-top: 1px solid; max-height: 220px; overflow: auto; }
li button { display: block; width: 100%; padding: 7px 8px; border-radius: 7px; overflow-wrap: anywhere; }
${painted(light)}
@media (prefers-color-scheme: dark) { ${painted(dark)} }
`;
