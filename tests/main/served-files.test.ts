import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { answerRequest, listServedFiles } from "../../electron/main/served-files.ts";
import { hostileAddresses } from "../security/hostile-addresses.ts";

describe("served files", () => {
  let files: ReadonlyMap<string, string>;
  const get = (url: string, method = "GET") => answerRequest(files, new Request(url, { method }));

  beforeAll(() => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "fadenwerk-served-"));
    mkdirSync(path.join(folder, "renderer", "assets"), { recursive: true });
    writeFileSync(path.join(folder, "secret.json"), "{}");
    writeFileSync(path.join(folder, "renderer", "index.html"), "<h1>Start</h1>");
    writeFileSync(path.join(folder, "renderer", "notes.txt"), "kind that is not served");
    writeFileSync(path.join(folder, "renderer", "assets", "index-1a.js"), "1");
    mkdirSync(path.join(folder, "renderer", "pdfjs"));
    writeFileSync(path.join(folder, "renderer", "pdfjs", "pdf.worker.min.mjs"), "2");
    files = listServedFiles(path.join(folder, "renderer"));
  });

  it("answers the start page and its parts with type and policy", async () => {
    const page = await get("app://fadenwerk/");
    expect(await page.text()).toBe("<h1>Start</h1>");
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const script = await get("app://fadenwerk/assets/index-1a.js?v=1#x");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(script.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("lets the PDF worker compile its decoders, and no page", async () => {
    const policyOf = async (url: string) => (await get(url)).headers.get("content-security-policy");
    expect(await policyOf("app://fadenwerk/pdfjs/pdf.worker.min.mjs")).toContain(
      "wasm-unsafe-eval",
    );
    expect(await policyOf("app://fadenwerk/")).not.toContain("unsafe");
    expect(await policyOf("app://fadenwerk/assets/index-1a.js")).not.toContain("unsafe");
  });

  it("serves only kinds of file that a page is made of", async () => {
    expect((await get("app://fadenwerk/notes.txt")).status).toBe(404);
  });

  it("answers nothing but GET and HEAD", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      expect((await get("app://fadenwerk/index.html", method)).status).toBe(405);
    }
    const head = await get("app://fadenwerk/index.html", "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it.each(hostileAddresses("/secret.json"))("refuses %s", async (address) => {
    const answer = await get(address);
    // What an address parser folds back into the start page is that page and nothing else.
    if (answer.status === 200) expect(await answer.text()).toBe("<h1>Start</h1>");
    else expect(answer.status).toBe(404);
  });
});
