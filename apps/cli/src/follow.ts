import type { ConnectionState } from "@matterwire/core/Call"
import type { Message, Place } from "@matterwire/core/Chat"
import * as V4Channels from "@matterwire/core/v4/Channels"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Connection } from "./connection.ts"
import { EXIT } from "./exits.ts"
import { Failure } from "./Failure.ts"
import { namesOf } from "./names.ts"
import { paint, print, say } from "./output.ts"
import { toJson, visible, visibleLines } from "./visible.ts"

export interface Following {
  /** As people write them; none means all that we see. */
  readonly places: ReadonlyArray<string>
  readonly count: Option.Option<number>
  readonly json: boolean
}

/** A channel that can be found, and that one is not in, stays silent: v4 sends what happens in it to its members only. */
const joined = Effect.fnUntraced(function* ({ api, run }: Connection, { channel_id, name, team_id }: Place) {
  if (api === "v3" || team_id === undefined) return
  const channels = yield* run(V4Channels.getForTeamForUser({ user_id: "me", team_id }))
  if (channels.some(({ id }) => id === channel_id)) return
  return yield* new Failure({ code: EXIT.forbidden, message: `you are not in ${name}; join it first` })
})

/** Says on standard error where the socket stands, as far as posts may have been missed. */
const tellOf = (listening: string) => {
  let state: "new" | "open" | "lost" = "new"
  return (now: ConnectionState): Effect.Effect<void> => {
    const before = state
    if (now._tag === "open") {
      state = "open"
      if (before === "new") return say(listening)
      if (before === "lost") return say("connected again; posts from the time in between may be missing")
    }
    if (now._tag === "waiting" && before !== "lost") {
      state = before === "open" ? "lost" : before
      const why = now.error.replace(/^[A-Z]+ \S+: (no answer: )?/, "")
      return say(`${before === "open" ? "lost the connection" : "cannot connect"} (${why}); trying again`)
    }
    return Effect.void
  }
}

const time = (ms: number): string => new Date(ms).toTimeString().slice(0, 5)

const attachments = ({ file_ids, props }: Message["post"]): string => {
  const files = file_ids?.length ?? 0
  if (files > 0) return `[${files} file${files === 1 ? "" : "s"}]`
  return Array.isArray(props["attachments"]) ? "[attachment]" : ""
}

/** For people: time, channel, sender, message; further lines stand below the first. */
const shown = (channel: string, sender: string, post: Message["post"]): string => {
  const [at, where, who] = [time(post.create_at), visible(channel), visible(sender)]
  const text = [post.message, attachments(post)].filter((part) => part !== "").join(" ")
  const lines = visibleLines(`${post.root_id === "" ? "" : "↳ "}${text}`)
  const indent = " ".repeat(at.length + where.length + who.length + 6)
  return `${paint("dim", at)}  ${paint("cyan", where)}  ${paint("bold", who)}  ${lines.join(`\n${indent}`)}`
}

/** Prints what is posted until the stream ends, or enough has come. */
export const follow = Effect.fnUntraced(function* (connection: Connection, { count, json, places }: Following) {
  const { chat, client, url } = connection
  const me = yield* chat.me
  const found = yield* Effect.forEach(places, chat.find)
  yield* Effect.forEach(found, (place) => joined(connection, place), { discard: true })

  const wanted = new Set(found.map(({ channel_id }) => channel_id))
  const nameOf = namesOf(connection, me)
  const tell = tellOf(
    `listening to ${found.length === 0 ? url : found.map(({ name }) => name).join(", ")} as @${me.username}, Ctrl-C ends it`
  )
  yield* Effect.forkScoped(Stream.runForEach(client.connection.changes, tell))

  const line = Effect.fnUntraced(function* (message: Message) {
    const channel = yield* nameOf(message)
    const { post, sender_name: sender } = message
    return json ? toJson({ channel, sender, post }) : shown(channel, sender, post)
  })
  const posts = chat.messages.pipe(
    Stream.tap((read) => (Result.isFailure(read) ? say(`left out a post: ${read.failure.reason}`) : Effect.void)),
    Stream.filterMap((read) => read),
    Stream.filter(({ post }) => wanted.size === 0 || wanted.has(post.channel_id))
  )
  const enough = Option.match(count, { onNone: () => posts, onSome: (most) => Stream.take(posts, most) })
  yield* Stream.runForEach(enough, (message) => Effect.flatMap(line(message), print))
})
