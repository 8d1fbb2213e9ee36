import { describe, expect, it } from "vitest";
import {
  factorOf,
  heightOf,
  layoutPages,
  nextZoom,
  PAGE_GAP,
  pageAt,
  placeAt,
} from "../../../../renderer/features/documents/pdf/page-layout.ts";

const A4 = { width: 595, height: 842 };
const WIDE = { width: 842, height: 595 };
const ROOM = { width: 824, height: 624 };
const lay = (zoom: number | "width" | "page", rotation: 0 | 90 = 0) =>
  layoutPages([A4, WIDE, A4], { zoom, rotation, room: ROOM });

describe("the layout of pages", () => {
  it("fills the width with every page, whatever its shape", () => {
    for (const page of lay("width").pages) expect(page.width).toBeCloseTo(800);
  });

  it("shows every page whole", () => {
    for (const page of lay("page").pages) {
      expect(page.width).toBeLessThanOrEqual(800.001);
      expect(page.height).toBeLessThanOrEqual(600.001);
    }
  });

  it("shows 100 % as large as paper: 96 pixels an inch", () => {
    const [page] = lay(1).pages;
    expect(page?.width).toBeCloseTo((595 / 72) * 96);
    expect(factorOf(page)).toBe(1);
  });

  it("turns pages and stacks them without overlap", () => {
    const { pages, height } = lay("width", 90);
    expect(pages[0]?.height).toBeCloseTo((800 / 842) * 595);
    pages.forEach((page, at) => {
      const next = pages[at + 1]?.top ?? height;
      expect(next).toBeCloseTo(page.top + page.height + PAGE_GAP);
    });
  });

  it("knows the page at every height, also above the first and below the last", () => {
    const layout = lay(1);
    layout.pages.forEach((page, at) => {
      expect(pageAt(layout, page.top)).toBe(at);
      expect(pageAt(layout, page.top + page.height)).toBe(at);
    });
    expect([pageAt(layout, -50), pageAt(layout, 1e9)]).toEqual([0, 2]);
  });

  it("keeps a place when the size changes", () => {
    const place = placeAt(lay("width"), 1_500);
    expect(placeAt(lay(3), heightOf(lay(3), place))).toMatchObject({ index: place.index });
  });

  it("steps through the sizes and stops at both ends", () => {
    expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(1.37, 1)]).toEqual([1.1, 0.9, 1.5]);
    expect([nextZoom(3, 1), nextZoom(0.5, -1), nextZoom(7, 1)]).toEqual([3, 0.5, 3]);
  });
});
