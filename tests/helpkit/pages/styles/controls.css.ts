/** Fields, buttons, boxes to tick, messages. */
export const controlsCss = `
.stack { display: flex; flex-direction: column; gap: 1.125rem; }
.field { display: flex; flex-direction: column; gap: 0.375rem; border: 0; padding: 0; margin: 0; min-width: 0; }
.field > label, .field > span, legend { font-size: 0.9375rem; font-weight: 600; padding: 0; }
input[type="text"], input[type="email"], input[type="password"] {
  font: inherit; color: inherit; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem;
  background: var(--surface); border: 1px solid var(--line-strong); border-radius: 10px;
}
input:focus-visible { outline: 3px solid var(--ring); outline-offset: 0; border-color: var(--accent); }
input[aria-invalid="true"] { border-color: var(--bad); }
::placeholder { color: var(--soft); opacity: 0.7; }
input.code { font-size: 1.375rem; letter-spacing: 0.3em; font-variant-numeric: tabular-nums; max-width: 15rem; }
input.backup { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; letter-spacing: 0.04em; }
.split .boxes { display: flex; gap: clamp(0.25rem, 1.5vw, 0.5rem); margin-top: 0.375rem; }
.split .boxes .box { flex: 1 1 0; min-width: 0; max-width: 2.875rem; min-height: 3.25rem; padding: 0; text-align: center; font-size: 1.375rem; font-variant-numeric: tabular-nums; }
.split .box:nth-child(4) { margin-inline-start: clamp(0.125rem, 1.5vw, 0.5rem); }
.button {
  display: inline-flex; align-items: center; justify-content: center; align-self: flex-start; gap: 0.5rem;
  min-height: 2.75rem; padding: 0.5rem 1.125rem; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 10px;
}
.button:hover { background: var(--accent-deep); color: var(--on-accent); }
.button.quiet { color: var(--ink); background: var(--surface); border-color: var(--line-strong); }
.button.quiet:hover { background: var(--sunken); color: var(--ink); }
.button.small { min-height: 2.125rem; padding: 0.25rem 0.75rem; font-size: 0.875rem; border-radius: 8px; }
.button[aria-disabled="true"] { opacity: 0.55; cursor: default; }
.button[hidden] { display: none; }
.card .button, .modal .button, .wide .button { align-self: stretch; }
.card input.code, .wide input.code { max-width: none; }
.check { display: flex; align-items: flex-start; gap: 0.625rem; cursor: pointer; }
.check input { width: 1.125rem; height: 1.125rem; margin: 0.1875rem 0 0; accent-color: var(--accent); flex: none; }
.tick { width: 1.125rem; height: 1.125rem; margin-top: 0.1875rem; flex: none; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--surface); }
[aria-checked="true"] .tick { background: var(--accent); border-color: var(--accent); box-shadow: inset 0 0 0 3px var(--surface); }
.choice > .check { margin-top: 0.5rem; font-size: 1rem; font-weight: 400; }
.problem { padding: 0.625rem 0.875rem; border-radius: 10px; color: var(--bad); background: var(--bad-wash); font-size: 0.9375rem; }
.notice { padding: 0.625rem 0.875rem; border-radius: 10px; color: var(--accent-deep); background: var(--accent-wash); font-size: 0.9375rem; }
.badge { display: inline-block; padding: 0.0625rem 0.625rem; border-radius: 999px; font-size: 0.8125rem; font-weight: 600; color: var(--soft); background: var(--sunken); white-space: nowrap; }
.badge.good { color: var(--accent-deep); background: var(--accent-wash); }
.actions { display: flex; flex-wrap: wrap; gap: 0.625rem; }
.links { display: flex; flex-direction: column; align-items: flex-start; gap: 0.5rem; font-size: 0.9375rem; }
`;
