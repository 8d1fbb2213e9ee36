/**
 * A PDF of these objects, numbered from 1; the first is its catalogue. For files that no library
 * would write.
 */
export function pdfOfObjects(objects: readonly (string | Uint8Array)[]): Buffer {
  const parts: Uint8Array[] = [Buffer.from("%PDF-1.5\n")];
  let length = parts[0]?.length ?? 0;
  const places: number[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(typeof object === "string" ? Buffer.from(object, "latin1") : object);
    add(Buffer.from("\nendobj\n"));
  }
  const start = length;
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
