import { describe, expect, it } from "vitest";
import { RestartPolicy } from "../../electron/main/restart-policy.ts";

describe("restarting what died", () => {
  it("is allowed four times a minute", () => {
    const policy = new RestartPolicy();
    const allowed = [0, 1, 2, 3, 4].map((second) => policy.mayRestart(second * 1_000));
    expect(allowed).toEqual([true, true, true, true, false]);
  });

  it("is allowed again when the minute is over", () => {
    const policy = new RestartPolicy();
    for (const second of [0, 1, 2, 3]) policy.mayRestart(second * 1_000);
    expect(policy.mayRestart(60_500)).toBe(true);
    expect(policy.mayRestart(60_600)).toBe(false);
  });
});
