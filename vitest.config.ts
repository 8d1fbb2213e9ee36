import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**", "tests/bench/**", "node_modules/**"],
    // Generous: a laptop that is busy with other things is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
