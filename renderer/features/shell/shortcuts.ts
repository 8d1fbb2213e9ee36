export type KeyName =
  | "ctrl"
  | "alt"
  | "shift"
  | "left"
  | "right"
  | "up"
  | "down"
  | "home"
  | "end"
  | "enter"
  | "escape";
/** Keys pressed together. */
export type Keys = readonly (KeyName | { letter: string })[];
export type Purpose =
  | "search"
  | "palette"
  | "undo"
  | "back"
  | "forward"
  | "help"
  | "newRecord"
  | "move"
  | "ends"
  | "open"
  | "leave"
  | "collect"
  | "screens"
  | "messages"
  | "regions"
  | "quickNote"
  | "save"
  | "done"
  | "postpone"
  | "moveCard"
  | "walkCards"
  | "findInDocument"
  | "nextMatch"
  | "copyWithSource"
  | "passageNote"
  | "zoomDocument"
  | "leaveLarge";

/**
 * Every shortcut of the program, by purpose; alternatives stand side by side. The keyboard map and the
 * command palette are drawn from this list.
 */
export const SHORTCUT_GROUPS: readonly {
  title: "everywhere" | "inResults" | "inDocument" | "inWork";
  rows: readonly { purpose: Purpose; ways: readonly Keys[] }[];
}[] = [
  {
    title: "everywhere",
    rows: [
      { purpose: "search", ways: [["ctrl", { letter: "K" }]] },
      {
        purpose: "screens",
        ways: [1, 2, 3, 4].map((digit): Keys => ["ctrl", { letter: String(digit) }]),
      },
      { purpose: "palette", ways: [["ctrl", "shift", { letter: "P" }]] },
      { purpose: "undo", ways: [["ctrl", { letter: "Z" }]] },
      { purpose: "regions", ways: [[{ letter: "F6" }], ["shift", { letter: "F6" }]] },
      { purpose: "messages", ways: [[{ letter: "F8" }]] },
      { purpose: "back", ways: [["alt", "left"]] },
      { purpose: "forward", ways: [["alt", "right"]] },
      { purpose: "newRecord", ways: [["ctrl", { letter: "N" }]] },
      { purpose: "quickNote", ways: [["ctrl", "shift", { letter: "N" }]] },
      {
        purpose: "save",
        ways: [
          ["ctrl", { letter: "S" }],
          ["ctrl", "enter"],
        ],
      },
      { purpose: "help", ways: [[{ letter: "F1" }], [{ letter: "?" }]] },
    ],
  },
  {
    title: "inResults",
    rows: [
      { purpose: "move", ways: [["down"], ["up"]] },
      { purpose: "ends", ways: [["home"], ["end"]] },
      { purpose: "open", ways: [["enter"]] },
      { purpose: "leave", ways: [["escape"]] },
      { purpose: "collect", ways: [[{ letter: "S" }]] },
    ],
  },
  {
    title: "inDocument",
    rows: [
      { purpose: "findInDocument", ways: [["ctrl", { letter: "F" }]] },
      { purpose: "nextMatch", ways: [[{ letter: "F3" }], ["shift", { letter: "F3" }]] },
      { purpose: "copyWithSource", ways: [["ctrl", "shift", { letter: "C" }]] },
      { purpose: "passageNote", ways: [["ctrl", { letter: "M" }]] },
      {
        purpose: "zoomDocument",
        ways: [
          ["ctrl", { letter: "+" }],
          ["ctrl", { letter: "−" }],
        ],
      },
      { purpose: "leaveLarge", ways: [["escape"]] },
    ],
  },
  {
    title: "inWork",
    rows: [
      { purpose: "done", ways: [[{ letter: "E" }]] },
      { purpose: "postpone", ways: [[{ letter: "V" }]] },
      { purpose: "walkCards", ways: [["left"], ["right"], ["up"], ["down"]] },
      {
        purpose: "moveCard",
        ways: [
          ["ctrl", "left"],
          ["ctrl", "right"],
        ],
      },
    ],
  },
];

/** The shortcut for a purpose, if it has one. */
export function keysFor(purpose: string): Keys | undefined {
  const rows = SHORTCUT_GROUPS.flatMap((group) => group.rows);
  return rows.find((row) => row.purpose === purpose)?.ways[0];
}
