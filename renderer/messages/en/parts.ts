import type { parts as de } from "../de/parts.ts";

export const parts: typeof de = {
  page: "page {{page}}",
  loadFailedTitle: "This could not be loaded",
};
