/** The two frames of a page: one card, or the workspace with its bars. */
export const frameCss = `
.card-page { flex: 1; display: flex; flex-direction: column; align-items: center; gap: 1.5rem; padding: 12vh 1rem 3rem; }
.card { width: 100%; max-width: 26rem; padding: 2rem; display: flex; flex-direction: column; gap: 1.125rem; background: var(--surface); border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); }
.card h1 + .muted { margin-top: -0.625rem; }
.brand { display: inline-flex; align-items: center; gap: 0.625rem; font-weight: 700; font-size: 1.125rem; letter-spacing: -0.01em; color: var(--ink); text-decoration: none; }
.brand:hover { color: var(--ink); }
.brand img, .empty img { display: block; border-radius: 28%; }
.footer { padding: 1rem; text-align: center; font-size: 0.8125rem; color: var(--soft); }
.footer a { color: inherit; }
.topbar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; padding: 0.625rem 1.5rem; background: var(--surface); border-bottom: 1px solid var(--line); }
.areas { display: flex; gap: 0.25rem; }
.areas a { padding: 0.375rem 0.75rem; border-radius: 8px; color: var(--soft); text-decoration: none; font-weight: 600; font-size: 0.9375rem; }
.areas a:hover { background: var(--sunken); }
.areas a[aria-current] { color: var(--accent-deep); background: var(--accent-wash); }
.who { margin-inline-start: auto; display: flex; align-items: center; gap: 0.75rem; font-size: 0.875rem; min-width: 0; }
.who .email, .who .button { white-space: nowrap; }
.who .email { overflow: hidden; text-overflow: ellipsis; color: var(--soft); }
.area { flex: 1; width: 100%; max-width: 68rem; margin: 0 auto; padding: 2rem 1.5rem; display: grid; gap: 2rem; }
.settings { grid-template-columns: 11rem minmax(0, 1fr); align-items: start; }
.side { display: flex; flex-direction: column; gap: 0.25rem; }
.side h2 { padding: 0 0.75rem 0.5rem; font-size: 0.875rem; color: var(--soft); }
.side a { padding: 0.5rem 0.75rem; border-radius: 8px; text-decoration: none; font-weight: 600; color: var(--soft); }
.side a[aria-current] { color: var(--ink); background: var(--sunken); }
.sheet { display: flex; flex-direction: column; gap: 1.25rem; min-width: 0; max-width: 48rem; }
.trail { font-size: 0.875rem; color: var(--soft); margin-bottom: -0.875rem; }
.panel { padding: 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 14px; display: flex; flex-direction: column; gap: 0.875rem; align-items: stretch; }
.panel.stack { gap: 1.125rem; }
.panel-head { display: flex; align-items: center; gap: 0.75rem; }
.panel.narrow { max-width: 30rem; }
.inbox { max-width: none; padding: 0; gap: 0; grid-template-columns: 16rem minmax(0, 1fr); }
.folders { padding: 1.5rem; border-inline-end: 1px solid var(--line); background: var(--surface); }
.folders h1 { font-size: 1.25rem; }
.folders ul { list-style: none; margin: 1rem -0.75rem 0; padding: 0; }
.folders li { display: flex; justify-content: space-between; padding: 0.5rem 0.75rem; border-radius: 8px; color: var(--soft); }
.folders li.chosen { background: var(--sunken); color: var(--ink); font-weight: 600; }
.count { font-variant-numeric: tabular-nums; }
.empty { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.75rem; padding: 4rem 1.5rem; text-align: center; }
.empty p { max-width: 26rem; }
.empty img { opacity: 0.85; margin-bottom: 0.5rem; }
.conversation { grid-column: 1 / -1; width: 100%; max-width: 44rem; margin: 0 auto; padding: 2rem 1.5rem; display: flex; flex-direction: column; gap: 1.25rem; }
.conversation ol { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 0.75rem; }
.conversation li { max-width: 32rem; padding: 0.75rem 1rem; border-radius: 14px; background: var(--sunken); overflow-wrap: anywhere; }
.conversation li.own { align-self: flex-end; background: var(--accent-wash); }
.composer { display: flex; gap: 0.75rem; align-items: flex-end; }
.composer textarea, .editable { flex: 1; min-height: 3.25rem; padding: 0.625rem 0.75rem; font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 10px; resize: vertical; overflow-wrap: anywhere; }
dialog.modal { width: calc(100% - 2rem); color: inherit; }
dialog.modal:not([open]) { display: none; }
.bones { height: 15rem; border-radius: 10px; background: linear-gradient(var(--sunken) 0 0) 0 0 / 70% 1.75rem, linear-gradient(var(--sunken) 0 0) 0 3rem / 100% 1rem, linear-gradient(var(--sunken) 0 0) 0 4.75rem / 55% 1rem, linear-gradient(var(--sunken) 0 0) 0 7.75rem / 100% 2.75rem, linear-gradient(var(--sunken) 0 0) 0 12.25rem / 100% 2.75rem; background-repeat: no-repeat; }
[aria-busy="true"] { cursor: progress; }
.problem.adrift { margin: 1rem auto; }
.prompt-frame { width: 100%; height: 13rem; border: 0; display: block; }
.framed { padding: 4px; }
.modal::backdrop { background: #0b15117a; }
@media (max-width: 44rem) {
  .card-page { padding-top: 2rem; }
  .settings, .inbox { grid-template-columns: minmax(0, 1fr); }
  .area.settings { padding: 1.25rem 1rem; gap: 1rem; }
  .side h2 { display: none; }
  .folders { border-inline-end: 0; border-bottom: 1px solid var(--line); }
  .who { margin-inline-start: 0; width: 100%; }
  .who form { margin-inline-start: auto; }
}
`;
