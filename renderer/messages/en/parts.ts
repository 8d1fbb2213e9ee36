import type { parts as de } from "../de/parts.ts";

export const parts: typeof de = {
  noDate: "no date",
  page: "page {{page}}",
  confirmYes: "Yes",
  tags: "Tags",
  loadFailedTitle: "This could not be loaded",
};
