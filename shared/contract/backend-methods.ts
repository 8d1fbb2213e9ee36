import { DOCUMENT_METHODS } from "./methods/documents.ts";
import { DRAFT_METHODS } from "./methods/drafts.ts";
import { IMPORT_METHODS } from "./methods/imports.ts";
import { LIBRARY_METHODS } from "./methods/library.ts";
import { LINK_METHODS } from "./methods/links.ts";
import { MERGING_METHODS } from "./methods/merging.ts";
import { PARTNERSHIP_METHODS } from "./methods/partnerships.ts";
import { PRIVACY_METHODS } from "./methods/privacy.ts";
import { RECOGNITION_METHODS } from "./methods/recognition.ts";
import { RECORD_METHODS } from "./methods/records.ts";
import { SEARCH_METHODS } from "./methods/search.ts";
import { SEEING_METHODS } from "./methods/seeing.ts";
import { TABLE_METHODS } from "./methods/tables.ts";
import { VOCABULARY_METHODS } from "./methods/vocabularies.ts";
import { WATCHING_METHODS } from "./methods/watching.ts";

/**
 * Everything the renderer and the command line can ask of the backend. One list: both ends are
 * typed from it and every input is validated on arrival.
 */
export const BACKEND_METHODS = {
  ...LIBRARY_METHODS,
  ...RECORD_METHODS,
  ...DRAFT_METHODS,
  ...LINK_METHODS,
  ...DOCUMENT_METHODS,
  ...VOCABULARY_METHODS,
  ...SEARCH_METHODS,
  ...IMPORT_METHODS,
  ...PARTNERSHIP_METHODS,
  ...MERGING_METHODS,
  ...SEEING_METHODS,
  ...PRIVACY_METHODS,
  ...RECOGNITION_METHODS,
  ...TABLE_METHODS,
  ...WATCHING_METHODS,
} as const;

export type BackendMethods = typeof BACKEND_METHODS;
export type BackendMethodName = keyof BackendMethods;
