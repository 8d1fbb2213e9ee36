/** The help: what the program does and how, one section a subject. */
import type { help as de } from "../de/help.ts";

export const help: typeof de = {
  title: "Help",
  text: "What Fadenwerk does, in short. The help is part of the program and needs no internet.",
  contents: "Contents",
  tryQuery: "Search for {{query}}",
  open: "Open the help",
  search: {
    title: "Searching",
    box: "The search box at the top is always there; Ctrl+K takes you to it. Hits appear while you type, from all records and the text of all documents.",
    forgiving:
      "Typing errors, ae for ä, inflected words and parts of compounds are understood. Not every word has to occur: the better something fits, the higher it stands.",
    synonyms:
      "Synonyms kept under “Terms and fields” are searched too. Add your own there. A telephone number from the list of calls leads to its person, however it is written.",
    narrow:
      "Narrow the hits by kind above them, and by field of action, region, year and more beside them.",
    save: "“Save search” puts the search on the “Search” page, with the number of new hits. What is new or changed since you last opened it comes first and is marked “new”. The menu beside it renames and deletes it.",
    examples: "Examples to click",
    samples: {
      phrase: { query: '"Runder Tisch"', meaning: "exactly these words side by side" },
      without: { query: "Schule -Kita", meaning: "without the word after the minus sign" },
      either: { query: "Lesepaten OR Vorlesen", meaning: "one of the two" },
      both: { query: "Schule AND Beruf", meaning: "both words have to occur" },
      beginning: { query: "Lese*", meaning: "words that begin like this" },
      place: { query: "place:Halle", meaning: "only in place, district or state" },
      people: { query: "foundation:Bürgerstiftung", meaning: "only among those taking part" },
      years: { query: "year:2018..2021", meaning: "from these years" },
      kind: { query: "kind:Praxisbeispiel", meaning: "only this kind of record" },
      own: {
        query: "Aktenzeichen:40-12",
        meaning:
          "in a field of your own; numbers and dates also as a range: Teilnehmende:20..80, Frist:2026..2027, Frist:>=2026",
      },
      has: { query: "has:Wiedervorlage", meaning: "records with a follow-up" },
    },
  },
  import: {
    title: "Importing and confirming",
    drop: "Drop files or whole folders onto the window, or paste copied text under “Import”. Web pages, PDF, Word, slides, tables, mails and scanned pages are read, among others.",
    keep: "The original is kept in the library unchanged. A file that is there already is recognised and not added twice.",
    confirm:
      "Fadenwerk proposes the fields and shows for each the passage it comes from. You confirm, change or reject. What is still open is listed under “Today”.",
    table:
      "A table can be taken over row by row. The dry run shows beforehand what is new and what changes.",
    watch:
      "Folders into which something comes again and again can be watched, on network drives too: under “Import” or in the settings. New files are shown, or read at once. When a file has changed, its document offers to read it again. Nothing is ever deleted by itself.",
    pause:
      "A long import can be paused, ended and continued later, also after a crash. Nothing is read twice.",
    undo: "A whole import can be taken back: what it created goes to the trash; what you changed by hand afterwards stays.",
  },
  reading: {
    title: "Reading documents",
    looks:
      "A hit opens the document at its page, with the words you looked for marked: PDF and images as in the original, everything else as text. “As text” changes between the two; Fadenwerk remembers your choice.",
    find: "Ctrl+F searches in the document, F3 goes to the next match. The pages on the left are shown small; there the arrow keys walk from page to page and Enter opens one.",
    copy: "Select words and choose “Copy with source”: title, page and date go onto the clipboard with them.",
    passage:
      "“Note on this passage” keeps what you think of the selected words. Notes stand beside the document, are found by search, and stay even when the file is read anew.",
    large:
      "The large view fills the whole window. “Open the original” shows the file in its own program.",
  },
  work: {
    title: "Partnerships and follow-ups",
    board:
      "The board shows all partnerships by status. Move cards with the mouse or with Ctrl and the arrow keys. There are also a list and the money by year.",
    silence:
      "A card warns where there was no contact for long. After how many months, you choose above the board.",
    note: "Ctrl+Shift+N opens the quick note anywhere: with whom, when, what, and what comes next. A draft survives a crash.",
    followUp:
      "A next step with a day becomes a follow-up. It is listed under “Today” and “Follow-ups” until you tick it off or put it off.",
    attach:
      "Attach files to a note or another record by dragging them into the form, pasting them (Ctrl+V) or choosing “Attach file”. They are kept as documents and searched.",
    handOver: "In the list, several partnerships can be handed over to somebody at once.",
  },
  seeing: {
    title: "Map, network, statistics, reports",
    map: "The map shades the districts by partnerships, practice examples, events or silence. White spots are hatched. The same numbers are in the table beside it.",
    outlines:
      "Load official outlines below the map: GeoJSON or TopoJSON with the official key (AGS), such as the administrative areas VG250 of the BKG. Source and licence are then shown below the map; the outlines can be removed at any time.",
    network:
      "The network shows what is connected to a record. Open it from the record, with “Show network”.",
    statistics:
      "The statistics count by field of action, phase of education, year, status and kind. Each line leads to its records; the numbers can be copied.",
    tables:
      "Save lists, the board, money, statistics and the districts of the map as Excel tables, with all rows, by the button with the table.",
    reports:
      "A record, a collection or a search becomes a report: Word, PDF, web page, Excel table or CSV. In tables, days and times are written so that Excel reckons with them (2022-10-13 13:00). Telephone numbers, mail addresses and notes on persons go in only when you ask for them.",
    left: "Fadenwerk remembers how lists, board and map were set. Drag the edges of filters, lists and page previews with the mouse, or move them with the arrow keys.",
  },
  collect: {
    title: "Collecting",
    key: "The key S puts a hit or the open record into a collection, and so does dragging. A new name makes a new collection.",
    order:
      "Inside a collection, change the order by the handle or with Alt and the arrow keys, and write a note on every record. The collection itself becomes a report.",
  },
  duplicates: {
    title: "Duplicates",
    pairs:
      "Under “Duplicates” are organisations, persons and events that could be one thing, with the reason. A new record already says what is there.",
    merge:
      "When merging, choose for each field what holds. Links then lead to the record that stays, and the other name is still found.",
    back: "A merge can be taken back. Pairs you declare different are not proposed again.",
  },
  privacy: {
    title: "Data protection",
    offline:
      "Fadenwerk has no server and no account and opens no connection to the internet. Everything is in your library.",
    disclosure:
      "Disclosure: the menu of every person has “Disclosure (GDPR)”. It lists fields, links, mentions in texts, what was begun and the history, to copy or print.",
    hold: "Keeping: what a period or proceedings bind you put on hold with “Keep …” in the menu of the record, with the reason and, if there is one, the last day. Until then the record cannot be erased for good, nor with the trash. If it names a person who is erased, it loses the name; put the person on hold as well then.",
    erase:
      "Erasing: from the disclosure you erase a person for good, with history, links and in all backups. If you wish, the name is blackened in texts as well. Files stay as they are; those that name the person are listed.",
    review:
      "For every person you can record on what basis and until when the data are kept. “Data protection” lists whom to review, what is to be kept, what was begun and not saved, and the protocol of erasures without names.",
  },
  moving: {
    title: "Backing up and moving",
    where:
      "A library is a folder. The settings say where it is; “Show in folder” opens it. It holds library.sqlite with all records, files with the originals and backups with copies.",
    backups:
      "Every day Fadenwerk puts a verified copy of library.sqlite into backups, and keeps seven days and four weeks. These copies are on the same disk and do not contain the originals.",
    copy: "For a backup of your own, quit Fadenwerk and copy the whole folder to another disk.",
    move: "To another computer: quit Fadenwerk, copy the whole folder there, start Fadenwerk there and choose the folder with File, “Open library …”.",
    restore:
      "To bring back a copy: quit Fadenwerk, put library.sqlite and files of that name with -wal or -shm aside, put the copy from backups into the folder and rename it to library.sqlite.",
    network:
      "On a network drive only one computer at a time can open the library; the others wait until it is closed. Folders that OneDrive synchronises are a bad place; Fadenwerk warns of them.",
    trash:
      "What is deleted lies in the trash until you empty it. Ctrl+Z takes back your last actions, and every record has a history.",
  },
  keyboard: {
    title: "Keyboard",
    text: "Everything works without a mouse. F1 shows this list anywhere.",
  },
};
