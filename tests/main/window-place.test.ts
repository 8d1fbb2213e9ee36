import { describe, expect, it } from "vitest";
import { placeOnScreen } from "../../electron/main/window-place.ts";

const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND = { x: 1366, y: 0, width: 1920, height: 1040 };
const place = (x: number, y: number, width = 1000, height = 700) => ({
  x,
  y,
  width,
  height,
  maximized: false,
});

describe("the place of the window", () => {
  it("is where it was", () => {
    expect(placeOnScreen(place(1500, 100), [LAPTOP, SECOND])).toMatchObject({ x: 1500, y: 100 });
  });

  it("is left to the system when its screen is gone", () => {
    expect(placeOnScreen(place(1500, 100), [LAPTOP])).toEqual({});
  });

  it.each([
    ["above the screen", place(10, -300)],
    ["below the screen", place(10, 720)],
    ["almost to the left", place(-950, 10)],
  ])("is left to the system when the title bar is %s", (_where, where) => {
    expect(placeOnScreen(where, [LAPTOP])).toEqual({});
  });

  it("is never larger than the screen", () => {
    const found = placeOnScreen(place(0, 0, 4000, 3000), [LAPTOP]);
    expect([found.width, found.height]).toEqual([1366, 728]);
  });

  it("is the system's choice the first time", () => {
    expect(placeOnScreen(null, [LAPTOP])).toEqual({});
  });
});
