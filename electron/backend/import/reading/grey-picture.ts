import { open } from "node:fs/promises";
import type { SKRSContext2D } from "@napi-rs/canvas";

/** A page that can be drawn, whole or a strip of it. */
export interface Drawing {
  width: number;
  height: number;
  /** Draws what begins at row `top` onto a canvas as wide as the page. */
  drawFrom(top: number, context: SKRSContext2D): Promise<void>;
}

/** Pixels that are drawn at once: with all of a page in colours it would be 35 million bytes, twice. */
const STRIP_PIXELS = 2_000_000;

/**
 * Writes a page in shades of grey (PGM), drawn strip by strip. The recognition sees no colours anyway:
 * it would turn the page grey itself, from a copy with four bytes for each pixel.
 */
export async function writeGreyPicture(
  { createCanvas }: typeof import("@napi-rs/canvas"),
  drawing: Drawing,
  target: string,
): Promise<void> {
  const { width, height } = drawing;
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const canvas = createCanvas(width, rows);
  const context = canvas.getContext("2d");
  const grey = Buffer.allocUnsafe(width * rows);
  const file = await open(target, "wx", 0o600);
  try {
    await file.writeFile(`P5\n${width} ${height}\n255\n`, "latin1");
    for (let top = 0; top < height; top += rows) {
      // Where a picture lets something through, there is paper behind it.
      context.fillStyle = "white";
      context.fillRect(0, 0, width, rows);
      await drawing.drawFrom(top, context);
      turnGrey(canvas.data(), grey);
      await file.writeFile(grey.subarray(0, width * Math.min(rows, height - top)));
    }
  } finally {
    await file.close();
    // Its memory lies outside what the garbage collection looks at.
    canvas.width = 1;
    canvas.height = 1;
  }
}

function turnGrey(pixels: Uint8Array, grey: Uint8Array): void {
  for (let at = 0, to = 0; to < grey.length; at += 4, to += 1) {
    const red = pixels[at] as number;
    const green = pixels[at + 1] as number;
    const blue = pixels[at + 2] as number;
    grey[to] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
}
