/** Six boxes: a digit moves on, Backspace moves back, a pasted code is spread. Served as text, so it uses nothing outside itself. */
export function splitCode(): void {
  for (const group of document.querySelectorAll('[data-split]')) {
    const boxes = [...group.querySelectorAll('input')];
    boxes.forEach((box, at) => {
      box.addEventListener('input', () => {
        box.value = box.value.replace(/\D/g, '').slice(-1);
        if (box.value) boxes[at + 1]?.focus();
      });
      box.addEventListener('keydown', (event) => {
        const step =
          event.key === 'ArrowLeft' || (event.key === 'Backspace' && !box.value)
            ? -1
            : event.key === 'ArrowRight'
              ? 1
              : 0;
        if (step === 0) return;
        event.preventDefault();
        boxes[at + step]?.focus();
      });
      box.addEventListener('focus', () => box.select());
      box.addEventListener('paste', (event) => {
        const digits = (event.clipboardData?.getData('text') ?? '').replace(/\D/g, '');
        if (!digits) return;
        event.preventDefault();
        const rest = boxes.slice(digits.length >= boxes.length ? 0 : at);
        rest.forEach((target, offset) => {
          const digit = digits[offset];
          if (digit !== undefined) target.value = digit;
        });
        rest[Math.min(digits.length, rest.length) - 1]?.focus();
      });
    });
  }
}
