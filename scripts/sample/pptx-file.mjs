import PptxGenJS from "pptxgenjs";
import { withFixedDates } from "./fixed-dates.mjs";

const FRAME = { x: 0.6, w: 12.1 };

/** Slides, 16:9, with speaker notes where the source has some. */
export async function makePptx({ title, author = "", pages }) {
  const show = new PptxGenJS();
  show.layout = "LAYOUT_WIDE";
  show.title = title;
  show.author = author;
  show.company = "";
  for (const page of pages) addSlide(show, page);
  return withFixedDates(await show.write({ outputType: "nodebuffer" }));
}

function addSlide(show, { blocks, notes }) {
  const slide = show.addSlide();
  let y = 0.5;
  for (const block of blocks) {
    const height = heightOf(block);
    const place = { ...FRAME, y, h: height };
    if (block.type === "heading") slide.addText(block.text, { ...place, fontSize: 32, bold: true });
    else if (block.type === "list") {
      const items = block.items.map((text) => ({
        text,
        options: { bullet: true, breakLine: true },
      }));
      slide.addText(items, { ...place, fontSize: 22, valign: "top" });
    } else if (block.type === "table") {
      const rows = block.rows.map((row) => row.map((text) => ({ text })));
      slide.addTable(rows, { ...place, fontSize: 20 });
    } else slide.addText(block.text, { ...place, fontSize: 22 });
    y += height + 0.15;
  }
  if (notes) slide.addNotes(notes);
}

/** Inches a block takes. */
function heightOf(block) {
  if (block.type === "list") return 0.5 * block.items.length;
  if (block.type === "table") return 0.5 * block.rows.length;
  return 0.8;
}
