// A subject for the side-by-side benchmarks: @matterwire/node as somebody who awaits promises would use it.
import { makeClient } from "@matterwire/core/Client"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import { Transport } from "@matterwire/core/Transport"
import { createClient, transport } from "@matterwire/node"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"

/** @import { WireSocket } from "@matterwire/core/Transport" */

/**
 * @param {{ base: string, token: string }} where
 * @param {{ checkAnswers?: boolean }} [options]
 */
const http = async ({ base, token }, options = {}) => {
  const mm = createClient({ url: base, token, ...options })
  return {
    me: () => mm.users.get({ user_id: "me" }),
    /** @param {{ channel_id: string, message: string }} post */
    createPost: (post) => mm.posts.create(post),
    /** @param {string} channel_id @param {number} per_page */
    getPosts: (channel_id, per_page) => mm.posts.getForChannel({ channel_id, page: 0, per_page }),
    close: () => mm.close()
  }
}

/** An event that the loop below does not see. @param {string} frame */
const isOther = (frame) => frame.startsWith(`{"event":`) && !frame.startsWith("hello", 11)

/**
 * The harness counts every event on the wire, also those that nobody subscribed to, and starts the flood by an action.
 * Both are no part of a client, so that they are done at the transport.
 *
 * @param {(socket: WireSocket) => void} opened
 * @param {() => void} onSeen
 */
const tapped = (opened, onSeen) =>
  Layer.effect(
    Transport,
    Effect.map(Transport, (node) => ({
      ...node,
      /** @param {Parameters<typeof node.socket>[0]} request */
      socket: (request) =>
        Effect.map(node.socket(request), (socket) => {
          opened(socket)
          const pull = Effect.map(socket.pull, (frames) => {
            for (const frame of frames) {
              // `{"event": "posted`: `ed` tells it from all others, as looking at each must cost next to nothing.
              if ((frame.charCodeAt(15) !== 101 || frame.charCodeAt(16) !== 100) && isOther(frame)) onSeen()
            }
            return frames
          })
          return { pull, send: (/** @type {string} */ text) => socket.send(text) }
        })
    }))
  ).pipe(Layer.provide(transport()))

const compiler = Layer.succeed(SchemaCompiler, (schema) => SchemaJITCompiler.enable(schema.ast))

/**
 * @param {{ url: string, token: string, onPost: (post: unknown) => void, onSeen: () => void }} options
 */
const ws = async ({ onPost, onSeen, token, url }) => {
  /** @type {WireSocket | undefined} */
  let socket
  const layer = Layer.merge(
    tapped((opened) => (socket = opened), onSeen),
    compiler
  )
  const mm = makeClient(layer, { url: url.replace(/^ws/, "http").replace("/api/v4/websocket", ""), token })
  const reading = (async () => {
    for await (const event of mm.events("posted")) {
      onPost(event.post)
      onSeen()
    }
  })()
  while ((await mm.connection())._tag !== "open") await new Promise((resolve) => setTimeout(resolve, 5))
  return {
    start: () => {
      if (socket === undefined) throw new Error("the socket is not open")
      return Effect.runPromise(socket.send(JSON.stringify({ action: "get_statuses", seq: 1_000_000 })))
    },
    close: async () => {
      await mm.close()
      await reading.catch(() => {})
    }
  }
}

/**
 * @param {{ base: string, token: string, onEvent: (n: number) => void }} options
 */
const reconnect = async ({ base, onEvent, token }) => {
  const mm = createClient({ url: base, token })
  const reading = (async () => {
    for await (const event of mm.events("posted", "*")) {
      if (event.event === "posted") onEvent(Number(event.post.props["n"]))
      else if (event.name === "over") onEvent(-1)
    }
  })()
  return {
    close: async () => {
      await mm.close()
      await reading.catch(() => {})
    },
    stats: () => ({})
  }
}

/** With a Redis there are two rows: as it is, and with books that the clients share. */
const { REDIS_URL } = process.env
const limitVariants = REDIS_URL === undefined ? [""] : ["", "redis"]

/**
 * @param {{ base: string, token: string, perSec?: number, burst?: number, variant?: string }} where
 */
const limit = async ({ base, burst, perSec, token, variant }) => {
  const shared = async () => {
    const { redisLimit } = await import("@matterwire/node/redis")
    // The harness sets its limiter up anew for each shape, at the same address.
    return redisLimit({ url: REDIS_URL ?? "redis://localhost:6379", prefix: `bench:${perSec}:${burst}:` })
  }
  const mm = createClient({ url: base, token, ...(variant === "redis" ? { sharedLimit: await shared() } : {}) })
  return { call: () => mm.users.get({ user_id: "me" }), close: () => mm.close() }
}

export default { label: "@matterwire/node", http, ws, limit, limitVariants, reconnect, variants: [""] }
