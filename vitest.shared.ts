import { defineConfig } from "vitest/config"

/** What every package's `vitest.config.ts` is. The JSON report is what `tooling/report` adds up. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    passWithNoTests: true, // `tooling/report` refuses test files that ran nothing
    reporters: ["default", "json"],
    outputFile: { json: ".reports/vitest.json" }
  }
})
