import { describe, expect, it } from "vitest";
import {
  joinPageText,
  piecesOf,
  placeInText,
} from "../../../../renderer/features/documents/pdf/page-text.ts";

/** What pdf.js finds on a page with these lines, each in pieces. */
function page(...lines: string[][]) {
  const items = lines.flatMap((pieces) =>
    pieces.map((str, at) => ({ str, hasEOL: at === pieces.length - 1 })),
  );
  return joinPageText({ items } as unknown as Parameters<typeof joinPageText>[0]);
}

describe("the text of a drawn page", () => {
  it("makes divided words whole and remembers where their halves stand", () => {
    const text = page(["Unsere ", "Bildungs-"], ["landschaft wächst"]);
    expect(text.text).toBe("Unsere Bildungslandschaft wächst\n");
    const start = text.text.indexOf("Bildungs");
    expect(piecesOf(text, start, start + "Bildungslandschaft".length)).toEqual([
      { piece: 1, from: 0, to: 8 },
      { piece: 2, from: 0, to: 10 },
    ]);
  });

  it("keeps the hyphen of shortened and of joined words", () => {
    expect(page(["Bildungs-"], ["und Lernorte"]).text).toBe("Bildungs-\nund Lernorte\n");
    expect(page(["Nord-"], ["Ost"]).text).toBe("Nord-\nOst\n");
    expect(page(["2018-"], ["ab"]).text).toBe("2018-\nab\n");
  });

  it("finds the place of a selection, also where a hyphen was dropped", () => {
    const text = page(["Bildungs-"], ["landschaft"]);
    expect(placeInText(text, 0, 3)).toBe(3);
    expect(placeInText(text, 0, 9)).toBe(8);
    expect(placeInText(text, 1, 4)).toBe(12);
    expect(placeInText(text, 9, 0)).toBe(text.text.length);
  });

  it("has empty pieces and empty pages", () => {
    expect(page().text).toBe("");
    expect(page(["a"], [""], ["b"]).text).toBe("a\nb\n");
  });
});
