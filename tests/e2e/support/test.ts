import { test as base, expect } from "@playwright/test";
import { type LaunchOptions, launchApp, type RunningApp } from "./launch-app.ts";

export { expect };

interface Fixtures {
  /** `test.use({ launch: { sample: true } })` changes how the app starts. */
  launch: LaunchOptions;
  /** A running app with an empty library; closed at the end. */
  running: RunningApp;
}

/** Tests that drive one app; any error of the page or refusal of the policy fails them. */
export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  running: async ({ launch }, use) => {
    const running = await launchApp(launch);
    await use(running);
    await running.close();
    expect(running.problems).toEqual([]);
  },
});
