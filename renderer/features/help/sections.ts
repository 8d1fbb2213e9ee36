import type { help } from "../../messages/de/help.ts";

type Messages = typeof help;
/** Subjects that are told in sentences; the keyboard is drawn from the list of shortcuts. */
export type Subject = Exclude<
  {
    [Name in keyof Messages]: Messages[Name] extends { title: string } ? Name : never;
  }[keyof Messages],
  "keyboard"
>;
type PointOf<Name extends Subject> = Exclude<
  keyof Messages[Name],
  "title" | "examples" | "samples"
> &
  string;

/** What each subject says, in order. */
const POINTS: { [Name in Subject]: readonly PointOf<Name>[] } = {
  search: ["box", "forgiving", "synonyms", "narrow", "save"],
  import: ["drop", "keep", "confirm", "table", "watch", "pause", "undo"],
  reading: ["looks", "find", "copy", "passage", "large"],
  work: ["board", "silence", "note", "attach", "followUp", "handOver"],
  seeing: ["map", "outlines", "network", "statistics", "tables", "reports", "left"],
  collect: ["key", "order"],
  duplicates: ["pairs", "merge", "back"],
  privacy: ["offline", "disclosure", "hold", "erase", "review"],
  moving: ["where", "backups", "copy", "move", "restore", "network", "trash"],
};

export type PointKey = { [Name in Subject]: `help.${Name}.${PointOf<Name>}` }[Subject];

export const SUBJECTS = Object.keys(POINTS) as Subject[];

/** The keys of a subject's sentences. */
export function pointsOf(subject: Subject): PointKey[] {
  return POINTS[subject].map((point) => `help.${subject}.${point}` as PointKey);
}

/** Queries that show the language of the search. */
export const SAMPLES = [
  "phrase",
  "without",
  "either",
  "both",
  "beginning",
  "place",
  "people",
  "years",
  "kind",
  "own",
  "has",
] as const satisfies readonly (keyof Messages["search"]["samples"])[];
