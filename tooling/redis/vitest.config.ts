import { mergeConfig } from "vitest/config"
import shared from "../../vitest.shared.ts"

// One file after the other: what watches the clock must not be starved by its neighbours.
export default mergeConfig(shared, { test: { fileParallelism: false } })
