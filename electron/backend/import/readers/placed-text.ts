/** A piece of text where the PDF puts it; points, origin at the lower left. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Width of the blank that the page draws after it, 0 where the next text begins anew. */
  spaceAfter: number;
  size: number;
  rotated: boolean;
  /** It was parted from what touches it: another cell of a table. */
  beginsCell?: boolean;
}

/** A run of text on one baseline; points. */
export interface Segment {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
}
