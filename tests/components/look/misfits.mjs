/**
 * What of a screen's words does not fit: a page or list wider than its room, words that are cut, words that leave their
 * button, words that lie on others. Runs in the page, so it holds all that it uses. Names that people chose may be cut
 * short; they say by `dir` that they are data.
 *
 * @returns {string[]} each fault in words; empty where all fits
 */
export function misfits() {
  const found = [];
  const slack = 1.5;
  // A question in front is all that counts: what lies behind it is inert.
  const root = document.querySelector('dialog[open]') ?? document.body;
  const say = (what, element) => {
    const { className, tagName } = element;
    const words = element.textContent.trim().slice(0, 60);
    found.push(`${what}: ${tagName.toLowerCase()}.${String(className).replaceAll(' ', '.')} “${words}”`);
  };
  const isData = (element) =>
    element.closest('bdi, .account-name, .digits, [dir="auto"], [dir="ltr"]') !== null;
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.unseen, [hidden], option, .toast') &&
    // What is there for screen readers alone takes a single pixel.
    (element.offsetWidth > 1 || getComputedStyle(element).display === 'inline');

  const view = document.documentElement;
  if (view.scrollWidth > view.clientWidth + slack) say('the page is wider than its window', view);

  const pieces = [];
  for (const element of root.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const scrolls =
      ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + slack;
    // Rows that are drawn along say so by hiding their bar; a table may scroll sideways where the keyboard reaches it.
    if (scrolls && style.scrollbarWidth !== 'none' && element.tabIndex < 0)
      say('wider than its room', element);
    const isBox = style.display !== 'inline';
    const cuts =
      isBox &&
      ['hidden', 'clip'].includes(style.overflowX) &&
      element.scrollWidth > element.clientWidth + slack;
    const words = element.textContent.trim();
    if (cuts && words !== '' && !isData(element) && !element.querySelector('bdi, [dir="auto"], [dir="ltr"]'))
      say('cut', element);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const seen = clipped(rect, element);
        if (seen !== null && isCutOff(rect, element)) say('ends beyond an edge', element);
        if (seen !== null) pieces.push({ element, letters: rect.height, ...seen });
      }
    }
  }

  for (const { element, left, right } of pieces) {
    const press = element.closest('button, a.button, .choice-option, label.filter');
    if (press === null || isData(element)) continue;
    const box = press.getBoundingClientRect();
    if (left < box.left - slack || right > box.right + slack) say('leaves its button', press);
  }

  for (const [at, one] of pieces.entries()) {
    for (const other of pieces.slice(at + 1)) {
      if (one.element === other.element) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // The boxes of lines touch where lines are close; letters meet only where they overlap by a part of their height.
      if (wide > 2 && high > 0.35 * Math.min(one.letters, other.letters))
        say(`lies on “${other.element.textContent.trim().slice(0, 30)}”`, one.element);
    }
  }
  return found;

  /** Whether words go on beyond the side of something that hides the rest, where neither dots nor scrolling make up for it. */
  function isCutOff({ left, right }, element) {
    for (let around = element; around !== null; around = around.parentElement) {
      const { overflowX, textOverflow, display } = getComputedStyle(around);
      if (display === 'inline' || overflowX === 'visible') continue;
      if (textOverflow === 'ellipsis' || ['auto', 'scroll'].includes(overflowX)) return false;
      const edge = around.getBoundingClientRect();
      if (left < edge.left - slack || right > edge.right + slack) return true;
    }
    return left < -slack || right > innerWidth + slack;
  }

  /** What of a box is in sight, inside everything that cuts it; null where nothing is. */
  function clipped({ left, top, right, bottom }, element) {
    let box = { left, top, right, bottom };
    for (let around = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(around);
      if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
      const edge = around.getBoundingClientRect();
      box = {
        left: Math.max(box.left, edge.left),
        top: Math.max(box.top, edge.top),
        right: Math.min(box.right, edge.right),
        bottom: Math.min(box.bottom, edge.bottom),
      };
    }
    // What stays in place over what scrolls beneath it hides that: only what is on top is read.
    if (box.right - box.left < 1 || box.bottom - box.top < 1) return null;
    const top1 = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const sticky = top1?.closest('.view-footer, .dialog-actions, thead, .rooms');
    return sticky != null && !sticky.contains(element) ? null : box;
  }
}
