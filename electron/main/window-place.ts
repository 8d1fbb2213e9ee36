import type { WindowPlace } from "./settings-file.ts";

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** So much of the window must lie on some screen, or its title bar may be out of reach. */
const VISIBLE = { width: 200, height: 80 };

/**
 * Where the window was, if that is still on a screen (one may have been unplugged), never larger
 * than that screen; an empty object lets the system choose.
 */
export function placeOnScreen(place: WindowPlace | null, screens: readonly Area[]): Partial<Area> {
  if (!place) return {};
  const screen = screens.find(
    (area) => overlap(place, area, "x", "width") >= VISIBLE.width && topIsOn(place, area),
  );
  if (!screen) return {};
  return {
    x: place.x,
    y: place.y,
    width: Math.min(place.width, screen.width),
    height: Math.min(place.height, screen.height),
  };
}

function overlap(a: Area, b: Area, start: "x" | "y", size: "width" | "height"): number {
  return Math.min(a[start] + a[size], b[start] + b[size]) - Math.max(a[start], b[start]);
}

function topIsOn(place: Area, screen: Area): boolean {
  return place.y >= screen.y && place.y + VISIBLE.height <= screen.y + screen.height;
}
