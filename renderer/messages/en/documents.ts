import type { documents as de } from "../de/documents.ts";

export const documents: typeof de = {
  fields: {
    title: "Title",
    author: "Written by",
    date: "Date",
    belongsTo: "Belongs to",
    fileName: "File",
    size: "Size",
  },
  sections: { about: "About the document", file: "File and origin" },
  reader: {
    title: "Text of the document",
    unit: { page: "Page", slide: "Slide", sheet: "Sheet", text: "Section" },
    position: "{{unit}} {{number}} of {{total}}",
    previous: {
      page: "Previous page",
      slide: "Previous slide",
      sheet: "Previous sheet",
      text: "Previous section",
    },
    next: { page: "Next page", slide: "Next slide", sheet: "Next sheet", text: "Next section" },
    goTo: {
      page: "Go to page",
      slide: "Go to slide",
      sheet: "Go to sheet",
      text: "Go to section",
    },
    search: "Search in the document",
    clearSearch: "Clear the search in the document",
    matches: "Found on {{count}} of {{total}}",
    noMatches: "Not found in this document",
    nextMatch: "Next match",
    previousMatch: "Previous match",
    openOriginal: "Open the original",
    copyPage: "Copy with source",
    copied: "The text is on the clipboard with its source.",
    copyFailed: "Copying did not work. Please select the text and press Ctrl+C.",
    sourceLine: "Source: {{title}}, {{position}}",
    emptyPage: "There is no text here, probably only a picture.",
    missingTitle: "There is no readable text of this document",
    missing: {
      noText:
        "The file holds only images, such as a scan. It is kept complete in the library and the original can be opened.",
      encrypted:
        "The file is protected by a password. It is kept in the library; open the original and enter the password.",
      link: "Address and title are kept. Fadenwerk itself never goes online; save the page in your browser and import the file if you need the text.",
      other:
        "The text of the file could not be read. The file itself is kept complete in the library and the original can be opened.",
    },
    noFile: "There is no file of this document, only text.",
  },
};
