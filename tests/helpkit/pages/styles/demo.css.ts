/** The demo's own pages. */
export const demoCss = `
.outbox { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; }
.outbox li { padding: 1rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.outbox h2 + p, .outbox p + p { margin-top: 0.375rem; }
.letter { white-space: pre-line; }
.letter code { font-size: 1.125rem; font-weight: 650; letter-spacing: 0.08em; }
`;
