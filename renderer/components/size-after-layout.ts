import { measureElement, type Virtualizer } from "@tanstack/react-virtual";

/**
 * `measureElement` of a virtual list whose rows follow one another in the flow of the page: the size
 * that the browser tells of once it has laid out the frame; until then what is known or guessed. To ask
 * a row that was just drawn makes the browser lay out the page at once, and then again for the frame.
 */
export function sizeAfterLayout<Scroll extends Element, Row extends Element>(
  row: Row,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<Scroll, Row>,
): number {
  if (entry) return measureElement(row, entry, list);
  const index = list.indexFromElement(row);
  const known = list.itemSizeCache.get(list.options.getItemKey(index));
  return known ?? list.options.estimateSize(index);
}
