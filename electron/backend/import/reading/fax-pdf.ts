/** A fax's strip: rows of a page, packed with CCITT G3 or G4. */
export interface FaxStrip {
  packed: Uint8Array;
  rows: number;
}

export interface FaxPage {
  width: number;
  height: number;
  /** As PDFs name it: below 0 G4, 0 G3, above 0 G3 in two dimensions. */
  k: -1 | 0 | 1;
  /** Rows begin on whole bytes and have no sign at their end, as "Modified Huffman" has them. */
  hasWholeBytes: boolean;
  isBlackZero: boolean;
  strips: FaxStrip[];
}

/**
 * The page of a fax as a PDF with one picture for each strip: pdf.js has a decoder that stands
 * damage, and it draws scans in PDFs already.
 */
export function pdfOfFax(page: FaxPage): Buffer {
  const pictures: Buffer[] = [];
  const placed: string[] = [];
  const names: string[] = [];
  let top = page.height;
  for (const [index, { packed, rows }] of page.strips.entries()) {
    top -= rows;
    const head =
      `<< /Type /XObject /Subtype /Image /Width ${page.width} /Height ${rows} /ColorSpace /DeviceGray ` +
      `/BitsPerComponent 1 /Decode [${page.isBlackZero ? "1 0" : "0 1"}] /Filter /CCITTFaxDecode /DecodeParms << /K ${page.k} ` +
      `/Columns ${page.width} /Rows ${rows} /EncodedByteAlign ${page.hasWholeBytes} >> /Length ${packed.length} >>\nstream\n`;
    pictures.push(Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]));
    placed.push(`q ${page.width} 0 0 ${rows} 0 ${top} cm /S${index} Do Q`);
    names.push(`/S${index} ${index + 5} 0 R`);
  }
  const content = placed.join("\n");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /XObject << ${names.join(" ")} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...pictures,
  ]);
}

/** Objects numbered from 1, the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[]): Buffer {
  const parts = [Buffer.from("%PDF-1.5\n")];
  const places: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const lines = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
