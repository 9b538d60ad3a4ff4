import { Unreachable } from "@matterwire/core/Errors"
import { type SocketRequest, SocketClosed, Transport, type WireResponse } from "@matterwire/core/Transport"
import { type Recording, recordings, type Server, type SocketFrame, type SocketOpen } from "@matterwire/recordings"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Queue from "effect/Queue"

/** What is recorded of one socket. */
export interface RecordedSocket {
  readonly open: SocketOpen
  /** What the server said, whole. */
  readonly said: ReadonlyArray<string>
  /** When it was opened, in ms since the epoch, where anything was written that says so. */
  readonly openedAt: number | undefined
  /** How the server ended it, where it did. */
  readonly closed: { readonly code: number; readonly reason: string } | undefined
}

/** The end of a frame that is kept whole, and the name and number that are left of one that is cut. */
const BROADCAST = `"broadcast": {"omit_users":null,"user_id":"","channel_id":"","team_id":"","connection_id":"","omit_connection_id":""}`

/**
 * The text of a frame. Of some (11.6/43) the end is cut off: what nobody reads is left out, and the number is the one that
 * is missing between its neighbours.
 */
const textOf = ({ text = "", textCut }: SocketFrame, before: string | undefined, asked: number): string => {
  if (textCut !== true) return text
  const name = /"event": "([^"]+)"/.exec(text)?.[1] ?? ""
  const last = Number(/"seq":\s*(\d+)\}\s*$/.exec(before ?? "")?.[1] ?? asked - 1)
  return `{"event": "${name}", "data": {}, ${BROADCAST}, "seq": ${last + 1}}`
}

/** One recording's sockets, by their names. */
export const socketsOf = (server: Server, name: string) => {
  const found: Recording | undefined = recordings(server).find((one) => one.name === name)
  if (found === undefined) throw new Error(`no recording ${server}/${name}`)
  const { steps } = found
  /** When the recording began: posts have times. */
  const begunAt = steps
    .flatMap((step) => {
      if (step.kind !== "http" || step.request.path !== "/api/v4/posts" || step.response.status !== 201) return []
      const { create_at }: Kept = JSON.parse(step.response.body ?? "")
      return [create_at - (step.atMs ?? 0)]
    })
    .at(0)
  return {
    steps,
    socket: (conn: string): RecordedSocket => {
      const own = steps.flatMap((step) => ("conn" in step && step.conn === conn ? [step] : []))
      const open = own.find((step) => step.kind === "ws-open")
      const close = own.find((step) => step.kind === "ws-close")
      if (open === undefined) throw new Error(`no socket ${conn} in ${server}/${name}`)
      const asked = Number(/sequence_number=(\d+)/.exec(open.request.path)?.[1] ?? 0)
      const said: Array<string> = []
      for (const step of own) {
        if (step.kind === "ws-frame" && step.direction === "server" && step.opcode === "text") {
          said.push(textOf(step, said.at(-1), asked))
        }
      }
      const openedAt = begunAt === undefined ? undefined : begunAt + (open.atMs ?? 0)
      return { open, said, openedAt, closed: close?.initiatedBy === "server" ? close : undefined }
    }
  }
}

/** One socket of a client, as the server's side has it. */
interface PlayedSocket {
  readonly request: SocketRequest
  /** From the root, as it was asked for. */
  readonly path: string
  /** The actions that the client has said, in order. */
  readonly actions: Array<string>
  /** Says recorded frames. A reply is one to the client's own last ping: it chose another number than the recorder. */
  readonly says: (frames: ReadonlyArray<string>) => void
  readonly drops: (code?: number) => void
  isOpen: boolean
}

const isReply = (text: string) => text.startsWith('{"status":')

/** Before a stream of v3 dials, it asks which version it talks to: on 3.0 nothing may be said. */
const versionCall = "/api/v3/users/me"

/** A wire on which recorded sockets are played, and recorded answers given. `version`: what a server of v3 is. */
export const playedWire = (answer: (path: string) => WireResponse | undefined, version?: string) => {
  let isKnown = version === undefined
  const sockets: Array<PlayedSocket> = []
  const asked: Array<string> = []
  let refusal: Unreachable | undefined
  const layer = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: ({ endpoint, url }) =>
      Effect.suspend(() => {
        const path = url.replace(/^https?:\/\/[^/]+/, "")
        if (!isKnown && path === versionCall) {
          isKnown = true
          return Effect.succeed({ status: 200, headers: { "x-version-id": version }, body: '{"id":"u"}' })
        }
        asked.push(path)
        const found = answer(path)
        return found === undefined
          ? Effect.fail(new Unreachable({ endpoint, final: true, reason: `nothing recorded answers ${path}` }))
          : Effect.succeed(found)
      }),
    socket: (request) =>
      Effect.gen(function* () {
        if (refusal !== undefined) return yield* Effect.fail(refusal)
        const queue = yield* Queue.make<string, SocketClosed>()
        let last = 0
        const socket: PlayedSocket = {
          request,
          path: request.url.replace(/^wss?:\/\/[^/]+/, ""),
          actions: [],
          isOpen: true,
          says: (frames) => {
            Queue.offerAllUnsafe(
              queue,
              frames.map((text) => (isReply(text) ? text.replace(/"seq_reply":\d+/, `"seq_reply":${last}`) : text))
            )
          },
          drops: (code = 1006) => {
            socket.isOpen = false
            Effect.runSync(Queue.fail(queue, new SocketClosed({ code, reason: "" })))
          }
        }
        yield* Effect.addFinalizer(() => Effect.sync(() => (socket.isOpen = false)))
        sockets.push(socket)
        return {
          pull: Effect.map(Queue.takeAll(queue), ([first, ...rest]) => [first, ...rest] as const),
          send: (text) =>
            Effect.sync(() => {
              const said: { readonly action: string; readonly seq: number } = JSON.parse(text)
              socket.actions.push(said.action)
              last = said.seq
            })
        }
      })
  })
  return { layer, sockets, asked, refuse: (error: Unreachable | undefined) => void (refusal = error) }
}

interface Kept {
  readonly id: string
  readonly channel_id: string
  readonly create_at: number
}

const json = (value: unknown): WireResponse => ({ status: 200, headers: {}, body: JSON.stringify(value) })

/**
 * What the recorded server would have answered to a back-fill: of the channels and posts that the recorder made before a
 * step, as the server answered them then. What was not asked of it is put together, no value is made up but `last_post_at`.
 */
export const historyOf = (steps: Recording["steps"], before = steps.length) => {
  const made = <A>(path: string): ReadonlyArray<A> =>
    steps
      .slice(0, before)
      .flatMap((step) =>
        step.kind === "http" && step.request.path === path && step.response.status === 201
          ? [JSON.parse(step.response.body ?? "")]
          : []
      )
  const channels = made<{ readonly id: string }>("/api/v4/channels")
  const posts = made<Kept>("/api/v4/posts")
  const users = made<{ readonly id: string }>("/api/v4/users")
  const of = (id: string) => posts.filter(({ channel_id }) => channel_id === id)
  const shown = (channel: { readonly id: string }) => ({
    ...channel,
    last_post_at: Math.max(0, ...of(channel.id).map(({ create_at }) => create_at))
  })
  const page = (id: string, query: URLSearchParams) => {
    const anchor = posts.find((post) => post.id === (query.get("after") ?? query.get("before")))?.create_at ?? 0
    const found = (Number(query.get("page") ?? 0) > 0 ? [] : of(id))
      .filter(({ create_at }) => !query.has("after") || create_at > anchor)
      .filter(({ create_at }) => !query.has("before") || create_at < anchor)
      .filter(({ create_at }) => create_at > Number(query.get("since") ?? 0))
      .toReversed()
    return {
      order: found.map((post) => post.id),
      posts: Object.fromEntries(found.map((post) => [post.id, post])),
      next_post_id: "",
      prev_post_id: ""
    }
  }
  return (path: string): WireResponse | undefined => {
    const { pathname, searchParams } = new URL(path, "http://recorded")
    const [, id = "", more] = /^\/api\/v4\/channels\/(\w+)(\/posts)?$/.exec(pathname) ?? []
    if (more !== undefined) return json(page(id, searchParams))
    const channel = channels.find((one) => one.id === id)
    if (channel !== undefined) return json(shown(channel))
    if (pathname === "/api/v4/users/me/channels") return json(channels.map(shown))
    if (pathname === "/api/v4/users/me") return json(users[0])
    if (pathname === "/api/v4/users/ids") return json(users)
    return undefined
  }
}
