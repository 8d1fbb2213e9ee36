import { SEARCH_BOX_ID } from "../search/search-box.tsx";

/** Head, navigation, screen, what stands beside it, and panels that do not block. */
const REGIONS = "header search, nav, main, main aside, [role=dialog]:not([aria-modal=true])";
const FOCUSABLE =
  "a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex='0']";

/** Leads the focus to the next part of the window or the one before; a dialog that blocks keeps it. */
export function focusNextRegion(step: 1 | -1): void {
  if (document.querySelector("[aria-modal=true]")) return;
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) => region.getClientRects().length > 0,
  );
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  for (let tried = 1; tried <= regions.length; tried++) {
    const region = regions[(from + tried * step + regions.length * 2) % regions.length];
    const wanted = region && entryOf(region);
    if (!wanted) continue;
    wanted.focus();
    return;
  }
}

function entryOf(region: HTMLElement): HTMLElement | null {
  if (region.id === "main") return region;
  if (region.tagName === "SEARCH") return document.getElementById(SEARCH_BOX_ID);
  return region.querySelector("[aria-current=page]") ?? region.querySelector(FOCUSABLE);
}
