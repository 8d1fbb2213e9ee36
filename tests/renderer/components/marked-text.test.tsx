import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MarkedText } from "../../../renderer/components/marked-text.tsx";

const show = (text: string, marks: { start: number; end: number }[]) =>
  renderToStaticMarkup(<MarkedText text={text} marks={marks} />);

test("marks what was met and nothing else", () => {
  expect(show("Lesepaten im Altenburger Land", [{ start: 0, end: 9 }])).toBe(
    "<mark>Lesepaten</mark> im Altenburger Land",
  );
});

test("copes with marks out of order, overlapping, empty and beyond the end", () => {
  expect(
    show("abcdef", [
      { start: 4, end: 99 },
      { start: 1, end: 3 },
      { start: 2, end: 3 },
      { start: 3, end: 3 },
    ]),
  ).toBe("a<mark>bc</mark>d<mark>ef</mark>");
});

test("shows markup of a hostile text as text", () => {
  expect(show("<img src=x onerror=alert(1)>", [{ start: 1, end: 4 }])).toBe(
    "&lt;<mark>img</mark> src=x onerror=alert(1)&gt;",
  );
});
