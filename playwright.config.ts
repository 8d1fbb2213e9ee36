import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "security/**/*.spec.ts"],
  outputDir: "test-results/playwright",
  // One app at a time: the office laptop has two cores, and so has CI.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // Windows are real: one that the system held up may try once more; the report says so.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: { trace: "retain-on-failure" },
});
