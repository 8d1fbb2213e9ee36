import { describe, expect, it } from "vitest";
import { normalizeClock } from "../../../../renderer/features/events/clock-text.ts";

describe("times of day as typed", () => {
  it.each([
    ["9", "09:00"],
    ["9.30", "09:30"],
    ["930", "09:30"],
    ["1430", "14:30"],
    ["09:30 Uhr", "09:30"],
    ["", ""],
    ["25", "25"],
    ["9.75", "9.75"],
    ["mittags", "mittags"],
  ])("%j becomes %j", (text, clock) => {
    expect(normalizeClock(text)).toBe(clock);
  });
});
