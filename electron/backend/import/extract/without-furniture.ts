import type { ReadDocument } from "../read-document.ts";
import { isFurnitureLine } from "./furniture.ts";

/** Lines that only belong to a website are neither shown nor searched. */
export function withoutFurniture(document: ReadDocument): ReadDocument {
  for (const page of document.pages) {
    page.text = page.text
      .split("\n")
      .filter((line) => line.trim() === "" || !isFurnitureLine(line))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }
  return document;
}
