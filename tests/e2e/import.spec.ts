import { accessibilityFindings } from "./support/accessibility.ts";
import { expect, test } from "./support/test.ts";

const PAGE = `Fachtag Bildung 2019

Am 5. Juni 2019 von 10 bis 16 Uhr fand in der Stadthalle Gera, Schloßstraße 1, 07545 Gera der Fachtag statt.
Veranstalter: Landratsamt Greiz

Programm
Fachvortrag: Bildung im ländlichen Raum
Themeninsel 1: Lesepaten`;

test("pasted text is read, reviewed field by field, and ends up confirmed", async ({
  running: { page },
}) => {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.getByRole("textbox", { name: /Kopierter Text/ }).fill(PAGE);
  await page.getByRole("button", { name: "Text einlesen" }).click();

  await expect(page.getByRole("heading", { name: "Angaben prüfen" })).toBeVisible({
    timeout: 30_000,
  });
  const review = page.getByRole("article", { name: "Fachtag Bildung 2019" });
  await expect(review.getByText("5. Juni 2019, 10:00")).toBeVisible();
  await expect(review.locator("mark").first()).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);

  // Confirming one field leads on to the next one, so that Enter, Enter, Enter goes through.
  await review.getByRole("button", { name: "„Titel“ bestätigen" }).press("Enter");
  await expect(review.getByRole("button", { name: "„Titel“ bestätigen" })).toHaveCount(0);
  await expect(page.locator("[data-confirm]:focus")).toHaveCount(1);
  await review.getByRole("button", { name: "Alle Angaben bestätigen" }).click();
  await expect(
    page.getByRole("button", { name: /Fachtag Bildung 2019 Alles bestätigt/ }),
  ).toBeVisible();
});
