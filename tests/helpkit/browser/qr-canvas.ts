/** Paints QR codes on their canvases. Served as text, so it uses nothing outside itself. */
export function qrCanvas(): void {
  const start = () => {
    const scale = 5;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('canvas[data-qr]')) {
      const rows = (canvas.dataset['qr'] ?? '').split(' ');
      canvas.width = rows.length * scale;
      canvas.height = rows.length * scale;
      const pen = canvas.getContext('2d');
      if (!pen) continue;
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = '#000';
      rows.forEach((row, y) => {
        [...row].forEach((module, x) => {
          if (module === '1') pen.fillRect(x * scale, y * scale, scale, scale);
        });
      });
    }
  };
  // In the skin `app` pages change without a reload.
  document.addEventListener('helpkit:page', start);
  start();
}
