/** Gives a prompt's iframe the height of what is in it. Served as text, so it uses nothing outside itself. */
export function promptFrame(): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-prompt-frame]')) {
    const adapt = () => {
      const inside = frame.contentDocument?.querySelector('.framed');
      if (inside) frame.height = String(Math.ceil(inside.getBoundingClientRect().height));
    };
    frame.addEventListener('load', adapt);
    window.addEventListener('resize', adapt);
    adapt();
  }
}
