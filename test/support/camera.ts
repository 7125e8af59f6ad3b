/** A camera before which a code is held: Chromium plays a film of one picture, YUV4MPEG2. */
import { writeFileSync } from "node:fs";
import { symbolOf } from "../../worker/core/symbol/qr-code.ts";
import { QUIET_ZONE_MODULES } from "../../worker/core/symbol/size.ts";

const [WIDTH, HEIGHT, FRAMES] = [640, 480, 10];
const [DARK, LIGHT, GREY] = [16, 235, 128];

/** Flags with which a browser has this camera and may use it. */
export function cameraSeeing(content: string, file: string): string[] {
  writeFileSync(file, film(content));
  return [
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    `--use-file-for-fake-video-capture=${file}`,
  ];
}

function film(content: string): Buffer {
  const symbol = symbolOf(content);
  const side = symbol.modules + 2 * QUIET_ZONE_MODULES;
  const dot = Math.floor(HEIGHT / side);
  const [left, top] = [WIDTH, HEIGHT].map((all) => Math.floor((all - side * dot) / 2)) as [
    number,
    number,
  ];
  const at = (pixel: number, from: number) => Math.floor((pixel - from) / dot) - QUIET_ZONE_MODULES;
  const luma = Buffer.alloc(WIDTH * HEIGHT, LIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [row, column] = [at(y, top), at(x, left)];
      const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < symbol.modules;
      if (isInside && symbol.isDark(row, column)) luma[y * WIDTH + x] = DARK;
    }
  }
  const frame = Buffer.concat([
    Buffer.from("FRAME\n"),
    luma,
    Buffer.alloc((WIDTH * HEIGHT) / 2, GREY),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]);
}
