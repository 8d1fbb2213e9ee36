import { describe, expect, it } from "vitest";
import { locationWarning } from "../../electron/main/library-location.ts";

describe("where a library lies", () => {
  it.each(["\\\\server\\Bildung\\Fadenwerk", "//server/Bildung/Fadenwerk"])(
    "warns of the network share %s",
    (library) => expect(locationWarning(library, {})?.code).toBe("library/network-drive"),
  );

  it("warns inside a folder that OneDrive synchronises, not beside it", () => {
    const environment = { OneDrive: "/home/a/OneDrive" };
    expect(locationWarning("/home/a/OneDrive/Fadenwerk", environment)?.code).toBe(
      "library/network-drive",
    );
    expect(locationWarning("/home/a/OneDrive alt/Fadenwerk", environment)).toBeNull();
  });

  it.each(["/home/a/Dokumente/Fadenwerk", "C:\\Users\\a\\Documents\\Fadenwerk", "\\\\?\\C:\\lang"])(
    "says nothing about %s",
    (library) => expect(locationWarning(library, {})).toBeNull(),
  );
});
