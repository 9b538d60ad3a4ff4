import { expect, it } from "vitest"
import { compare } from "../files.mjs"

// Peaks of whole processes: what else a busy machine makes one do is noise, and only ever adds, so that this asks for less
// than `node files.mjs` does with 1 GB on a quiet one.
const sizes = { small: 10, large: 200 }
const busy = { timeout: 60_000, retry: 2 }

it.each(["upload", "stream", "resumable", "download"] as const)(
  "a file of 200 MB costs little more memory than one of 10 MB: %s",
  busy,
  async (name) => {
    const [result] = await compare([name], sizes)

    expect(result?.moreMB).toBeLessThanOrEqual(80)
  }
)

it("the same measure sees a file that is read into memory first", busy, async () => {
  const [result] = await compare(["whole"], sizes)

  expect(result?.moreMB).toBeGreaterThan(150)
})
