import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import PDFDocument from "pdfkit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellerOf } from "../../../electron/backend/handlers/import-records.ts";
import { undoImport } from "../../../electron/backend/handlers/import-review.ts";
import { trashRecord } from "../../../electron/backend/handlers/records-write.ts";
import { createScanRecogniser } from "../../../electron/backend/handlers/scan-recogniser.ts";
import { createForkReaderHost } from "../../../electron/backend/import/reading/fork-reader-host.ts";
import { ReaderPool } from "../../../electron/backend/import/reading/reader-pool.ts";
import { countWaitingScans, listPages } from "../../../electron/backend/store/pages.ts";
import { requireRecord } from "../../../electron/backend/store/records.ts";
import { setSetting } from "../../../electron/backend/store/settings.ts";
import { requestFor } from "../search/temporary-index.ts";
import { bytesOf } from "./make-documents.ts";
import { openTestLibrary, READER_ENTRY, type TestLibrary } from "./open-test-library.ts";

const FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

const POLLING = { timeout: 60_000, interval: 20 };

function picture(...lines: string[]): Buffer {
  const canvas = createCanvas(1_600, Math.max(400, 200 + lines.length * 100));
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "black";
  context.font = "48px DejaVu Sans";
  for (const [at, line] of lines.entries()) context.fillText(line, 60, 120 + at * 100);
  return canvas.toBuffer("image/png");
}

/** Number of a process that is there no more. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  return child.pid ?? 0;
}

/** A page of text, a scanned page and an empty one. */
function mixedPdf(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: "A4" });
  pdf.font(FONT).text("Eine Seite mit Text.");
  pdf.addPage().image(picture("Übergänge gestalten in Köthen"), 40, 40, { width: 500 });
  pdf.addPage();
  return bytesOf(pdf);
}

describe("recognising scans", () => {
  let test: TestLibrary;
  let recogniser: ReturnType<typeof createScanRecogniser>;
  beforeEach(async () => {
    test = await openTestLibrary();
    const host = createForkReaderHost(READER_ENTRY);
    const pool = new ReaderPool({ host, size: 1, timeoutMs: 120_000 });
    recogniser = createScanRecogniser(test.library, pool, (where, error) =>
      console.error(where, error),
    );
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    recogniser.close();
    test.close();
  });

  const importFile = async (name: string, bytes: Uint8Array) => {
    const file = path.join(test.folder, name);
    writeFileSync(file, bytes);
    const batch = await test.run(file);
    return batch.items[0]?.record?.id ?? "";
  };

  it("reads pictures and scanned pages, marks them, and finds them by their words", async () => {
    const poster = await importFile("plakat.png", picture("Fachtag in Köthen", "am 19. März 2018"));
    const mixed = await importFile("gemischt.pdf", await mixedPdf());
    expect(countWaitingScans(test.library.db)).toBe(2);
    recogniser.start();
    await recogniser.finished();
    expect(listPages(test.library.db, poster)[0]).toMatchObject({
      text: expect.stringMatching(/Fachtag in Köthen\s+am 19\. März 2018/),
      scan: "recognised",
    });
    expect(requireRecord(test.library.db, poster)).toMatchObject({ textMissing: "" });
    const pages = listPages(test.library.db, mixed);
    expect(pages.map((page) => page.scan)).toEqual([undefined, "recognised", undefined]);
    expect(pages[1]?.text).toBe("Übergänge gestalten in Köthen");
    const found = test.library.index.search(requestFor("Übergänge", { limit: 5 }));
    expect(found.total).toBe(1);
    const progress = test.events.filter((event) => event.event === "recognitionProgress");
    expect(progress.map((event) => event.waiting)).toEqual([2, 1, 0]);
  }, 180_000);

  it("proposes what the recognised words say, marked as recognised, and takes it back", async () => {
    const file = path.join(test.folder, "plakat.png");
    const lines = ["Fachtag", "„Wege ins Buch“", "5. Juni 2018, 10:00 Uhr bis 15:00 Uhr"];
    writeFileSync(
      file,
      picture(...lines, "06108 Halle (Saale)", "Veranstalter: Stiftung Seitenwind"),
    );
    const batch = await test.run(file);
    const poster = batch.items[0]?.record?.id ?? "";
    recogniser.start();
    await recogniser.finished();
    const id = tellerOf(test.library, poster);
    const event = requireRecord(test.library.db, id ?? "");
    if (event.kind !== "event") throw new Error(event.kind);
    expect(event).toMatchObject({ title: "Wege ins Buch", start: "2018-06-05T10:00" });
    expect(event.organisers).toEqual([{ id: expect.any(String), name: "Stiftung Seitenwind" }]);
    expect(event.fieldOrigins.start).toMatchObject({
      passage: expect.stringContaining("5. Juni 2018"),
      page: 1,
      documentId: poster,
      confirmed: false,
      recognised: true,
    });
    // What came of it belongs to the batch that brought the picture.
    undoImport(test.library, batch.id);
    expect(requireRecord(test.library.db, event.id).trashedAt).not.toBeNull();
    expect(requireRecord(test.library.db, poster).trashedAt).not.toBeNull();
  }, 180_000);

  it("does nothing when switched off, and goes on where it was stopped", async () => {
    const id = await importFile("plakat.png", picture("Fachtag in Köthen"));
    setSetting(test.library.db, "recogniseScans", "off");
    recogniser.start();
    expect(recogniser.isRunning).toBe(false);
    setSetting(test.library.db, "recogniseScans", "on");
    recogniser.start();
    recogniser.stop();
    await recogniser.finished();
    expect(listPages(test.library.db, id)[0]?.scan).toBe("waiting");
    recogniser.start();
    await recogniser.finished();
    expect(listPages(test.library.db, id)[0]?.scan).toBe("recognised");
  }, 180_000);

  it("leaves alone what goes into the trash while its page is drawn already", async () => {
    const kept = await importFile("plakat.png", picture("Fachtag in Köthen"));
    const thrown = await importFile("zettel.png", picture("Elternabend in Gera"));
    recogniser.start();
    await expect.poll(() => listPages(test.library.db, kept)[0]?.scan, POLLING).toBe("recognised");
    trashRecord(test.library, thrown, true);
    await recogniser.finished();
    expect(listPages(test.library.db, thrown)[0]).toMatchObject({ text: "", scan: "waiting" });
    trashRecord(test.library, thrown, false);
    recogniser.start();
    await recogniser.finished();
    expect(listPages(test.library.db, thrown)[0]?.text).toBe("Elternabend in Gera");
  }, 180_000);

  it("leaves no pictures of pages behind, nor those of a program that was killed", async () => {
    const orphan = path.join(test.folder, `fadenwerk-pages-${await endedProcess()}-x`);
    mkdirSync(orphan);
    writeFileSync(path.join(orphan, "0"), "P5");
    const others = path.join(test.folder, `fadenwerk-pages-${process.ppid}-x`);
    mkdirSync(others);
    vi.stubEnv("TMPDIR", test.folder);
    await importFile("plakat.png", picture("Fachtag in Köthen"));
    recogniser.start();
    await expect
      .poll(() => readdirSync(test.folder).filter((name) => name.includes(`-${process.pid}-`)))
      .toHaveLength(1);
    recogniser.stop();
    await recogniser.finished();
    const left = readdirSync(test.folder).filter((name) => name.startsWith("fadenwerk-pages"));
    expect(left).toEqual([path.basename(others)]);
  }, 180_000);

  it("a picture without words, and one that is broken, are settled once", async () => {
    const blank = await importFile("leer.png", picture());
    const broken = Buffer.concat([picture("Text").subarray(0, 500), Buffer.from("IEND")]);
    const bad = await importFile("kaputt.png", broken);
    recogniser.start();
    await recogniser.finished();
    for (const id of [blank, bad]) {
      expect(listPages(test.library.db, id)[0]).toMatchObject({ text: "", scan: "unreadable" });
      expect(requireRecord(test.library.db, id)).toMatchObject({ textMissing: "no-text" });
    }
  }, 180_000);
});
