import type { Absence, Durable } from "@matterwire/core/History"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport, type WireRequest } from "@matterwire/core/Transport"
import { httpSteps, type Server } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { type RecordedSocket, socketsOf } from "../src/events.ts"

// A back-fill writes the frames that nobody heard. Here it writes those that somebody did hear: from the post that is in a recorded
// frame, the channel that it names, and the users that other answers tell of.

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)
const json = (text: unknown): Json => {
  try {
    const value: unknown = typeof text === "string" ? JSON.parse(text) : text
    return isJson(value) ? value : {}
  } catch {
    return {}
  }
}

/** All users that a server told of, each as it was told of most fully. */
const usersOf = (server: Server): ReadonlyMap<string, Json> => {
  const users = new Map<string, Json>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look)
    if (!isJson(value)) return
    // A bot is told of by its `user_id`, a person by `id`.
    const { id = value["user_id"], username } = value
    if (typeof id === "string" && typeof username === "string" && ("roles" in value || "owner_id" in value)) {
      if (Object.keys(value).length > Object.keys(users.get(id) ?? {}).length) users.set(id, { ...value, id })
    }
    Object.values(value).forEach(look)
  }
  for (const { response } of httpSteps(server)) {
    if (response.body?.includes('"username"') !== true || response.bodyEncoding === "base64") continue
    try {
      look(JSON.parse(response.body))
    } catch {
      // Cut answers tell of nobody.
    }
  }
  return users
}

interface Heard {
  readonly socket: RecordedSocket
  readonly data: Json
  readonly post: Json
  readonly me: Json
}

/** The frames of `posted` on sockets that said whose they are. */
const heardOn = (server: Server, users: ReadonlyMap<string, Json>): ReadonlyArray<Heard> =>
  socketsOf(server).flatMap((socket) => {
    const frames = socket.texts.map(json)
    const hello = json(frames.find(({ event }) => event === "hello")?.["broadcast"])
    const me = users.get(String(hello["user_id"]))
    if (me === undefined) return []
    return frames
      .filter(({ event }) => event === "posted")
      .map(({ data }) => ({ socket, data: json(data), post: json(json(data)["post"]), me }))
  })

const answers = ({ data, me, post, socket }: Heard, users: ReadonlyMap<string, Json>) => {
  const channel = {
    id: post["channel_id"],
    create_at: 1,
    update_at: 1,
    delete_at: 0,
    team_id: data["team_id"],
    type: data["channel_type"],
    display_name: data["channel_type"] === "D" ? "" : data["channel_display_name"],
    name: data["channel_name"],
    header: "",
    purpose: "",
    last_post_at: post["create_at"],
    total_msg_count: 1,
    extra_update_at: 0,
    creator_id: ""
  }
  const author = users.get(String(post["user_id"]))
  const id = String(post["id"])
  return (request: WireRequest): unknown => {
    const path = request.url.replace(/^.*\/api\/v\d/, "")
    if (path.startsWith("/users/me/channels") || path.endsWith("/channels/")) return [channel]
    if (path === "/teams/members") return [{ team_id: "t", user_id: "u", roles: "", delete_at: 0 }]
    if (path === "/users/me") return me
    if (path === "/users/ids") {
      return socket.dialect.name === "v4"
        ? [author].filter(isJson)
        : author === undefined
          ? {}
          : { [String(author["id"])]: author }
    }
    if (/\/before\//.test(path)) return { order: [], posts: {} }
    if (path.includes("/posts")) return { order: [id], posts: { [id]: post }, next_post_id: "", prev_post_id: "" }
    throw new Error(`nobody answers ${path}`)
  }
}

/** What a back-fill says beside the post. */
const rewritten = (heard: Heard, users: ReadonlyMap<string, Json>) => {
  const answer = answers(heard, users)
  const wire = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: (request) => Effect.sync(() => ({ status: 200, headers: {}, body: JSON.stringify(answer(request)) })),
    socket: () => Effect.die(new Error("no sockets here"))
  })
  const absence: Absence = {
    who: String(heard.me["id"]),
    wanted: new Set<Durable>(["posted"]),
    since: Number(heard.post["create_at"]) - 1,
    anchorIn: () => undefined,
    known: () => [],
    leftAt: () => undefined,
    quietCalls: 0
  }
  const client = Mattermost.layer({ url: "http://localhost:8065", token: "token-of-the-replay", pace: false })
  return (heard.socket.dialect.history?.(absence) ?? Stream.empty).pipe(
    Stream.provide(Layer.provide(client, wire)),
    Stream.runCollect,
    Effect.map(([one]) => json(json(one?._tag === "Event" ? one.text : "{}")["data"]))
  )
}

/** What no server keeps: who follows a thread, whether somebody came online by it, what one socket asked for. */
const UNKEPT = ["followers", "set_online", "should_ack"]

/** 3.10 names everybody whom a post mentions to everybody, later servers to each only oneself. */
const comparable = (name: string, value: unknown, me: unknown) =>
  name === "post" ? json(value) : name === "mentions" ? String(value).includes(String(me)) : value

/** Where a back-fill says something else than the socket did, and why. */
const differing = {
  "11.6": [
    // A post that a bot dressed up as a webhook's, where `EnablePostUsernameOverride` is off: of real webhooks such a server takes no name.
    ["11.6/29-post-action-answers:15", "sender_name", "@bot29", "x"]
  ],
  "3.10.3": [
    // The early v4 of 3.10 says it as its v3 does.
    ["3.10.3/41-v4-early-websocket:7", "sender_name", "bob", "@bob"]
  ]
}

describe("the words of a back-fill", () => {
  for (const [server, count] of [
    ["11.6", 278],
    ["3.10.3", 46]
  ] as const) {
    it.effect(`are those of ${server} in every recorded frame of a post, but for those that are named here`, () =>
      Effect.gen(function* () {
        const users = usersOf(server)
        const frames = heardOn(server, users)
        const differences: Array<ReadonlyArray<unknown>> = []

        for (const heard of frames) {
          const found = yield* rewritten(heard, users)
          for (const name of new Set([...Object.keys(found), ...Object.keys(heard.data)])) {
            const [was, is] = [heard.data, found].map((data) => comparable(name, data[name], heard.me["id"]))
            if (UNKEPT.includes(name) || JSON.stringify(was) === JSON.stringify(is)) continue
            differences.push([heard.socket.at, name, was, is])
          }
        }

        expect(differences).toEqual(differing[server])
        expect(frames.length).toBe(count)
      })
    )
  }
})
