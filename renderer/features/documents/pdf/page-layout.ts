/** How large pages are shown: filling the width, whole in the window, or at a factor (1 is 100 %). */
export type Zoom = "width" | "page" | number;
export type Rotation = 0 | 90 | 180 | 270;

/** In points (1/72 inch) for a page, in CSS pixels on screen. */
export interface Size {
  width: number;
  height: number;
}

export interface PageBox extends Size {
  left: number;
  top: number;
  /** CSS pixels a point. */
  scale: number;
}

export interface PageLayout extends Size {
  pages: PageBox[];
}

export const ZOOM_STEPS = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
export const PAGE_GAP = 12;
const PIXELS_A_POINT = 96 / 72;
/** Even a page like a ribbon stays large enough to be seen. */
const SMALLEST_SCALE = 0.1;

/** Where every page lies, one under the other, each in the middle of the widest. */
export function layoutPages(
  sizes: readonly Size[],
  options: { zoom: Zoom; rotation: Rotation; room: Size },
): PageLayout {
  const { zoom, rotation, room } = options;
  const pages: PageBox[] = [];
  let top = PAGE_GAP;
  let width = room.width;
  for (const size of sizes) {
    const turned = rotation % 180 === 0 ? size : { width: size.height, height: size.width };
    const scale = scaleOf(turned, zoom, room);
    const box = { width: turned.width * scale, height: turned.height * scale, left: 0, top, scale };
    pages.push(box);
    top += box.height + PAGE_GAP;
    width = Math.max(width, box.width + 2 * PAGE_GAP);
  }
  for (const box of pages) box.left = (width - box.width) / 2;
  return { pages, width, height: top };
}

function scaleOf(page: Size, zoom: Zoom, room: Size): number {
  if (typeof zoom === "number") return zoom * PIXELS_A_POINT;
  const byWidth = (room.width - 2 * PAGE_GAP) / page.width;
  const byHeight = (room.height - 2 * PAGE_GAP) / page.height;
  return Math.max(SMALLEST_SCALE, zoom === "width" ? byWidth : Math.min(byWidth, byHeight));
}

/** The factor a page is really shown at, for "135 %". */
export function factorOf(box: PageBox | undefined): number {
  return (box?.scale ?? PIXELS_A_POINT) / PIXELS_A_POINT;
}

/** The next step up or down from a factor; at the ends it stays. */
export function nextZoom(factor: number, by: 1 | -1): number {
  const next =
    by === 1
      ? ZOOM_STEPS.find((step) => step > factor + 0.01)
      : ZOOM_STEPS.findLast((step) => step < factor - 0.01);
  return next ?? (by === 1 ? 3 : 0.5);
}

/** Index of the page that a height of the layout lies on, or of the last one before it. */
export function pageAt(layout: PageLayout, y: number): number {
  let low = 0;
  let high = layout.pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((layout.pages[middle]?.top ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** A place that stays the same when sizes change: a page, and how far down it. */
export interface Place {
  index: number;
  part: number;
}

export function placeAt(layout: PageLayout, y: number): Place {
  const index = pageAt(layout, y);
  const box = layout.pages[index];
  return { index, part: box ? (y - box.top) / box.height : 0 };
}

export function heightOf(layout: PageLayout, place: Place): number {
  const box = layout.pages[place.index];
  return box ? box.top + place.part * box.height : 0;
}
