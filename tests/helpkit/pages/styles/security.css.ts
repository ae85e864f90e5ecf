/** The pages under Settings → Security, and what a printer gets of them. */
export const securityCss = `
.steps { list-style: none; counter-reset: step; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0; padding: 0; font-size: 0.875rem; color: var(--soft); }
.steps li { counter-increment: step; display: flex; align-items: center; gap: 0.5rem; }
.steps li::before { content: counter(step); display: grid; place-items: center; width: 1.5rem; height: 1.5rem; border-radius: 50%; font-weight: 650; font-size: 0.8125rem; background: var(--sunken); }
.steps .done::before { content: "✓"; color: var(--accent-deep); background: var(--accent-wash); }
.steps .now { color: var(--ink); font-weight: 600; }
.steps .now::before { color: var(--on-accent); background: var(--accent); }
.plan { display: flex; flex-direction: column; gap: 0.5rem; margin: 0; padding-inline-start: 1.375rem; font-size: 0.9375rem; }
.option { display: flex; gap: 0.875rem; padding: 1rem; border: 1px solid var(--line-strong); border-radius: 12px; cursor: pointer; }
.option:has(:checked) { border-color: var(--accent); background: var(--accent-wash); }
.option input { width: 1.125rem; height: 1.125rem; margin: 0.1875rem 0 0; accent-color: var(--accent); flex: none; }
.option span span { display: block; margin-top: 0.25rem; font-size: 0.9375rem; }
.enrol { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 1.5rem 2.5rem; }
.enrol > :first-child { max-width: 17rem; }
.enrol h2 + .muted, .enrol h3 + .muted { margin-top: 0.25rem; font-size: 0.9375rem; }
.enrol h3 + * { margin-top: 0.625rem; }
.qr { margin-top: 1rem; display: inline-block; padding: 8px; background: #fff; border: 1px solid var(--line); border-radius: 12px; }
.qr > *, .qr svg { display: block; width: 224px; height: 224px; }
.qr img, .qr canvas, .qr-background { image-rendering: pixelated; }
.qr-background { background-size: 100% 100%; }
.qr table { display: table; width: auto; height: auto; margin: 0 auto; border-collapse: collapse; border-spacing: 0; font-size: 0; line-height: 0; }
.qr td { padding: 0; width: 4px; height: 4px; background: #fff; }
.qr td.dark { background: #000; }
.secret { display: inline-block; direction: ltr; max-width: 15.5rem; margin-top: 0.625rem; padding: 0.625rem 0.875rem; border-radius: 10px; background: var(--sunken); font-size: 1rem; letter-spacing: 0.03em; line-height: 1.7; }
.enrol p:has(.secret) + * { margin-top: 0.375rem; }
.backup-codes { columns: 2; column-gap: 2.5rem; margin: 0; padding-block: 1rem; padding-inline: 3rem 1.25rem; border-radius: 12px; background: var(--sunken); }
.backup-codes li { padding: 0.1875rem 0; break-inside: avoid; }
.backup-codes li::marker { color: var(--soft); font-size: 0.875rem; }
.backup-codes code { font-size: 1rem; letter-spacing: 0.03em; white-space: nowrap; }
.devices { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.devices th { text-align: start; font-size: 0.8125rem; color: var(--soft); font-weight: 600; padding-block: 0 0.5rem; padding-inline: 0 0.75rem; }
.devices td { padding-block: 0.625rem; padding-inline: 0 0.75rem; border-top: 1px solid var(--line); }
.devices .badge { margin-inline-start: 0.625rem; }
.devices .act { text-align: end; padding-inline-end: 0; }
.cancel .button { border-color: transparent; background: none; color: var(--soft); padding-inline: 0; text-decoration: underline; text-underline-offset: 0.2em; }
.none { color: var(--soft); font-size: 0.9375rem; }
@media (max-width: 44rem) {
  .enrol { grid-template-columns: minmax(0, 1fr); }
  .backup-codes { columns: 1; }
  .devices th:nth-child(2), .devices td:nth-child(2) { display: none; }
}
.print-only { display: none; }
@media print {
  html { background: #fff; color: #000; }
  .print-only { display: block; font-size: 1.25rem; font-weight: 650; }
  .sheet > h1, .panel > h2, .topbar, .side, .footer, .skip, .steps, .trail, .actions, .cancel, .panel form { display: none; }
  .settings { display: block; }
  .panel, .backup-codes { border: 0; background: none; padding-inline-start: 1.5rem; }
}
`;
