/** @jsxImportSource hono/jsx */

/** The mark and the name. */
export function Brand() {
  return (
    <a class="brand" href="/inbox">
      <img src="/assets/icon.svg" alt="" width="28" height="28" />
      <span>HelpKit</span>
    </a>
  );
}
