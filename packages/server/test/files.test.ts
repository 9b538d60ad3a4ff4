import * as Files from "@matterwire/core/v4/Files"
import * as Mattermost from "@matterwire/core/Mattermost"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { collect } from "../src/Content.ts"
import { createServer, type Server, type ServerOptions, startServer } from "../src/index.ts"
import { ask, failure, json, text, values } from "./raw.ts"

const furnish = (server: Server) => {
  server.addTeam("town")
  const ann = server.addUser({ username: "ann", team: "town" })
  const ben = server.addUser({ username: "ben", team: "town" })
  const channel = server.addChannel({ team: "town", name: "dev", members: ["ann", "ben"] })
  return { server, ann, ben, channel }
}

const stage = async (options?: ServerOptions) => furnish(await startServer(options))

/** What a body of so many bytes says of itself at each place. */
const pattern = (size: number) => {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 1) bytes[at] = at % 251
  return bytes
}

/** Asks with and for bytes. */
const fetchFrom = (server: Server, token: string, path: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers)
  headers.set("authorization", `Bearer ${token}`)
  return fetch(server.url + path, { ...init, headers })
}

const infoOf = (answer: Awaited<ReturnType<typeof ask>>) => {
  const { file_infos } = json(answer)
  if (!Array.isArray(file_infos)) throw new Error("no files")
  return json({ body: JSON.stringify(file_infos[0]) })
}

const upload = async ({ server, ann, channel }: Awaited<ReturnType<typeof stage>>, name: string, body: string) => {
  const path = `/api/v4/files?channel_id=${channel.id}&filename=${name}`
  return String(infoOf(await ask(server, "POST", path, { token: ann.token, body }))["id"])
}

describe("a file", () => {
  it("of more than fits in memory is kept on disk, and read from any place", async () => {
    const { server, ann, channel } = await stage()
    await using _ = server
    const size = 20 * 1024 * 1024
    const bytes = pattern(size)

    const uploaded = await fetchFrom(server, ann.token, `/api/v4/files?channel_id=${channel.id}&filename=big.bin`, {
      method: "POST",
      body: bytes
    })
    const id = String(infoOf({ body: await uploaded.text(), status: 0, headers: [] })["id"])
    const whole = new Uint8Array(await (await fetchFrom(server, ann.token, `/api/v4/files/${id}`)).arrayBuffer())
    const range = { range: `bytes=${9 * 1024 * 1024}-${9 * 1024 * 1024 + 9}` }
    const part = await fetchFrom(server, ann.token, `/api/v4/files/${id}`, { headers: range })

    expect(whole.length).toBe(size)
    expect(Buffer.compare(whole, bytes)).toBe(0)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.subarray(9 * 1024 * 1024, 9 * 1024 * 1024 + 10))
  })

  it("goes through the client in process, as bytes and as they come", async () => {
    const { server, ann, channel } = furnish(createServer())
    const layer = Mattermost.layer({ url: server.url, token: ann.token }).pipe(Layer.provide(server.transport))
    const data = pattern(100_000)

    const back = await Effect.runPromise(
      Effect.gen(function* () {
        const { file_infos } = yield* Files.upload({
          channel_id: channel.id,
          files: [{ filename: "a.bin", data }]
        })
        const chunks = yield* Files.get({ file_id: file_infos[0]?.id ?? "" })
        return yield* Effect.promise(() => collect(chunks))
      }).pipe(Effect.provide(layer))
    )

    expect(back).toEqual(data)
  })

  it("belongs to the post that it was given to, and goes with it", async () => {
    const at = await stage()
    await using server = at.server
    const { ann, ben, channel } = at
    const id = await upload(at, "a.txt", "hello")
    const post = await ask(server, "POST", "/api/v4/posts", {
      token: ann.token,
      body: { channel_id: channel.id, message: "see", file_ids: [id] }
    })

    const stolen = await ask(server, "POST", "/api/v4/posts", {
      token: ben.token,
      body: { channel_id: channel.id, message: "mine", file_ids: [id, "abcdefghijklmnopqrstuvwxyz"] }
    })
    const seen = await ask(server, "GET", `/api/v4/posts/${text(post, "id")}/files/info`, { token: ben.token })
    await ask(server, "DELETE", `/api/v4/posts/${text(post, "id")}`, { token: ann.token })
    const info = await ask(server, "GET", `/api/v4/files/${id}/info`, { token: ann.token })
    const bytes = await ask(server, "GET", `/api/v4/files/${id}`, { token: ann.token })

    expect(json(post)["file_ids"]).toEqual([id])
    expect([stolen.status, json(stolen)["file_ids"]]).toEqual([201, null])
    expect(Object.values(json(seen))).toMatchObject([{ id, post_id: text(post, "id"), name: "a.txt", size: 5 }])
    expect(failure(info)).toBe("404 api.file.get_file_info.app_error")
    expect([bytes.status, bytes.body]).toEqual([200, "hello"])
  })

  it("is refused over the limit, and nothing else with it", async () => {
    const at = await stage({ maxFileSize: 5 })
    await using server = at.server
    const { ann, channel } = at

    const over = await ask(server, "POST", `/api/v4/files?channel_id=${channel.id}&filename=a.txt`, {
      token: ann.token,
      body: "123456"
    })

    expect(failure(over)).toBe("413 api.file.upload_file.too_large_detailed.app_error")
    expect(await upload(at, "b.txt", "12345")).toMatch(/^[a-z0-9]{26}$/)
  })

  it("answers HEAD with its length and without its bytes", async () => {
    const at = await stage()
    await using server = at.server
    const id = await upload(at, "a.txt", "hello")

    const head = await ask(server, "HEAD", `/api/v4/files/${id}`, { token: at.ann.token })

    expect([head.status, head.body]).toEqual([200, ""])
    expect(values(head, "Content-Length")).toEqual(["5"])
  })
})

describe("an upload in parts", () => {
  const begin = async (server: Server, token: string, channelId: string, size: number) => {
    const body = { channel_id: channelId, filename: "a.bin", file_size: size }
    return text(await ask(server, "POST", "/api/v4/uploads", { token, body }), "id")
  }

  it("takes one part at a time", async () => {
    const { server, ann, channel } = await stage()
    await using _ = server
    const id = await begin(server, ann.token, channel.id, 10)
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    let begun = () => {}
    const reading = new Promise<void>((resolve) => (begun = resolve))
    const slowly = async function* () {
      yield new TextEncoder().encode("12345")
      begun()
      await held
      yield new TextEncoder().encode("67890")
    }

    const first = fetchFrom(server, ann.token, `/api/v4/uploads/${id}`, {
      method: "POST",
      body: ReadableStream.from(slowly()),
      duplex: "half"
    })
    await reading
    const second = () => ask(server, "POST", `/api/v4/uploads/${id}`, { token: ann.token, body: "xx" })
    await expect.poll(async () => failure(await second())).toBe("400 app.upload.upload_data.concurrent.app_error")
    release()

    expect((await first).status).toBe(200)
  })

  it("keeps nothing of a first part that is too small, and all of one that is not", async () => {
    const { server, ann, channel } = await stage()
    await using _ = server
    const size = 6 * 1024 * 1024
    const id = await begin(server, ann.token, channel.id, size)
    const send = (body: Uint8Array<ArrayBuffer>) =>
      fetchFrom(server, ann.token, `/api/v4/uploads/${id}`, { method: "POST", body })

    const small = await send(pattern(1000))
    const large = await send(pattern(5 * 1024 * 1024))
    const state = await ask(server, "GET", `/api/v4/uploads/${id}`, { token: ann.token })
    const last = await send(pattern(1024 * 1024))

    expect([small.status, large.status]).toEqual([400, 204])
    expect(json(state)["file_offset"]).toBe(5 * 1024 * 1024)
    expect(await last.json()).toMatchObject({ name: "a.bin", size })
  })
})
