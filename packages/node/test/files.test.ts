import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import * as Files from "@matterwire/core/Files"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as NodeFiles from "../src/Files.ts"
import { createClient, fromPath, InvalidInput, layer, toPath } from "../src/index.ts"
import { eventually } from "./loopback.ts"
import { digest, town } from "./town.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "matterwire-files-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true }))
)

const MiB = 1024 * 1024
const pattern = (size: number) =>
  Buffer.from(Uint32Array.from({ length: size / 4 }, (_, at) => at * 2_654_435_761).buffer)
const file = pattern(12 * MiB)

/** A file on the disk, and a client of a server that breaks where it is told to. */
const stage = (cuts: ReadonlyArray<number> = []) =>
  Effect.gen(function* () {
    const { opened, seen } = town(cuts, file)
    const { sockets, url } = yield* opened
    const path = join(yield* folder, "f.bin")
    writeFileSync(path, file)
    const mm = yield* Effect.acquireRelease(
      Effect.sync(() => createClient({ url, token: "t0kent0ken" })),
      (client) => Effect.promise(() => client.close())
    )
    return { mm, path, seen, sockets, url, withNode: Effect.provide(layer({ url, token: "t0kent0ken" })) }
  })

describe("a file on the disk", () => {
  it.live("is uploaded as a form with its length, and with progress", () =>
    Effect.gen(function* () {
      const { path, seen, withNode } = yield* stage()
      const heard: Array<number> = []

      const source = yield* NodeFiles.fromPath(path)
      const info = yield* withNode(
        Files.upload(source, { channel_id: "square", onProgress: ({ bytes }) => heard.push(bytes) })
      )

      assert.strictEqual(info.id, "f1")
      assert.deepStrictEqual(seen.requests, [`POST /api/v4/files ${seen.form.length}`])
      assert.include(seen.form.toString("latin1"), 'filename="f.bin"')
      const at = seen.form.indexOf(file.subarray(0, 64))
      assert.strictEqual(digest(seen.form.subarray(at, at + file.length)), digest(file))
      assert.strictEqual(heard.at(-1), seen.form.length)
    }).pipe(Effect.scoped)
  )

  it.live("is uploaded in pieces across destroyed connections, for promises too", () =>
    Effect.gen(function* () {
      const { mm, path, seen } = yield* stage([3 * MiB, 6 * MiB, 100])

      const info = yield* Effect.promise(async () =>
        mm.transfer.uploadResumable(await fromPath(path), { channel_id: "square", pieceBytes: 8 * MiB })
      )

      assert.strictEqual(info.size, file.length)
      assert.strictEqual(digest(Buffer.concat(seen.kept)), digest(file))
      assert.deepStrictEqual(
        seen.requests.filter((line) => line.startsWith("POST /api/v4/uploads/")),
        [8 * MiB, 8 * MiB, 2 * MiB, 2 * MiB - 100, 4 * MiB].map((length) => `POST /api/v4/uploads/u1 ${length}`)
      )
    }).pipe(Effect.scoped)
  )

  it.live("that is sent in one is not sent again after a cut, which says what happened", () =>
    Effect.gen(function* () {
      const { path, seen, withNode } = yield* stage([MiB])

      const source = yield* NodeFiles.fromPath(path)
      const error = yield* withNode(Effect.flip(Files.upload(source, { channel_id: "square" })))

      assert.strictEqual(error._tag, "Unreachable")
      assert.strictEqual(seen.requests.length, 1)
    }).pipe(Effect.scoped)
  )

  it.live("that is missing, a folder, or changed while it is read is InvalidInput", () =>
    Effect.gen(function* () {
      const { path, withNode } = yield* stage()
      const source = yield* NodeFiles.fromPath(path)
      appendFileSync(path, "more")

      const missing = yield* Effect.flip(NodeFiles.fromPath(`${path}.missing`))
      const isFolder = yield* Effect.flip(NodeFiles.fromPath(tmpdir()))
      const changed = yield* withNode(Effect.flip(Files.upload(source, { channel_id: "square" })))
      const rejected = yield* Effect.promise(() => fromPath(`${path}.missing`).catch((error: unknown) => error))

      assert.match(missing.message, /f\.bin\.missing: there is no such file or folder \(ENOENT\)/)
      assert.match(isFolder.message, /it is no file/)
      assert.include(changed, { _tag: "InvalidInput", reason: `${path}: it was changed while it was uploaded` })
      assert.instanceOf(rejected, InvalidInput)
    }).pipe(Effect.scoped)
  )
})

describe("a stream that is uploaded", () => {
  it.live("is let go of when the call is interrupted", () =>
    Effect.gen(function* () {
      const { sockets, withNode } = yield* stage()
      let released = false
      async function* endless() {
        try {
          for (;;) {
            yield new Uint8Array(16 * 1024)
            await new Promise((resolve) => setImmediate(resolve))
          }
        } finally {
          released = true
        }
      }

      const source = NodeFiles.fromStream(endless(), { name: "endless" })
      const fiber = yield* Effect.forkChild(withNode(Files.upload(source, { channel_id: "square" })))
      yield* eventually("the request has come", () => sockets.size === 1)
      yield* Fiber.interrupt(fiber)

      yield* eventually("the source was let go of", () => released)
      yield* eventually("the connection is gone", () => sockets.size === 0)
    }).pipe(Effect.scoped)
  )
})

describe("a download", () => {
  it.live("goes on across destroyed connections, into a file that stands there only when it is whole", () =>
    Effect.gen(function* () {
      const { path, seen, withNode } = yield* stage([MiB, 5 * MiB + 1, 7])
      const target = `${path}.copy`
      writeFileSync(target, "what stood there before")
      const heard: Array<string> = []
      const onProgress = () => heard.push(readFileSync(target, "utf8").slice(0, 30))

      yield* withNode(NodeFiles.toPath(Files.download("f1", { onProgress }), target))

      assert.strictEqual(digest(readFileSync(target)), digest(file))
      assert.deepStrictEqual(new Set(heard), new Set(["what stood there before"]))
      assert.strictEqual(seen.requests.length, 4)
      assert.deepStrictEqual(readdirSync(join(path, "..")).toSorted(), ["f.bin", "f.bin.copy"])
    }).pipe(Effect.scoped)
  )

  it.live("that fails or is interrupted leaves no file behind", () =>
    Effect.gen(function* () {
      const { mm, path, sockets, withNode } = yield* stage([MiB, 0, 0])
      const target = `${path}.copy`
      const failing = Stream.concat(Stream.make(new Uint8Array(10)), Stream.fail("over"))

      const error = yield* Effect.flip(NodeFiles.toPath(failing, target))
      const cut = yield* Effect.promise(() =>
        toPath(mm.transfer.download("f1", { tries: 1 }), target).catch((thrown: unknown) => thrown)
      )
      const unwritable = yield* Effect.flip(NodeFiles.toPath(Stream.empty, join(path, "no", "folder")))
      const fiber = yield* Effect.forkChild(
        withNode(
          NodeFiles.toPath(
            Stream.mapEffect(Files.download("f1"), (chunk) => Effect.delay(Effect.succeed(chunk), "1 hour")),
            target
          )
        )
      )
      yield* eventually("it has begun", () => readdirSync(join(path, "..")).length === 2)
      yield* Fiber.interrupt(fiber)

      assert.strictEqual(error, "over")
      assert.include(cut, { _tag: "Unreachable" })
      assert.include(unwritable.message, "a folder in its path is a file (ENOTDIR)")
      assert.isFalse(existsSync(target))
      assert.deepStrictEqual(readdirSync(join(path, "..")), ["f.bin"])
      yield* Effect.promise(() => mm.close())
      yield* eventually("all connections are gone", () => sockets.size === 0)
    }).pipe(Effect.scoped)
  )

  it.live("for promises ends by its signal, with its reason, even while it waits", () =>
    Effect.gen(function* () {
      const { mm } = yield* stage([MiB, ...Array.from({ length: 20 }, () => 0)])
      const abort = new AbortController()
      const reason = new Error("enough")

      const outcome = yield* Effect.promise(async () => {
        let bytes = 0
        try {
          for await (const chunk of mm.transfer.download("f1", { signal: abort.signal })) {
            bytes += chunk.length
            if (bytes === chunk.length) setTimeout(() => abort.abort(reason), 50)
          }
        } catch (error) {
          return { bytes, error }
        }
        return { bytes, error: undefined }
      })

      assert.strictEqual(outcome.error, reason)
      assert.isAtLeast(outcome.bytes, 1)
    }).pipe(Effect.scoped)
  )
})
