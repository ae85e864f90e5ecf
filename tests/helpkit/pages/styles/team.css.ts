/** The pages of a team, and the banner of a member who still has to turn 2FA on. */
export const teamCss = `
.banner { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.5rem; padding: 0.625rem 1.5rem; font-size: 0.9375rem; color: var(--ink); background: var(--accent-wash); border-bottom: 1px solid var(--line); }
.banner.late { color: var(--bad); background: var(--bad-wash); }
.banner .links { flex-wrap: nowrap; gap: 1rem; white-space: nowrap; }
.banner.late a { color: inherit; }
.side a + h2 { padding-top: 1rem; }
.sheet:has(.people) { max-width: none; }
.area:has(.people) { max-width: 84rem; }
.badge.bad { color: var(--bad); background: var(--bad-wash); }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; }
.filter .field { flex: 1 1 12rem; }
select { font: inherit; color: inherit; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; background: var(--surface); border: 1px solid var(--line-strong); border-radius: 10px; }
select:focus-visible { outline: 3px solid var(--ring); outline-offset: 0; border-color: var(--accent); }
.scroll { position: relative; overflow-x: auto; }
.people { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.people th, .people td { text-align: start; padding: 0.625rem 0.75rem 0.625rem 0; white-space: nowrap; border-bottom: 1px solid var(--line); }
.people thead th { font-size: 0.8125rem; color: var(--soft); font-weight: 600; padding-top: 0; }
.people tbody th { font-weight: 600; }
.people .long { white-space: normal; overflow-wrap: anywhere; min-width: 9rem; }
.pager { display: flex; align-items: center; gap: 1rem; font-size: 0.9375rem; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.375rem 1.5rem; margin: 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.switch-row { display: flex; align-items: center; justify-content: space-between; gap: 1rem; }
.switch { flex: none; width: 3rem; height: 1.75rem; padding: 0; position: relative; cursor: pointer; background: var(--sunken); border: 1px solid var(--line-strong); border-radius: 999px; }
.switch::before { content: ""; position: absolute; inset-block-start: 3px; inset-inline-start: 3px; width: 1.25rem; height: 1.25rem; border-radius: 50%; background: var(--line-strong); }
.switch[aria-checked="true"] { background: var(--accent); border-color: var(--accent); }
.switch[aria-checked="true"]::before { inset-inline-start: auto; inset-inline-end: 3px; background: var(--on-accent); }
.help { display: flex; flex-direction: column; gap: 0.75rem; }
.help ul { margin: 0; padding-inline-start: 1.25rem; }
.help li { margin-block: 0.375rem; }
@media (max-width: 44rem) { .banner .links { white-space: normal; } }
`;
