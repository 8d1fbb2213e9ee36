import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserWindow } from "electron";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerCall, type WindowHandlers } from "../../electron/main/shell/answer-call.ts";
import type { MethodTable } from "../../shared/contract/method.ts";
import { PRELOAD_METHODS } from "../../shared/contract/preload-methods.ts";
import { SHELL_METHODS } from "../../shared/contract/shell-methods.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");

function sourcesWith(word: RegExp, folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((name) => path.join(folder, name).split(path.sep).join("/"))
      .filter((name) => /\.(ts|tsx)$/.test(name))
      .filter((name) => word.test(readFileSync(path.join(ROOT, name), "utf8"))),
  );
}

describe("channels between pages and main", () => {
  it("are served by the dispatcher alone, which checks sender and schema", () => {
    expect(sourcesWith(/\bipcMain\b/, ["electron", "shared", "renderer"])).toEqual([
      "electron/main/shell/dispatcher.ts",
    ]);
    const dispatcher = readFileSync(path.join(ROOT, "electron/main/shell/dispatcher.ts"), "utf8");
    const uses = dispatcher.match(/\bipcMain\.\w+\(/g);
    expect(uses).toEqual(["ipcMain.handle("]);
    expect(dispatcher).toMatch(/!window \|\| !isOwnPage\(event\)/);
  });

  it("have one user on the other side", () => {
    expect(sourcesWith(/\bipcRenderer\b/, ["electron", "renderer"])).toEqual([
      "electron/preload/preload.ts",
    ]);
    expect(sourcesWith(/window\.fadenwerk\b/, ["renderer"])).toEqual(["renderer/client.ts"]);
  });

  it("are not bypassed by messages that contents or frames receive themselves", () => {
    expect(sourcesWith(/\.on\(\s*["'`]ipc-message|\.ipc\.(on|handle)/, ["electron"])).toEqual([]);
  });
});

describe.each([
  ["shell", SHELL_METHODS as MethodTable],
  ["preload", PRELOAD_METHODS as MethodTable],
])("hostile calls of the %s channel", (_name, methods) => {
  const nobody = {} as BrowserWindow;
  /** Handlers that must see nothing but what their schema made of it. */
  const strict: WindowHandlers<MethodTable> = Object.fromEntries(
    Object.entries(methods).map(([name, { input }]) => [
      name,
      (_window: BrowserWindow, value: unknown) => {
        expect(input.safeParse(value).success).toBe(true);
        return {};
      },
    ]),
  );

  it("answer every method that does not exist with a code", async () => {
    const names = [
      "toString",
      "__proto__",
      "constructor",
      "",
      "a".repeat(1e5),
      1,
      null,
      undefined,
      {},
    ];
    for (const name of names) {
      const answer = await answerCall(methods, strict, nobody, name, {});
      expect(answer).toMatchObject({ ok: false, error: { code: "contract/unknown-method" } });
      expect(JSON.stringify(answer).length).toBeLessThan(300);
    }
  });

  it.each(Object.keys(methods))(
    "%s survives 10,000 arguments of any kind",
    async (method) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.object()),
          async (input) => {
            const answer = await answerCall(methods, strict, nobody, method, input);
            if (!answer.ok) expect(answer.error.code).toBe("contract/invalid-input");
          },
        ),
        { numRuns: 10_000 },
      );
    },
    60_000,
  );
});

describe("lengths", () => {
  it.each([
    ["links.openOutside", { url: "x".repeat(5_001) }],
    ["libraries.openKnown", { token: "x".repeat(201) }],
    ["documents.openOutside", { id: "x".repeat(1e6) }],
  ])("%s refuses what is too long", (method, input) => {
    const table: MethodTable = SHELL_METHODS;
    expect(table[method]?.input.safeParse(input).success).toBe(false);
  });
});
