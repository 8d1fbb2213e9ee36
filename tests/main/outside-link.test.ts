import { describe, expect, it } from "vitest";
import { parseOutsideLink } from "../../electron/main/outside-link.ts";

describe("links to the outside", () => {
  it("accepts https and mailto", () => {
    expect(parseOutsideLink("https://www.example.org/fäden?a=1")?.href).toBe(
      "https://www.example.org/f%C3%A4den?a=1",
    );
    expect(parseOutsideLink("mailto:bildung@example.org")).toEqual({
      href: "mailto:bildung@example.org",
      shown: "bildung@example.org",
    });
  });

  it("takes subject, copies and attachments off an address", () => {
    expect(parseOutsideLink("mailto:a@example.org?bcc=x@evil.test&attach=/etc/passwd")?.href).toBe(
      "mailto:a@example.org",
    );
  });

  it("shows look-alike letters in ASCII", () => {
    expect(parseOutsideLink("https://еxample.org/")?.shown).toContain("xn--");
  });

  it.each([
    "http://example.org",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>1</script>",
    "app://fadenwerk/index.html",
    "ms-msdt:/id",
    "search-ms:query=x",
    "\\\\server\\share\\x.exe",
    "C:\\Windows\\System32\\calc.exe",
    "calc.exe",
    "https://",
    "https://user:secret@example.org/",
    "https://www.bund.de@evil.test/",
    "mailto:",
    "mailto:a@b,c@d",
    'mailto:a"b@example.org',
    "",
    "x".repeat(5_000),
  ])("refuses %s", (address) => {
    expect(parseOutsideLink(address)).toBeNull();
  });
});
