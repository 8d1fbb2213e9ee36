import type { BrandVariants } from "@fluentui/react-components";

/**
 * The one accent: a calm blue-green like a dyed thread. Shade 80 carries white text at 6:1 and is
 * dark enough for links on white; 110 carries the same duty on dark ground.
 */
export const BRAND: BrandVariants = {
  10: "#020608",
  20: "#091a21",
  30: "#0b2b38",
  40: "#0c384a",
  50: "#0c465d",
  60: "#0b5470",
  70: "#0a6080",
  80: "#0b6a8b",
  90: "#2c7e9e",
  100: "#4792b0",
  110: "#62a6c2",
  120: "#7dbad2",
  130: "#9acde1",
  140: "#b7deed",
  150: "#d5eef8",
  160: "#eef8fc",
};

/** Ground and ink of each kind of record, by appearance; all pairs reach 4.5:1. */
export const KIND_COLOURS = {
  light: {
    event: ["#f4e9fb", "#6b2a93"],
    practiceExample: ["#fdf1dc", "#7a4a00"],
    organisation: ["#e3f0fb", "#0f548c"],
    person: ["#fbe8ef", "#912050"],
    partnership: ["#e2f4ea", "#0e6236"],
    interaction: ["#eef1e2", "#4d5b12"],
    document: ["#ececef", "#45454d"],
    collection: ["#e4f3f4", "#0b5c62"],
    savedSearch: ["#e9ecfb", "#3a429a"],
  },
  dark: {
    event: ["#3a2349", "#dcb8f2"],
    practiceExample: ["#42310f", "#f2cd8a"],
    organisation: ["#14334d", "#a5d0f5"],
    person: ["#4a1f31", "#f5b4cd"],
    partnership: ["#123c26", "#a0dfbb"],
    interaction: ["#34391a", "#d3dca0"],
    document: ["#3a3a3f", "#d4d4da"],
    collection: ["#12393c", "#a1dbe0"],
    savedSearch: ["#282d58", "#c0c7f7"],
  },
  contrast: {
    event: ["#000000", "#ffffff"],
    practiceExample: ["#000000", "#ffffff"],
    organisation: ["#000000", "#ffffff"],
    person: ["#000000", "#ffffff"],
    partnership: ["#000000", "#ffffff"],
    interaction: ["#000000", "#ffffff"],
    document: ["#000000", "#ffffff"],
    collection: ["#000000", "#ffffff"],
    savedSearch: ["#000000", "#ffffff"],
  },
} as const;
