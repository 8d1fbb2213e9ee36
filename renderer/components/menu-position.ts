import type { PositioningShorthand } from "@fluentui/react-components";

/** Under the right edge of its button; over it where a much enlarged window has no room beside. */
export const MENU_POSITION: PositioningShorthand = {
  position: "below",
  align: "end",
  shiftToCoverTarget: true,
};
