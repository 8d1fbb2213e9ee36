/** What a virtual list scrolls to exists a frame or two later. */
const FRAMES_TO_WAIT = 12;

/** Gives the focus to an element as soon as it stands in the page; gives up after some frames. */
export function focusWhenThere(
  find: () => HTMLElement | null | undefined,
  options?: FocusOptions,
): void {
  let frames = 0;
  const tryFocus = () => {
    const element = find();
    if (element) element.focus(options);
    else if (frames++ < FRAMES_TO_WAIT) requestAnimationFrame(tryFocus);
  };
  tryFocus();
}
