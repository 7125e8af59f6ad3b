/** A picture of black and white dots, eight of them a byte as PNG has them, the first at the top left: a set bit is white. */

export type Bitmap = {
  readonly width: number;
  readonly height: number;
  /** Row after row, each begun on a byte of its own. */
  readonly bytes: Uint8Array;
  readonly bytesPerRow: number;
};

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export function whiteBitmap(width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8);
  return { width, height, bytesPerRow, bytes: new Uint8Array(bytesPerRow * height).fill(0xff) };
}

/** The box must lie within the picture. */
export function blacken({ bytes, bytesPerRow }: Bitmap, { x, y, width, height }: Box): void {
  for (let row = y; row < y + height; row++) {
    const start = row * bytesPerRow;
    let dot = x;
    while (dot < x + width) {
      const wholeBytes = dot % 8 === 0 ? (x + width - dot) >> 3 : 0;
      const at = start + (dot >> 3);
      if (wholeBytes > 0) bytes.fill(0, at, at + wholeBytes);
      else bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (dot & 7));
      dot += Math.max(1, wholeBytes * 8);
    }
  }
}
