import {
  type Mention,
  mentionsIn,
  mentionToken,
  replaceMentions,
} from "../../../../shared/text/mentions.ts";

const SHOWN = /\[\[([^[\]|\n]{1,520})\]\]/g;

/**
 * What a box shows in the place of mentions: `[[name]]`, told apart by a number where two records have
 * one name. Labels once given stay, so that cutting, pasting and taking back keep their meaning.
 */
export class MentionLabels {
  readonly #byLabel = new Map<string, Mention>();

  /** The label for a mention, a new one if need be. */
  labelOf(mention: Mention): string {
    for (let number = 1; ; number++) {
      const label = number === 1 ? mention.name : `${mention.name} (${number})`;
      const holder = this.#byLabel.get(label);
      if (holder && (holder.id !== mention.id || holder.name !== mention.name)) continue;
      this.#byLabel.set(label, mention);
      return label;
    }
  }

  /** A kept text as the box shows it. */
  toShown(text: string): string {
    for (const mention of mentionsIn(text)) this.labelOf(mention);
    return replaceMentions(text, (mention) => `[[${this.labelOf(mention)}]]`);
  }

  /** What stands in the box as it is kept; unknown labels are plain text. */
  toKept(shown: string): string {
    return shown.replace(SHOWN, (whole, label: string) => {
      const mention = this.#byLabel.get(label);
      return mention ? mentionToken(mention) : whole;
    });
  }
}

/** A mention being typed: where it begins, and the name so far. */
export interface Trigger {
  start: number;
  name: string;
}

/** Longer than the names people type before they choose. */
const LONGEST = 60;

/** Whether the text ends, before the caret, in `@name` or `[[name`; an address has no space before @. */
export function triggerBefore(text: string, caret: number): Trigger | null {
  const line = text.slice(Math.max(0, caret - LONGEST - 3), caret);
  const bracket = /\[\[([^[\]|\n]*)$/.exec(line);
  const sign = /(?:^|[\s(„“"'])@([^@\n[\]]*)$/.exec(line);
  const match = bracket ?? sign;
  const name = match?.[1];
  if (match === null || name === undefined || name.length > LONGEST) return null;
  const mark = bracket ? 2 : 1;
  return { start: caret - name.length - mark, name };
}
