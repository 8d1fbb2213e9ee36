// Writes tests/corpus/documents and tests/corpus/expected.jsonl: node scripts/corpus/make-corpus.mjs
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as letters from "./desk-letters.mjs";
import * as pages from "./desk-pages.mjs";
import * as events from "./event-shapes.mjs";
import { makeEvent } from "./facts.mjs";
import * as fifthPapers from "./fifth-papers.mjs";
import { FORMATS } from "./formats.mjs";
import * as fourthPapers from "./fourth-papers.mjs";
import * as office from "./office-shapes.mjs";
import * as others from "./other-shapes.mjs";
import { plainText } from "./plain-text.mjs";
import * as seventhPapers from "./seventh-papers.mjs";
import * as sixthPapers from "./sixth-papers.mjs";
import * as thirdLetters from "./third-letters.mjs";
import * as thirdPages from "./third-pages.mjs";

const TARGET = new URL("../../tests/corpus/", import.meta.url);
const SHAPES = {
  ...events,
  ...others,
  ...office,
  ...letters,
  ...pages,
  ...thirdLetters,
  ...thirdPages,
  ...fourthPapers,
  ...fifthPapers,
  ...sixthPapers,
  ...seventhPapers,
};
/** Shape → in which formats, one document each, and which held-out set it belongs to. */
const PLAN = [
  ["webPage", ["html", "txt", "docx", "pdf", "utf16", "odt"]],
  ["labels", ["txt", "docx", "pdf", "windows1252", "eml", "odt"]],
  ["factTable", ["html", "docx", "md", "odt", "pdf", "txt"]],
  ["invitationLetter", ["docx", "pdf", "txt", "rtf", "odt"]],
  ["report", ["html", "txt", "docx", "pdf", "twoColumns"]],
  ["programmeLines", ["txt", "docx", "pdf", "html", "md", "rtf"]],
  ["programmeTable", ["html", "docx", "md", "odt", "html"]],
  ["topicIslands", ["txt", "html", "docx", "pdf", "odt", "pptx"]],
  ["twoDays", ["html", "txt", "pdf", "docx", "rtf", "md"]],
  ["saveTheDate", ["pdf", "docx", "html", "txt", "pptx", "eml"]],
  ["pressRelease", ["html", "pdf", "docx", "txt", "twoColumns"]],
  ["questions", ["html", "md", "docx", "odt", "pdf"]],
  ["timesOnOwnLines", ["txt", "docx", "html", "pdf"]],
  ["withOtherDates", ["html", "txt", "docx", "pdf", "odt"]],
  ["mailInvitation", ["eml", "txt", "docx", "eml", "rtf"]],
  ["dashedProgramme", ["html", "docx", "txt", "md", "odt"]],
  ["newsletterItem", ["html", "txt", "docx", "pdf"], "first"],
  ["documentation", ["docx", "pdf", "html", "odt"], "first"],
  ["halfDays", ["docx", "html", "md", "txt"], "first"],
  ["exampleSheet", ["txt", "docx", "html", "pdf", "odt", "rtf", "md", "windows1252"]],
  ["exampleTable", ["html", "docx", "odt", "md", "html"]],
  ["exampleNumbered", ["docx", "html", "txt", "pdf"], "first"],
  [
    "plainDocument",
    [
      "txt",
      "docx",
      "html",
      "pdf",
      "md",
      "odt",
      "rtf",
      "eml",
      "pptx",
      "twoColumns",
      "windows1252",
      "txt",
      "docx",
      "html",
      "pdf",
    ],
  ],
  ["report", ["narrowColumns", "threeColumns", "twoColumns"]],
  ["pressRelease", ["narrowColumns", "threeColumns", "twoColumns"], "first"],
  ["plainDocument", ["narrowColumns", "twoColumns"]],
  ["programmeTable", ["pdf", "pdf", "pdf"]],
  ["exampleTable", ["pdf", "pdf"]],
  // Every format that is read, with at least three documents.
  ["factTable", ["xlsx", "ods", "csv", "tsv", "mhtml", "savedPage", "dotx", "msg", "zip"]],
  ["programmeTable", ["xlsx", "ods", "csv", "tsv", "mhtml", "savedPage", "dotx", "odp", "pptx"]],
  ["labels", ["xlsx", "ods", "csv", "tsv", "mhtml", "savedPage", "dotx", "odp", "msg", "zip"]],
  ["topicIslands", ["odp", "pptx", "msg", "zip"]],
  ["webPage", ["png", "jpeg", "tiff"]],
  ["invitationLetter", ["png", "jpeg", "tiff"]],
  ["questions", ["png", "jpeg", "tiff"]],
  ["appointment", ["ics", "ics", "ics"]],
  ["addressCards", ["vcf", "vcf", "vcf"]],
  ["ownRecord", ["jsonl", "jsonl", "jsonl"]],
  ["twoDates", ["docx", "pdf"], "first"],
  ["minutes", ["docx", "odt"], "first"],
  ["officeNews", ["txt", "html"], "first"],
  ["leaflet", ["pdf", "docx"], "first"],
  ["forwardedMail", ["eml", "msg"], "first"],
  ["attendance", ["xlsx", "csv"], "first"],
  ["profile", ["docx", "pdf"], "first"],
  ["officialLetter", ["rtf"], "first"],
  ["circularLetter", ["docx"], "second"],
  ["groupMinutes", ["odt"], "second"],
  ["roundTableMinutes", ["txt"], "second"],
  ["committeeAgenda", ["pdf"], "second"],
  ["mailChain", ["eml"], "second"],
  ["onlineInvitation", ["msg"], "second"],
  ["grantNotice", ["docx"], "second"],
  ["boardRules", ["odt"], "second"],
  ["guestList", ["ods"], "second"],
  ["libraryFlyer", ["pdf"], "second"],
  ["pressInvitation", ["txt"], "second"],
  ["coursePage", ["mhtml"], "second"],
  ["panelFlyer", ["docx"], "second"],
  ["lectureEvening", ["pdf"], "second"],
  ["lookBack", ["html"], "second"],
  ["gazetteNotice", ["rtf"], "second"],
  ["keepFree", ["eml"], "second"],
  ["newsletter", ["html"], "second"],
  ["jobAdvert", ["txt"], "second"],
  ["projectReport", ["docx"], "second"],
  ["projectPage", ["savedPage"], "second"],
  ["townLetter", ["letterhead"], "third"],
  ["kitaLetter", ["rtf"], "third"],
  ["networkMail", ["eml"], "third"],
  ["movedMail", ["eml"], "third"],
  ["workingGroupMinutes", ["odt"], "third"],
  ["resultNote", ["docx"], "third"],
  ["signedList", ["xlsx"], "third"],
  ["foundationAgreement", ["docx"], "third"],
  ["onlineTraining", ["txt"], "third"],
  ["calendarInvitation", ["ics"], "third"],
  ["festivalFlyer", ["panels"], "third"],
  ["transferDay", ["docx"], "third"],
  ["toldProgramme", ["html"], "third"],
  ["pressPreview", ["txt"], "third"],
  ["newsAfterwards", ["html"], "third"],
  ["chamberPage", ["html"], "third"],
  ["openingSlides", ["pptx"], "third"],
  ["lecturePoster", ["panels"], "third"],
  ["weekendProgramme", ["txt"], "third"],
  ["jubileeCard", ["docx"], "third"],
  ["projectSheet", ["pdf"], "third"],
  ["grantReport", ["odt"], "third"],
  ["toldExample", ["md"], "third"],
  ["councilPaper", ["pdf"], "third"],
  ["fundingCall", ["html"], "third"],
  ["monthlyNews", ["html"], "third"],
  ["fairNotice", ["html"], "fourth"],
  ["friendsLetter", ["docx"], "fourth"],
  ["conferencePlan", ["pdf"], "fourth"],
  ["libraryPage", ["html"], "fourth"],
  ["advisoryMinutes", ["docx"], "fourth"],
  ["trainingNews", ["txt"], "fourth"],
  ["screenTalk", ["eml"], "fourth"],
  ["threeSides", ["docx"], "fourth"],
  ["tandemExample", ["odt"], "fourth"],
  ["closingSlides", ["pptx"], "fourth"],
  ["bill", ["pdf"], "fourth"],
  ["houseRules", ["rtf"], "fourth"],
  ["parentsEvening", ["docx"], "fifth"],
  ["agencyPage", ["html"], "fifth"],
  ["halfDayTable", ["odt"], "fifth"],
  ["gazetteNews", ["txt"], "fifth"],
  ["clerkMail", ["eml"], "fifth"],
  ["projectStory", ["md"], "fifth"],
  ["steeringInvitation", ["pdf"], "fifth"],
  ["barePoster", ["panels"], "fifth"],
  ["conceptPaper", ["docx"], "fifth"],
  ["donationThanks", ["rtf"], "fifth"],
  ["saveDay", ["eml"], "sixth"],
  ["kitaDay", ["docx"], "sixth"],
  ["askingPage", ["html"], "sixth"],
  ["networkResults", ["odt"], "sixth"],
  ["townReport", ["txt"], "sixth"],
  ["intentLetter", ["docx"], "sixth"],
  ["mentorSheet", ["pdf"], "sixth"],
  ["cancelledMail", ["eml"], "sixth"],
  ["numberSlides", ["pptx"], "sixth"],
  ["contactPage", ["html"], "sixth"],
  ["chamberBreakfast", ["docx"], "seventh"],
  ["foundationDay", ["docx"], "seventh"],
  ["volunteerCourse", ["html"], "seventh"],
  ["afterNews", ["txt"], "seventh"],
  ["factsMail", ["eml"], "seventh"],
  ["kitchenExample", ["odt"], "seventh"],
  ["grantLetter", ["docx"], "seventh"],
  ["studyNews", ["html"], "seventh"],
  ["staffList", ["xlsx"], "seventh"],
];

const documents = new URL("documents/", TARGET);
rmSync(documents, { recursive: true, force: true });
mkdirSync(documents, { recursive: true });
const lines = [];
let seed = 0;
for (const [shape, formats, held] of PLAN) {
  const tell = SHAPES[shape];
  for (const format of formats) {
    seed += 1;
    const event = makeEvent(seed);
    const { blocks, expected, said, written, panels } = tell(event);
    const { extension, make } = FORMATS[format];
    const file = `${String(seed).padStart(3, "0")}-${shape}.${extension}`;
    const title = expected.title ?? blocks[0]?.text ?? "";
    // What is not made of blocks is written out, or drawn in panels.
    const made = written ? Buffer.from(written) : await make({ title, blocks, event, panels });
    if (Buffer.isBuffer(made)) writeFileSync(new URL(file, documents), made);
    else writePage(file, made);
    lines.push(
      JSON.stringify({
        file,
        shape,
        format,
        heldOut: held ?? null,
        expected,
        text: said ?? plainText(blocks),
      }),
    );
  }
}
writeFileSync(new URL("expected.jsonl", TARGET), `${lines.join("\n")}\n`);
console.log(`${seed} documents in ${fileURLToPath(documents)}`);

/** A page and the folder that a browser saves beside it. */
function writePage(file, { page, beside }) {
  writeFileSync(new URL(file, documents), page);
  const folder = new URL(`${file.replace(/\.html$/, "-Dateien")}/`, documents);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(beside)) writeFileSync(new URL(name, folder), text);
}
