import { vi } from 'vitest';

/** What browsers compute where a page says nothing. */
const initial: Readonly<Record<string, string>> = {
  opacity: '1',
  zoom: '1',
  clipPath: 'none',
  maskImage: 'none',
  rotate: 'none',
  scale: 'none',
  perspective: 'none',
  mixBlendMode: 'normal',
  visibility: 'visible',
  filter: 'none',
  transform: 'none',
  cursor: 'auto',
  pointerEvents: 'auto',
  boxShadow: 'none',
  outlineStyle: 'none',
  outlineWidth: '0px',
  outlineOffset: '0px',
  borderTopStyle: 'none',
  backgroundColor: 'rgba(0, 0, 0, 0)',
  backgroundImage: 'none',
  content: 'none',
  borderImageSource: 'none',
  position: 'static',
};

/** Has styles computed as browsers do, from what stands in `style` attributes: happy-dom names no initial values. */
export function computeStyles(): void {
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
    const own = pseudo ? {} : (element as HTMLElement).style;
    const read = (name: string) => String(Reflect.get(own, name) || initial[name] || '');
    return new Proxy(own, {
      get: (_style, name) => (name === 'getPropertyValue' ? read : read(String(name))),
    }) as CSSStyleDeclaration; // as much of one as is read
  });
}
