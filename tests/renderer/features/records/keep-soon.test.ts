import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepSoon } from "../../../../renderer/features/records/keep-soon.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("keeps in a pause, and within a second when somebody types without one", () => {
  const keep = vi.fn();
  const soon = keepSoon(keep);
  soon.touch();
  vi.advanceTimersByTime(399);
  expect(keep).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(keep).toHaveBeenCalledTimes(1);
  for (let keystroke = 0; keystroke < 30; keystroke++) {
    soon.touch();
    vi.advanceTimersByTime(100);
  }
  expect(keep.mock.calls.length).toBeGreaterThanOrEqual(4);
});

it("keeps at once what waits, and nothing twice", () => {
  const keep = vi.fn();
  const soon = keepSoon(keep);
  soon.flush();
  expect(keep).not.toHaveBeenCalled();
  soon.touch();
  soon.flush();
  vi.advanceTimersByTime(2_000);
  expect(keep).toHaveBeenCalledTimes(1);
});
