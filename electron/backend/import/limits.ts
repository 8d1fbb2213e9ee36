/** What one file may cost; beyond it the file is refused with a code, and the next one goes on. */
export const IMPORT_LIMITS = {
  /** Bytes of a file. */
  fileBytes: 250 * 1024 * 1024,
  /** Milliseconds for reading one file. */
  readingMs: 30_000,
  /** Milliseconds for one page of a file that is read page by page. */
  pageMs: 10_000,
  /** Milliseconds for recognising the text of one page. */
  recognisingMs: 120_000,
  /** Milliseconds for LibreOffice to convert one file of an old kind. */
  convertingMs: 90_000,
  /** Bytes of resident memory of a reader process. */
  memoryBytes: 512 * 1024 * 1024,
  /** Entries of an archive, and what they may hold when inflated, counted while inflating. */
  archiveEntries: 10_000,
  archiveBytes: 500 * 1024 * 1024,
  /** How many containers (archives, mails) a file may lie in. */
  nesting: 3,
  /** Bytes of a file of outlines: the whole of Germany in full detail has about 60 MB. */
  outlineBytes: 100 * 1024 * 1024,
  /** Contacts or appointments in one file. */
  entries: 20_000,
  /** Characters of text that one document may bring into the library; a book has a million. */
  textCharacters: 40_000_000,
} as const;
