import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type Bounds, MAP_HEIGHT, MAP_WIDTH, type Point } from "./geography.ts";

/** The point of the picture in the middle of the frame, and how much it is enlarged. */
interface MapView {
  x: number;
  y: number;
  scale: number;
}

const WHOLE: MapView = { x: MAP_WIDTH / 2, y: MAP_HEIGHT / 2, scale: 1 };
const MOST = 12;
const STEP = 1.5;
/** Pixels a pointer moves before a click becomes a pan. */
const SLACK = 4;

/** What part of the picture is in view: wheel, drag, buttons and keys change it. */
export function useMapView(svg: RefObject<SVGSVGElement | null>) {
  const [view, setView] = useState(WHOLE);
  const moved = useRef(false);
  const isWhole = useRef(true);
  isWhole.current = view.scale <= 1;

  const zoomBy = useCallback((factor: number, around?: Point) => {
    setView((before) => {
      const scale = Math.min(MOST, Math.max(1, before.scale * factor));
      const [ax, ay] = around ?? [before.x, before.y];
      const kept = before.scale / scale;
      return within({ x: ax + (before.x - ax) * kept, y: ay + (before.y - ay) * kept, scale });
    });
  }, []);

  const panBy = useCallback((dx: number, dy: number) => {
    setView((before) => within({ ...before, x: before.x + dx, y: before.y + dy }));
  }, []);

  const showBounds = useCallback((bounds: Bounds | null) => {
    if (!bounds) return setView(WHOLE);
    const [[left, top], [right, bottom]] = bounds;
    const scale = 0.9 * Math.min(MAP_WIDTH / (right - left), MAP_HEIGHT / (bottom - top));
    setView(within({ x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.min(MOST, scale) }));
  }, []);

  /** Moves just enough that a point is in view. */
  const reveal = useCallback(([x, y]: Point) => {
    setView((before) => {
      const halfWidth = (MAP_WIDTH / before.scale / 2) * 0.85;
      const halfHeight = (MAP_HEIGHT / before.scale / 2) * 0.85;
      return within({
        ...before,
        x: Math.min(Math.max(before.x, x - halfWidth), x + halfWidth),
        y: Math.min(Math.max(before.y, y - halfHeight), y + halfHeight),
      });
    });
  }, []);

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    let from: Point | null = null;
    const onWheel = (event: WheelEvent) => {
      // The whole map cannot be made smaller: the page scrolls on instead.
      if (event.deltaY > 0 && isWhole.current) return;
      event.preventDefault();
      zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, pictureAt(element, event));
    };
    const onDown = (event: PointerEvent) => {
      if (event.button === 0) from = [event.clientX, event.clientY];
      moved.current = false;
    };
    const onMove = (event: PointerEvent) => {
      if (!from) return;
      const far = Math.hypot(event.clientX - from[0], event.clientY - from[1]) > SLACK;
      if (!moved.current && !far) return;
      if (!moved.current) element.setPointerCapture(event.pointerId);
      moved.current = true;
      const [x, y] = pictureAt(element, event);
      const [oldX, oldY] = pictureAt(element, { clientX: from[0], clientY: from[1] });
      from = [event.clientX, event.clientY];
      panBy(oldX - x, oldY - y);
    };
    const onUp = () => {
      from = null;
    };
    // Not through React: its wheel listener is passive and could not keep the page still.
    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onUp);
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onUp);
    };
  }, [svg, zoomBy, panBy]);

  return {
    view,
    transform: `translate(${MAP_WIDTH / 2} ${MAP_HEIGHT / 2}) scale(${view.scale}) translate(${-view.x} ${-view.y})`,
    zoomIn: () => zoomBy(STEP),
    zoomOut: () => zoomBy(1 / STEP),
    showBounds,
    reveal,
    /** Whether the click that is being handled ended a pan. */
    wasPan: () => moved.current,
  };
}

function within({ x, y, scale }: MapView): MapView {
  const halfWidth = MAP_WIDTH / scale / 2;
  const halfHeight = MAP_HEIGHT / scale / 2;
  return {
    x: Math.min(MAP_WIDTH - halfWidth, Math.max(halfWidth, x)),
    y: Math.min(MAP_HEIGHT - halfHeight, Math.max(halfHeight, y)),
    scale,
  };
}

/** The point of the picture under the pointer. */
function pictureAt(svg: SVGSVGElement, at: { clientX: number; clientY: number }): Point {
  const layer = svg.querySelector<SVGGElement>("[data-map-layer]");
  const matrix = layer?.getScreenCTM();
  if (!matrix) return [0, 0];
  const point = new DOMPoint(at.clientX, at.clientY).matrixTransform(matrix.inverse());
  return [point.x, point.y];
}
