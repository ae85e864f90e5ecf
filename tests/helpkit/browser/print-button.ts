/** Shows the buttons that print this page, which only a script can do. Served as text, so it uses nothing outside itself. */
export function printButton(): void {
  const start = () => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
      button.hidden = false;
      button.addEventListener('click', () => window.print());
    }
  };
  // In the skin `app` pages change without a reload.
  document.addEventListener('helpkit:page', start);
  start();
}
