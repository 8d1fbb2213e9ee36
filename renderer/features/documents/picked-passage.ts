import type { PassageAnchor } from "../../../shared/domain/passage-note.ts";

/** What somebody has selected in a document. */
export interface PickedPassage {
  /** As selected, for the clipboard. */
  text: string;
  anchor: PassageAnchor;
}

/** A view that can say what is selected in it. */
export interface PicksPassages {
  /** Null when nothing is selected. */
  pick(): PickedPassage | null;
  /** All the text of the page that is being read; "" when it has none, or it is not known yet. */
  pageText(): string;
}
