import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { DocumentPageSchema } from "../../shared/domain/document.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const SAMPLE = path.join(ROOT, "resources/sample");
const DOCUMENTS = path.join(SAMPLE, "documents");
const temporary = mkdtempSync(path.join(tmpdir(), "fadenwerk-sample-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface DocumentLine {
  kind: string;
  externalId: string;
  fileName: string;
  fileHash: string;
  size: number;
  pages: unknown[];
}

const lines = readFileSync(path.join(SAMPLE, "records.jsonl"), "utf8").trim().split("\n");
const documents = lines
  .map((line) => JSON.parse(line) as DocumentLine)
  .filter((line) => line.kind === "document");

describe("the documents of the sample library", () => {
  test("are what the script makes, byte for byte", () => {
    run("make-documents.mjs", temporary);
    expect(readdirSync(temporary).toSorted()).toEqual(readdirSync(DOCUMENTS).toSorted());
    for (const name of readdirSync(DOCUMENTS)) {
      expect(hashOf(path.join(temporary, name)), name).toBe(hashOf(path.join(DOCUMENTS, name)));
    }
  });

  test("and records.jsonl is what the script makes of the sources", () => {
    const made = path.join(temporary, "records.jsonl");
    run("make-records.mjs", made);
    expect(
      readFileSync(made, "utf8") === readFileSync(path.join(SAMPLE, "records.jsonl"), "utf8"),
    ).toBe(true);
  });

  test("each lies under its name, with the hash and size its record says", () => {
    expect(documents.map((document) => document.fileName).toSorted()).toEqual(
      readdirSync(DOCUMENTS).toSorted(),
    );
    for (const document of documents) {
      const file = path.join(DOCUMENTS, document.fileName);
      expect(hashOf(file), document.fileName).toBe(document.fileHash);
      expect(readFileSync(file).length).toBe(document.size);
    }
  });

  test("all four formats are there", () => {
    const formats = new Set(documents.map((document) => path.extname(document.fileName)));
    expect([...formats].toSorted()).toEqual([".docx", ".html", ".pdf", ".pptx"]);
  });

  test("a PDF says on each page what its record says", async () => {
    for (const document of documents.filter(({ fileName }) => fileName.endsWith(".pdf"))) {
      const pages = await textOfPdf(path.join(DOCUMENTS, document.fileName));
      const expected = DocumentPageSchema.array().parse(document.pages);
      expect(pages.length, document.fileName).toBe(expected.length);
      for (const { number, text } of expected) {
        const found = withoutSpace(pages[number - 1] ?? "");
        for (const line of text.split(/[\n\t]/)) {
          expect(found, `${document.fileName} page ${number}`).toContain(withoutSpace(line));
        }
      }
    }
  });

  test("page 14 of the conference's PDF is about Gelingensbedingungen", async () => {
    const pages = await textOfPdf(
      path.join(DOCUMENTS, "Tagungsdokumentation_Gemeinsam-tragen_2024.pdf"),
    );
    expect(pages.length).toBeGreaterThanOrEqual(20);
    const withTheWord = pages.flatMap((text, index) =>
      text.includes("Gelingensbedingungen") ? [index + 1] : [],
    );
    expect(withTheWord).toEqual([14]);
  });
});

function run(script: string, target: string): void {
  execFileSync(process.execPath, [path.join(ROOT, "scripts/sample", script), target], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

async function textOfPdf(file: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await task.destroy();
  return pages;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
