import { useSyncExternalStore } from "react";

/** Asked for at every drawing, and made once: making one costs as much as a small component. */
const known = new Map<string, MediaQueryList>();

/** Whether a media query holds, followed while it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = mediaOf(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => mediaOf(query).matches,
  );
}

function mediaOf(query: string): MediaQueryList {
  let media = known.get(query);
  if (!media) {
    media = window.matchMedia(query);
    known.set(query, media);
  }
  return media;
}
