// How much memory a large file costs over a small one: uploads and downloads, each in a fresh process, against a server in
// another one that swallows and produces bytes and keeps none. `node files.mjs [small MB] [large MB]`
import { fork } from "node:child_process"
import { once } from "node:events"
import { createReadStream } from "node:fs"
import { mkdtemp, open, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createClient, fromBytes, fromPath, fromStream, toPath } from "@matterwire/node"

const MB = 1_000_000
/** A large file may cost so much more than a small one; more ends this program with 1. */
const LIMIT_MB = 32

/** @param {number} size */
const info = (size) => ({
  id: "f1",
  user_id: "me",
  create_at: 1,
  update_at: 1,
  delete_at: 0,
  name: "file.bin",
  extension: "bin",
  size,
  mime_type: "application/octet-stream"
})

/** Swallows a request's body. @param {import("node:http").IncomingMessage} request */
const swallow = async (request) => {
  let size = 0
  request.on("data", (chunk) => (size += chunk.length))
  await once(request, "end")
  return size
}

/** Produces a body as fast as it is read. @param {import("node:http").ServerResponse} response @param {number} size */
const produce = async (response, size) => {
  const chunk = Buffer.alloc(64 * 1024, "matterwire")
  for (let left = size; left > 0; left -= chunk.length) {
    if (!response.write(chunk.subarray(0, left))) await once(response, "drain")
  }
  response.end()
}

/** The other side of all measurements. */
const serve = () => {
  let size = 0
  let came = 0
  /** @type {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<unknown>} */
  const answer = async (request, response) => {
    const { method, url = "" } = request
    /** @param {number} status @param {unknown} value */
    const json = (status, value) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value))
    const session = () => ({
      id: "u1",
      type: "attachment",
      create_at: 1,
      user_id: "me",
      filename: "f",
      file_size: size,
      file_offset: came
    })
    if (method === "GET" && url.startsWith("/api/v4/files/")) {
      const length = Number(url.slice("/api/v4/files/".length))
      response.writeHead(200, { "content-length": length, "last-modified": "Mon, 23 Nov 2026 13:03:19 GMT" })
      return produce(response, length)
    }
    if (url === "/api/v4/files") return json(201, { file_infos: [info(await swallow(request))], client_ids: [] })
    if (url === "/api/v4/uploads") {
      let text = ""
      for await (const chunk of request) text += String(chunk)
      size = JSON.parse(text).file_size
      came = 0
      return json(201, session())
    }
    came += await swallow(request)
    return came === size ? json(200, info(size)) : response.writeHead(204).end()
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()))
}

/** What is measured, by name. `whole` is what it would cost to read the file into memory first. */
export const works = {
  /** @param {Work} work */
  upload: async ({ client, path }) => client.transfer.upload(await fromPath(path), { channel_id: "c" }),
  /** @param {Work} work */
  stream: ({ client, path }) =>
    client.transfer.upload(fromStream(createReadStream(path), { name: "file.bin" }), { channel_id: "c" }),
  /** @param {Work} work */
  resumable: async ({ client, path }) => client.transfer.uploadResumable(await fromPath(path), { channel_id: "c" }),
  /** @param {Work} work */
  download: ({ bytes, client, path }) => toPath(client.transfer.download(String(bytes)), path),
  /** @param {Work} work */
  whole: async ({ client, path }) =>
    client.transfer.upload(fromBytes(await readFile(path), { name: "file.bin" }), { channel_id: "c" })
}
/** @typedef {{ client: import("@matterwire/core/Client").PromiseClient, path: string, bytes: number }} Work */
/** @typedef {keyof typeof works} Name */

/** @param {string} name @returns {name is Name} */
const isWork = (name) => Object.hasOwn(works, name)

/** Does one work in this process, and tells the most memory that it ever had. @param {ReadonlyArray<string>} args */
const work = async ([name = "", url = "", path = "", bytes = ""]) => {
  if (!isWork(name)) throw new Error(`there is no work named ${name}`)
  const client = createClient({ url, token: "t0kent0ken" })
  const from = performance.now()
  await works[name]({ client, path, bytes: Number(bytes) })
  await client.close()
  process.send?.({ rss: process.resourceUsage().maxRSS * 1024, ms: performance.now() - from })
  process.disconnect()
}

/** @param {ReadonlyArray<string>} args */
const start = (args) => fork(new URL(import.meta.url), args, { stdio: "inherit" })

/** The most memory that a work needs, in a process of its own. @param {ReadonlyArray<string>} args */
const measured = async (args) => {
  const child = start(["work", ...args])
  const [[said], [code]] = await Promise.all([once(child, "message"), once(child, "exit")])
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
  return said
}

/**
 * What a large file costs over a small one.
 *
 * @param {ReadonlyArray<Name>} names
 * @param {{ small: number, large: number }} sizes in MB
 */
export const compare = async (names, { large, small }) => {
  const server = start(["serve"])
  const [{ port }] = await once(server, "message")
  const folder = await mkdtemp(join(tmpdir(), "matterwire-files-"))
  const results = []
  try {
    for (const name of names) {
      const peaks = []
      for (const size of [small, large]) {
        const path = join(folder, `${name}-${size}`)
        const file = await open(path, "w")
        if (name !== "download") await file.truncate(size * MB)
        await file.close()
        peaks.push(await measured([name, `http://127.0.0.1:${port}`, path, String(size * MB)]))
        await rm(path)
      }
      const [one, other] = peaks
      results.push({
        name,
        smallMB: one.rss / MB,
        largeMB: other.rss / MB,
        moreMB: (other.rss - one.rss) / MB,
        ms: other.ms
      })
    }
  } finally {
    server.kill()
    await rm(folder, { recursive: true })
  }
  return results
}

const [role, ...args] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename) {
  if (role === "serve") serve()
  else if (role === "work") await work(args)
  else {
    const [small = 10, large = 1000] = [role, ...args].filter((arg) => arg !== undefined).map(Number)
    for (const { largeMB, moreMB, ms, name, smallMB } of await compare(Object.keys(works).filter(isWork), {
      small,
      large
    })) {
      if (name !== "whole" && moreMB > LIMIT_MB) process.exitCode = 1
      console.log(
        `${name.padEnd(10)} ${small} MB: ${smallMB.toFixed(1)} MB, ${large} MB: ${largeMB.toFixed(1)} MB, difference ${moreMB.toFixed(1)} MB, ${(ms / 1000).toFixed(1)} s`
      )
    }
  }
}
