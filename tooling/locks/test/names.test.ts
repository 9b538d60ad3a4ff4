import { assert, describe, it } from "vitest"
import { misnamed } from "../src/names.ts"
import { mirror } from "./mirror.ts"

describe("misnamed", () => {
  const found = (...paths: ReadonlyArray<string>) => {
    using workspace = mirror(Object.fromEntries(paths.map((path) => [path, "export {}"])))
    return misnamed(workspace.root)
  }

  it.each([
    "packages/core/src/utils.ts",
    "packages/core/src/Types.ts",
    "packages/node/src/session-manager.ts",
    "packages/bot/test/testHelpers.ts",
    "apps/demo-bot/src/common.ts",
    "tooling/report/src/shared.ts",
    "packages/server/src/types.test.ts"
  ])("refuses %s", (path) => {
    assert.match(found(path).join(), /name the thing that is in it/)
  })

  it("refuses a folder of that name", () => {
    assert.match(found("packages/core/src/shared/Post.ts").join(), /^packages\/core\/src\/shared: /)
  })

  it("lets names pass that say what is inside", () => {
    assert.deepEqual(
      found(
        "packages/core/src/Paging.ts",
        "packages/core/src/v4/SharedChannels.ts",
        "packages/bot/src/types-of-event.ts"
      ),
      []
    )
  })
})
