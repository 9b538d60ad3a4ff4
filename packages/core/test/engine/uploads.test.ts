import { assert, describe, it } from "@effect/vitest"
import type { Progress } from "@matterwire/core/Call"
import { Unreachable } from "@matterwire/core/Errors"
import * as Files from "@matterwire/core/Files"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Source from "@matterwire/core/Source"
import type { WireResponse } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { collect, joined, pattern, watchedChunks } from "./Bytes.ts"
import { ok, refused, testTransport } from "./TestTransport.ts"

const MiB = 1024 * 1024
const LEAST = 5 * MiB

const info = (name: string, size: number) => ({
  id: "thefileid",
  user_id: "me",
  channel_id: "square",
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  name,
  extension: "bin",
  size,
  mime_type: "application/octet-stream"
})

/** What befalls a piece, instead of its being stored. */
type Fate =
  | { readonly cutAfter: number }
  | { readonly answer: WireResponse }
  /** All of it is stored, and the answer lost. */
  | "lost"
  /** Stored while nobody waits any more: what `GET` says comes late. */
  | { readonly cutAfter: number; readonly lateBy: number }
  /** So much comes from somebody else. */
  | { readonly cutAfter: number; readonly besides: number }

/** A server that knows of one upload, with the rules of a real one: a first piece cut below 5 MiB is thrown away. */
const uploadServer = (
  size: number,
  fates: ReadonlyArray<Fate | undefined> = [],
  begun: Uint8Array = new Uint8Array()
) => {
  const upload = {
    id: "up1",
    type: "attachment",
    create_at: 1,
    user_id: "me",
    channel_id: "square",
    filename: "f.bin",
    remote_id: "",
    req_file_id: ""
  }
  const kept: Array<Uint8Array> = [begun]
  const pieces: Array<number> = []
  let offset = begun.length
  let late = 0
  let known = true
  const gone = refused(404, "app.upload.get.app_error", "Failed to get upload.")
  const keep = (bytes: Uint8Array) => {
    if (offset + bytes.length < size && offset === 0 && bytes.length < LEAST) return
    kept.push(bytes)
    offset += bytes.length
  }
  const wire = testTransport(({ body, endpoint, headers, method, url }) =>
    Effect.gen(function* () {
      if (url.endsWith("/uploads")) return ok({ ...upload, file_size: size, file_offset: 0 }, {}, 201)
      if (!known) return gone
      if (method === "GET") {
        const told = late > 0 ? offset - late : offset
        late = 0
        return ok({ ...upload, file_size: size, file_offset: told })
      }
      const fate = fates[pieces.length]
      pieces.push(offset)
      if (fate !== undefined && fate !== "lost" && "answer" in fate) return fate.answer
      if (fate !== undefined && fate !== "lost") {
        keep(yield* Effect.promise(() => collect(body, fate.cutAfter)))
        if ("lateBy" in fate) late = fate.lateBy
        if ("besides" in fate) keep(pattern(fate.besides))
        return yield* Effect.fail(new Unreachable({ endpoint, reason: "cut" }))
      }
      const bytes = yield* Effect.promise(() => collect(body))
      assert.strictEqual(headers["content-length"] ?? String(bytes.length), String(bytes.length))
      if (offset + bytes.length > size) return refused(400, "api.upload.upload_data.invalid_content_length")
      keep(bytes)
      if (offset === size) known = false
      if (fate === "lost") return yield* Effect.fail(new Unreachable({ endpoint, reason: "cut" }))
      return offset === size ? ok(info("f.bin", size)) : { status: 204, headers: {}, body: "" }
    })
  )
  const layer = Layer.provide(
    Mattermost.layer({ url: "https://mm.test", token: "t0kent0ken", checkAnswers: "strict" }),
    wire.layer
  )
  return { ...wire, layer, pieces, stored: () => joined(kept), forget: () => (known = false) }
}

/** Runs with the clock let go on as far as it takes. */
const running = <A, E>(
  effect: Effect.Effect<A, E, Mattermost.Mattermost>,
  layer: Layer.Layer<Mattermost.Mattermost, E>
) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(Effect.result(Effect.provide(effect, layer)))
    for (let step = 0; step < 400 && fiber.pollUnsafe() === undefined; step++) {
      yield* TestClock.adjust("1 second")
      yield* Effect.promise(() => new Promise<void>((go) => setImmediate(go)))
    }
    return yield* Fiber.join(fiber)
  })

const SIZE = 12 * MiB + 3
const file = pattern(SIZE)
const source = Source.fromBytes(file, { name: "f.bin" })
const square = { channel_id: "square", pieceBytes: LEAST }

describe("uploadResumable", () => {
  it.effect("sends a file in pieces, and tells how far the whole of it is", () =>
    Effect.gen(function* () {
      const server = uploadServer(SIZE)
      const heard: Array<Progress> = []

      const result = yield* running(
        Files.uploadResumable(source, { ...square, onProgress: (progress) => heard.push(progress) }),
        server.layer
      )

      assert.deepInclude(result, { _tag: "Success" })
      assert.deepStrictEqual(server.pieces, [0, LEAST, 2 * LEAST])
      assert.deepEqual(server.stored(), file)
      assert.deepStrictEqual(heard.at(-1), { bytes: SIZE, total: SIZE })
      assert.isTrue(heard.every(({ bytes }, index) => bytes > (heard[index - 1]?.bytes ?? 0)))
      assert.strictEqual(
        server.requests[0]?.body,
        JSON.stringify({ channel_id: "square", filename: "f.bin", file_size: SIZE })
      )
    })
  )

  it.effect("goes on after cuts from where the server stands, in the middle of a piece too", () =>
    Effect.gen(function* () {
      const server = uploadServer(SIZE, [
        { cutAfter: 3 * MiB }, // below 5 MiB: thrown away
        undefined,
        { cutAfter: MiB + 17 },
        { cutAfter: 5 },
        { answer: { status: 503, headers: { "retry-after": "2" }, body: "" } },
        { answer: { status: 500, headers: {}, body: "" } }
      ])

      const result = yield* running(Files.uploadResumable(source, square), server.layer)

      assert.deepInclude(result, { _tag: "Success" })
      assert.deepEqual(server.stored(), file)
      const resumed = LEAST + MiB + 17
      assert.deepStrictEqual(server.pieces.slice(0, 6), [0, 0, LEAST, resumed, resumed + 5, resumed + 5])
    })
  )

  it.effect("goes on with a stream as well, as far as the piece in memory reaches", () =>
    Effect.gen(function* () {
      const { iterable, seen } = watchedChunks(file, 300_000)
      const server = uploadServer(SIZE, [{ cutAfter: 100 }, undefined, { cutAfter: MiB }])

      const result = yield* running(
        Files.uploadResumable(Source.fromStream(iterable, { name: "f.bin", size: SIZE }), square),
        server.layer
      )

      assert.deepInclude(result, { _tag: "Success" })
      assert.deepEqual(server.stored(), file)
      assert.strictEqual(seen.opened, 1)
    })
  )

  it.effect("goes on in another process by the upload's id, and skips what is there of a stream", () =>
    Effect.gen(function* () {
      const there = LEAST + 77
      for (const again of [
        source,
        Source.fromStream(watchedChunks(file, 300_000).iterable, { name: "f.bin", size: SIZE })
      ]) {
        const server = uploadServer(SIZE, [], file.slice(0, there))
        const started: Array<number> = []

        const result = yield* running(
          Files.uploadResumable(again, { upload_id: "up1", onStart: ({ file_offset }) => started.push(file_offset) }),
          server.layer
        )

        assert.deepInclude(result, { _tag: "Success" })
        assert.deepEqual(server.stored(), file)
        assert.deepStrictEqual(started, [there])
        assert.isFalse(server.requests.some(({ url }) => url.endsWith("/uploads")))
      }
    })
  )

  it.effect("waits until the server has counted what came before a cut: its first answer may be stale", () =>
    Effect.gen(function* () {
      const server = uploadServer(SIZE, [undefined, { cutAfter: 2 * MiB, lateBy: MiB }])

      const result = yield* running(Files.uploadResumable(source, square), server.layer)

      assert.deepInclude(result, { _tag: "Success" })
      assert.deepEqual(server.stored(), file)
    })
  )

  it.effect("tries again when the server still reads the piece before the cut", () =>
    Effect.gen(function* () {
      const concurrent = { answer: refused(400, "app.upload.upload_data.concurrent.app_error") }
      const server = uploadServer(SIZE, [undefined, { cutAfter: 100 }, concurrent, concurrent])
      const other = uploadServer(SIZE, [concurrent])

      const result = yield* running(Files.uploadResumable(source, square), server.layer)
      const refusedAtOnce = yield* running(Files.uploadResumable(source, square), other.layer)

      assert.deepInclude(result, { _tag: "Success" })
      assert.deepEqual(server.stored(), file)
      assert.deepNestedInclude(refusedAtOnce, { _tag: "Failure", "failure._tag": "Conflict" })
    })
  )

  it.effect("gives up with the last error when nothing moves any more, as often as `tries` says", () =>
    Effect.gen(function* () {
      const never = Array.from({ length: 50 }, () => ({ cutAfter: 10 }))
      const server = uploadServer(SIZE, never)
      const two = uploadServer(SIZE, never)

      const result = yield* running(Files.uploadResumable(source, square), server.layer)
      yield* running(Files.uploadResumable(source, { ...square, tries: 2 }), two.layer)

      assert.deepNestedInclude(result, { _tag: "Failure", "failure._tag": "Unreachable" })
      assert.strictEqual(server.pieces.length, 9)
      assert.strictEqual(two.pieces.length, 3)
    })
  )

  it.effect("counts only cuts between which nothing moved, and waits for nobody who wants a minute and more", () =>
    Effect.gen(function* () {
      const cut = { cutAfter: 100 }
      const moving = uploadServer(SIZE, [undefined, cut, cut, cut, cut])
      const pieces = uploadServer(SIZE, [{ cutAfter: 10 }, undefined, cut, undefined])
      const busy = { answer: { status: 503, headers: { "retry-after": "61" }, body: "" } }
      const away = uploadServer(SIZE, [busy])

      const moved = yield* running(Files.uploadResumable(source, { ...square, tries: 1 }), moving.layer)
      const between = yield* running(Files.uploadResumable(source, { ...square, tries: 1 }), pieces.layer)
      const refusal = yield* running(Files.uploadResumable(source, square), away.layer)

      assert.deepInclude(moved, { _tag: "Success" })
      assert.deepInclude(between, { _tag: "Success" })
      assert.deepNestedInclude(refusal, { "failure._tag": "Unavailable", "failure.retryAfterMs": 61_000 })
      assert.deepStrictEqual(away.pieces, [0])
    })
  )

  it.effect("ends where the server has more than was sent: somebody else sends to the same upload", () =>
    Effect.gen(function* () {
      const before = uploadServer(SIZE, [undefined, { cutAfter: 100, besides: LEAST + 1 }])

      const result = yield* running(Files.uploadResumable(source, square), before.layer)

      assert.deepNestedInclude(result, { "failure._tag": "Conflict" })
    })
  )

  it.effect("says so when the server has forgotten the upload, and when only its last answer was lost", () =>
    Effect.gen(function* () {
      const lost = uploadServer(SIZE, [undefined, undefined, "lost"])
      const unknown = uploadServer(SIZE)
      unknown.forget()

      const last = yield* running(Files.uploadResumable(source, square), lost.layer)
      const none = yield* running(Files.uploadResumable(source, { upload_id: "up1" }), unknown.layer)

      assert.deepNestedInclude(last, { "failure._tag": "NotFound", "failure.id": "app.upload.get.app_error" })
      assert.match(last._tag === "Failure" ? last.failure.message : "", /the answer with its id is lost/)
      assert.deepNestedInclude(none, { "failure._tag": "NotFound" })
      assert.match(none._tag === "Failure" ? none.failure.message : "", /does not know this upload/)
    })
  )

  it.effect("refuses a file that is not the one the upload was begun for, or whose size has changed meanwhile", () =>
    Effect.gen(function* () {
      const shorter = Source.fromBytes(file.slice(0, SIZE - 1), { name: "f.bin" })
      const lies = (size: number) => Source.fromStream(watchedChunks(file, MiB).iterable, { name: "f.bin", size })

      const other = yield* running(Files.uploadResumable(shorter, { upload_id: "up1" }), uploadServer(SIZE).layer)
      const ended = yield* running(Files.uploadResumable(lies(SIZE + 1), square), uploadServer(SIZE + 1).layer)
      const grown = yield* running(Files.uploadResumable(lies(SIZE - 1), square), uploadServer(SIZE - 1).layer)

      const reasons = [other, ended, grown].map((result) => (result._tag === "Failure" ? result.failure.message : ""))
      assert.match(reasons[0] ?? "", new RegExp(`begun for a file of ${SIZE} bytes, and f.bin has ${SIZE - 1}`))
      assert.match(reasons[1] ?? "", new RegExp(`ended after ${SIZE} of ${SIZE + 1} bytes`))
      assert.match(reasons[2] ?? "", new RegExp(`has more than its ${SIZE - 1} bytes`))
    })
  )

  it.effect("refuses a server that has more of the file than there is", () =>
    Effect.gen(function* () {
      const { layer, pieces } = uploadServer(6 * MiB, [], pattern(7 * MiB))
      const small = Source.fromBytes(pattern(6 * MiB), { name: "f.bin" })

      const result = yield* running(Files.uploadResumable(small, { upload_id: "up1" }), layer)

      assert.deepNestedInclude(result, { "failure._tag": "Conflict" })
      assert.deepStrictEqual(pieces, [])
    })
  )

  it.effect("refuses what cannot work before anything is sent", () =>
    Effect.gen(function* () {
      const { iterable } = watchedChunks(file, MiB)
      const server = uploadServer(SIZE)
      const calls = [
        Files.uploadResumable(Source.fromStream(iterable, { name: "f.bin" }), square),
        Files.uploadResumable(Source.fromBytes(new Uint8Array(), { name: "f.bin" }), square),
        Files.uploadResumable(source, { ...square, pieceBytes: MiB })
      ]

      const errors = yield* Effect.forEach(calls, (call) => Effect.flip(Effect.provide(call, server.layer)))

      assert.deepStrictEqual(
        errors.map(({ _tag }) => _tag),
        ["InvalidInput", "InvalidInput", "InvalidInput"]
      )
      assert.strictEqual(server.requests.length, 0)
    })
  )

  it.effect("ends the source's iterator when it is interrupted", () =>
    Effect.gen(function* () {
      const { iterable, seen } = watchedChunks(file, MiB)
      const wire = testTransport(({ url }) =>
        url.endsWith("/uploads")
          ? Effect.succeed(
              ok({
                id: "up1",
                type: "attachment",
                create_at: 1,
                user_id: "me",
                filename: "f",
                file_size: SIZE,
                file_offset: 0,
                remote_id: "",
                req_file_id: ""
              })
            )
          : Effect.never
      )
      const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0kent0ken" }), wire.layer)
      const stream = Source.fromStream(iterable, { name: "f", size: SIZE })

      const fiber = yield* Effect.forkChild(Effect.provide(Files.uploadResumable(stream, square), layer))
      while (wire.requests.length < 2) yield* Effect.promise(() => new Promise<void>((go) => setImmediate(go)))
      yield* Fiber.interrupt(fiber)

      assert.deepStrictEqual(seen, { opened: 1, left: 1 })
    })
  )
})

describe("upload", () => {
  const answering = (capable: boolean) => {
    const bodies: Array<string> = []
    const wire = testTransport(
      ({ body }) =>
        Effect.promise(async () => {
          bodies.push(new TextDecoder().decode(await collect(body)))
          return ok({ file_infos: [info("a.txt", 5)], client_ids: [] })
        }),
      capable
    )
    const layer = Layer.provide(Mattermost.layer({ url: "https://mm.test", token: "t0kent0ken" }), wire.layer)
    return { ...wire, layer, bodies }
  }
  const hello = new TextEncoder().encode("hello")

  it.effect("sends bytes, blobs and streams as one file of a form", () =>
    Effect.gen(function* () {
      const sources = [
        Source.fromBytes(hello, { name: "a.txt", type: "text/plain" }),
        Source.fromBlob(new Blob([hello], { type: "text/plain" }), { name: "a.txt" }),
        Source.fromBlob(new File([hello], "a.txt", { type: "text/plain" })),
        Source.fromStream(watchedChunks(hello, 2).iterable, { name: "a.txt", type: "text/plain" })
      ]
      const server = answering(true)

      for (const each of sources) {
        const file = yield* Effect.provide(Files.upload(each, { channel_id: "square" }), server.layer)
        assert.strictEqual(file.id, "thefileid")
      }

      assert.strictEqual(server.bodies.length, 4)
      for (const body of server.bodies) {
        assert.match(body, /name="channel_id"\r\n\r\nsquare\r\n--/)
        assert.match(body, /name="files"; filename="a.txt"\r\nContent-Type: text\/plain\r\n\r\nhello\r\n--/)
      }
    })
  )

  it.effect("reads bytes and blobs whole where a body cannot be produced, and refuses streams there", () =>
    Effect.gen(function* () {
      const server = answering(false)
      const blob = Source.fromBlob(new Blob([hello]), { name: "a.txt" })
      const stream = Source.fromStream(watchedChunks(hello, 2).iterable, { name: "a.txt" })

      yield* Effect.provide(Files.upload(blob, { channel_id: "square" }), server.layer)
      const error = yield* Effect.flip(Effect.provide(Files.upload(stream, { channel_id: "square" }), server.layer))

      assert.instanceOf(server.requests[0]?.body, Uint8Array)
      assert.strictEqual(error._tag, "InvalidInput")
      assert.strictEqual(server.requests.length, 1)
    })
  )

  it.effect("goes over v3 to the team's own route", () =>
    Effect.gen(function* () {
      const server = answering(true)
      const bytes = Source.fromBytes(hello, { name: "a.txt" })

      yield* Effect.provide(Files.uploadV3(bytes, { team_id: "town", channel_id: "square" }), server.layer)

      assert.strictEqual(server.requests[0]?.url, "https://mm.test/api/v3/teams/town/files/upload")
      assert.include(server.bodies[0], 'name="files"; filename="a.txt"')
    })
  )
})
