import { mergeConfig } from "vitest/config"
import shared from "../../vitest.shared.ts"

export default mergeConfig(shared, {
  test: {
    globalSetup: ["test/rehearsal.ts"],
    maxWorkers: 2, // compilers and bundlers take a processor each
    testTimeout: 60_000
  }
})
