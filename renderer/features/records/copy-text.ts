/**
 * Puts a text on the clipboard and answers whether that worked. The window grants no permissions,
 * not even to the asynchronous clipboard, so this is done as the user's own copying would be.
 */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
