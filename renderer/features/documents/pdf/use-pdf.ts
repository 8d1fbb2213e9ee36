import { useEffect, useState } from "react";
import { type OpenedPdf, openPdf, PdfFailure, type PdfTrouble } from "./open-pdf.ts";
import type { Size } from "./page-layout.ts";

export type PdfState =
  | { state: "opening" }
  | { state: "open"; opened: OpenedPdf; sizes: Size[] }
  | { state: "failed"; trouble: PdfTrouble };

/** Sizes are read for so many pages; beyond, a page is taken to be as large as the first. */
const MEASURED_PAGES = 3_000;
const MEASURED_AT_ONCE = 24;
const A4: Size = { width: 595, height: 842 };

/**
 * Opens the original of a document while the component is there, and learns how large its pages are.
 * With null nothing is opened.
 */
export function usePdf(recordId: string | null): PdfState {
  const [state, setState] = useState<PdfState>({ state: "opening" });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setState({ state: "opening" });
    if (recordId === null) return;
    void (async () => {
      try {
        const opened = await openPdf(recordId, signal);
        if (signal.aborted) return opened.close();
        opened.lost.catch(() => {
          if (!signal.aborted) setState({ state: "failed", trouble: "gone" });
        });
        const first = await sizeOf(opened, 1);
        let sizes = Array.from({ length: opened.pdf.numPages }, () => first);
        if (signal.aborted) return;
        setState({ state: "open", opened, sizes });
        sizes = await measureAll(opened, sizes, signal);
        if (!signal.aborted) setState({ state: "open", opened, sizes });
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof PdfFailure)) console.error("pdf: could not be opened", error);
        setState({
          state: "failed",
          trouble: error instanceof PdfFailure ? error.trouble : "broken",
        });
      }
    })();
    return () => leaving.abort();
  }, [recordId]);
  return state;
}

async function sizeOf({ pdf }: OpenedPdf, number: number): Promise<Size> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  // A page of no size, or as large as a house, would break every calculation after it.
  const sound = width >= 1 && height >= 1 && width < 20_000 && height < 20_000;
  return sound ? { width, height } : A4;
}

async function measureAll(opened: OpenedPdf, sizes: Size[], signal: AbortSignal): Promise<Size[]> {
  const measured = [...sizes];
  const last = Math.min(sizes.length, MEASURED_PAGES);
  for (let start = 2; start <= last && !signal.aborted; start += MEASURED_AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(MEASURED_AT_ONCE, last - start + 1) },
      (_, at) => start + at,
    );
    await Promise.all(
      numbers.map(async (number) => {
        // A damaged page keeps the size of the first; drawing it says what is wrong.
        const size = await sizeOf(opened, number).catch(() => null);
        if (size) measured[number - 1] = size;
      }),
    );
  }
  return measured;
}
