import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Cut by the edge of what scrolls, or by the bar with a form's buttons: one scrolls it out from there. */
function isUnderAnEdge(summary: string | undefined): boolean {
  return summary?.includes("partially obscured") ?? false;
}

/** An open list and a message float beside the landmarks by their nature, as the system's own do. */
function isFloating(html: string): boolean {
  return /role="(listbox|menu)"|fui-Toaster/.test(html);
}

/** What is against WCAG 2.2 AA or axe's best practice on the page, or `within` a part of it. */
export async function accessibilityFindings(page: Page, within?: string): Promise<string[]> {
  // A theme fades in for some controls; colours are judged when it has.
  await page.waitForTimeout(300);
  const axe = new AxeBuilder({ page })
    .withTags(STANDARDS)
    // Fluent's focus traps put such markers around a dialog; they pass the focus on and never keep it.
    .exclude("[data-tabster-dummy]")
    .setLegacyMode(true);
  const { violations } = await (within ? axe.include(within) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !(id === "target-size" && isUnderAnEdge(node.failureSummary)))
      .filter((node) => !(id === "region" && isFloating(node.html)))
      .map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
}
