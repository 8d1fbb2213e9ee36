import { describe, expect, test } from "vitest";
import {
  isWorthKeeping,
  newNote,
  noteRecord,
  readNote,
  withCompany,
} from "../../../../renderer/features/quick-note/note-values.ts";
import { RecordInputSchema } from "../../../../shared/domain/record.ts";
import { localToday } from "../../../../shared/text/date-parse.ts";

const ID = "019a0000-0000-7000-8000-000000000001";

describe("the quick note", () => {
  test("begins today and becomes a valid record", () => {
    const note = { ...newNote(), text: "Angerufen" };
    expect(note.date).toBe(localToday());
    expect(RecordInputSchema.parse(noteRecord(note))).toMatchObject({
      kind: "interaction",
      text: "Angerufen",
      followUpOn: null,
    });
  });

  test("puts partnerships and people where they belong, each once", () => {
    let note = withCompany(newNote(), { id: ID, name: "Frau A" }, "person");
    note = withCompany(note, { id: ID, name: "Frau A" }, "person");
    note = withCompany(note, { id: null, name: "Herr B" });
    note = withCompany(note, { id: null, name: "Herr B" });
    note = withCompany(note, { id: ID, name: "P" }, "partnership");
    note = withCompany(note, { id: ID, name: "Q" }, "partnership");
    expect(note.participants.map(({ name }) => name)).toEqual(["Frau A", "Herr B"]);
    expect(note.partnership?.name).toBe("Q");
  });

  test("reads back what it kept, and nothing else", () => {
    const note = { ...newNote(), nextStep: "Zurückrufen" };
    expect(readNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
    expect(readNote({ text: 7 })).toBeNull();
    expect(readNote(undefined)).toBeNull();
  });

  test("is worth keeping once something is written", () => {
    expect(isWorthKeeping(newNote())).toBe(false);
    expect(isWorthKeeping({ ...newNote(), nextStep: "x" })).toBe(true);
  });
});
