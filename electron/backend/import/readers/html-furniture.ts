import type { HtmlElement } from "./html-blocks.ts";

/** Elements that never hold the content of a page. */
const ALWAYS = [
  "script, style, noscript, template, iframe, object, embed, applet, svg, canvas, video, audio",
  "nav, dialog, form, button, input, select, textarea, [hidden], [aria-hidden=true]",
  "[role=navigation], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar]",
].join(", ");

/** Words in class or id that name furniture. Whole words only: "navigation", not "Innovation". */
const FURNITURE_NAMES =
  /(^|[\s_-])(nav|navbar|navigation|menu|menue|breadcrumbs?|skip-?links?|skip|cookies?|consent|gdpr|dsgvo|privacy-settings|eu-cookie-compliance|share|sharing|social|shariff|search-?form|search-?block|sidebar|site-?footer|page-?footer|footer|pagination|pager|related|newsletter|banner|popup|modal|visually-hidden|sr-only|element-invisible|toolbar|print-?link|language-?switcher)([\s_-]|$)/i;

/** What such an element must not be: the content itself often carries classes like "has-sidebar". */
const CONTENT_TAGS = new Set(["HTML", "BODY", "MAIN", "ARTICLE"]);

/**
 * Takes navigation, banners, forms and the like out of the tree, in place. An element that holds
 * the page's main heading, or most of its text, stays whatever it is called.
 */
export function removeFurnitureElements(body: HtmlElement): void {
  const total = Math.max(1, (body.textContent ?? "").length);
  for (const element of body.querySelectorAll(ALWAYS)) {
    if (!holdsContent(element, total)) element.remove();
  }
  for (const element of body.querySelectorAll(
    "header, footer, aside, [role=banner], [role=contentinfo]",
  )) {
    // A header inside an article carries its title and date; one beside it belongs to the site.
    if (element.closest("article, main, [role=main]")) continue;
    if (!holdsContent(element, total)) element.remove();
  }
  for (const element of body.querySelectorAll("[class], [id]")) {
    if (CONTENT_TAGS.has(element.tagName.toUpperCase())) continue;
    const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (FURNITURE_NAMES.test(names) && !holdsContent(element, total)) element.remove();
  }
}

function holdsContent(element: HtmlElement, total: number): boolean {
  if (/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(element.tagName.toUpperCase())) return false;
  if (element.querySelector("article, main, [role=main]")) return true;
  const text = (element.textContent ?? "").trim();
  if (text.length > total * 0.5 && element.querySelector("p")) return true;
  return element.querySelector("h1") !== null && text.length > 0 && !isSiteHeader(element);
}

/** A header with a navigation of its own is the site's, even when the site's name is an h1. */
function isSiteHeader(element: HtmlElement): boolean {
  return element.querySelector("nav, ul li a, [role=navigation]") !== null;
}
