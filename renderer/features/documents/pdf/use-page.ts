import type { PDFPageProxy } from "pdfjs-dist";
import { type RefObject, useEffect, useState } from "react";
import type { OpenedPdf } from "./open-pdf.ts";
import type { Rotation } from "./page-layout.ts";
import { joinPageText, type PageText } from "./page-text.ts";

/** Pixels of one drawn page; beyond, it gets coarser instead of filling the memory. */
const MOST_PIXELS = 16_000_000;
/** While somebody leafs quickly, nothing is asked for pages that go by; nor drawn for sizes that do. */
const ASKS_AFTER_MS = 40;
const DRAWS_AFTER_MS = 40;

/** A page of an open PDF; null until it is there, "damaged" when it never will be. */
export function usePage(opened: OpenedPdf, number: number): PDFPageProxy | null | "damaged" {
  const [page, setPage] = useState<PDFPageProxy | null | "damaged">(null);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      opened.pdf.getPage(number).then(
        (found) => !left && setPage(found),
        () => !left && setPage("damaged"),
      );
    }, ASKS_AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [opened, number]);
  // What was drawn of a page is not needed once it is out of sight.
  useEffect(() => () => void (page instanceof Object && page.cleanup()), [page]);
  return page;
}

/** Turns a page by what it wants itself and by what the reader wants. */
function viewportOf(page: PDFPageProxy, scale: number, rotation: Rotation) {
  return page.getViewport({ scale, rotation: (page.rotate + rotation) % 360 });
}

/**
 * Draws a page into the holder: the former picture stays, stretched, until the new one is done.
 * `scale` is in CSS pixels a point.
 */
export function useDrawnPage(
  holder: RefObject<HTMLElement | null>,
  page: PDFPageProxy | null,
  view: { scale: number; rotation: Rotation },
): "drawing" | "drawn" | "damaged" {
  const { scale, rotation } = view;
  const [state, setState] = useState<"drawing" | "drawn" | "damaged">("drawing");
  useEffect(() => {
    if (!page) return;
    let task: ReturnType<PDFPageProxy["render"]> | undefined;
    let left = false;
    const canvas = document.createElement("canvas");
    const timer = setTimeout(() => {
      const plain = viewportOf(page, scale * window.devicePixelRatio, rotation);
      const shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
      const viewport = plain.clone({ scale: plain.scale * shrink });
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      task = page.render({ canvas, viewport });
      task.promise.then(
        () => {
          if (left) return;
          freeCanvases(holder.current);
          holder.current?.replaceChildren(canvas);
          setState("drawn");
        },
        (error: unknown) => {
          if (!left && !(error instanceof Error && error.name === "RenderingCancelledException")) {
            setState("damaged");
          }
        },
      );
    }, DRAWS_AFTER_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      task?.cancel();
      if (!canvas.isConnected) canvas.width = 0;
    };
  }, [page, scale, rotation, holder]);
  useEffect(() => {
    const element = holder.current;
    return () => freeCanvases(element);
  }, [holder]);
  return state;
}

/** A canvas gives its memory back at once when it has no size. */
function freeCanvases(holder: HTMLElement | null): void {
  for (const canvas of holder?.querySelectorAll("canvas") ?? []) canvas.width = 0;
}

/** The text of a page laid over its picture, for selecting, marking and reading aloud. */
export interface LaidText extends PageText {
  elements: HTMLElement[];
}

/** Lays the text of a page into an element; its size follows the CSS variable --total-scale-factor. */
export function useTextLayer(
  opened: OpenedPdf,
  layer: RefObject<HTMLElement | null>,
  page: PDFPageProxy | null,
  rotation: Rotation,
): LaidText | null {
  const [laid, setLaid] = useState<LaidText | null>(null);
  useEffect(() => {
    const container = layer.current;
    if (!page || !container) return;
    let left = false;
    container.replaceChildren();
    page
      .getTextContent()
      .then(async (content) => {
        if (left) return;
        const textLayer = new opened.pdfjs.TextLayer({
          textContentSource: content,
          container,
          viewport: viewportOf(page, 1, rotation),
        });
        await textLayer.render();
        if (!left) setLaid({ ...joinPageText(content), elements: textLayer.textDivs });
      })
      // A page whose text cannot be taken out still has its picture.
      .catch((error: unknown) => !left && console.warn("pdf: a page has no text layer", error));
    return () => {
      left = true;
      setLaid(null);
    };
  }, [opened, layer, page, rotation]);
  return laid;
}
