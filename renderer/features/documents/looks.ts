import type { RecordOf } from "../../../shared/domain/record.ts";

/** What of a document can be shown as it looks; null for what is read as clean text. */
export type Looks = "pdf" | "image";

/** Whether Chromium itself can show them is found out when they are opened. */
const IMAGES = /^image\/(png|jpeg|gif|webp|bmp|tiff)$/;

export function looksOf(record: RecordOf<"document">): Looks | null {
  if (record.fileHash === "") return null;
  if (record.mediaType === "application/pdf") return "pdf";
  return IMAGES.test(record.mediaType) ? "image" : null;
}
