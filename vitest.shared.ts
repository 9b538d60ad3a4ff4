import { defineConfig } from "vitest/config"

/** What every package's `vitest.config.ts` is. The JSON report is what `tooling/report` adds up. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    passWithNoTests: true, // `tooling/report` refuses test files that ran nothing
    testTimeout: 20_000, // a busy machine is slow; what must be quick is measured, not timed out
    hookTimeout: 30_000,
    // Built packages are loaded by Node itself: vite's own loader hands out modules before they are evaluated, when many come at once.
    server: { deps: { external: [/\/dist\/.*\.js$/] } },
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" }
  }
})
