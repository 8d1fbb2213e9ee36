import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { harmlessCell, toCsv, toTabbed } from "../../shared/text/table-text.ts";

describe("cells that leave the program", () => {
  it.each(["=1+1", "+49 345", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =HYPERLINK(1)"])(
    "marks %j as text",
    (text) => {
      expect(harmlessCell(text)).toBe(`'${text}`);
    },
  );

  it("leaves other texts and numbers alone", () => {
    expect(toCsv([["Lesepaten", 12.5, 'mit "Anführung"; und Punkt']])).toBe(
      'Lesepaten;12,5;"mit ""Anführung""; und Punkt"\r\n',
    );
  });

  it("never lets a cell begin as a formula, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [cell = ""] = [
          toCsv([[text]])
            .replace(/\r\n$/, "")
            .replace(/^"/, ""),
        ];
        expect(/^\s*[=+\-@]/.test(cell)).toBe(false);
      }),
    );
  });

  it("keeps a row a row when tabs and lines are in its texts", () => {
    expect(
      toTabbed([
        ["a\tb", "c\nd"],
        ["=x", 1],
      ]),
    ).toBe("a b\tc d\n'=x\t1");
  });
});
