import * as Hooks from "@matterwire/core/v3/Hooks"
import * as Effect from "effect/Effect"
import { type ErrorName, found, type Problem, problem } from "../Errors.ts"
import { sorted } from "../Json.ts"
import { openRaw, rawText, type Route, type Scene } from "../Route.ts"
import type { Channel } from "../world/Channels.ts"
import type { IncomingHook } from "../world/Hooks.ts"
import type { User } from "../world/Users.ts"
import { attachmentsOf, unslack } from "./attachments.ts"
import { mediaTypeOf, type Payload, readPayload, type Unread } from "./payload.ts"

/** Props that the server sets itself. */
const RESERVED = [
  "attachments",
  "from_webhook",
  "override_icon_emoji",
  "override_icon_url",
  "override_username",
  "webhook_display_name"
]

interface Hooked extends Scene {
  readonly hook: IncomingHook
  readonly owner: User
  /** Ends in an error that says little: 11.6 tells only what kind of body it was, and which webhook. */
  readonly refuse: (error: ErrorName) => Effect.Effect<never, Problem>
}

/** Where a payload wants to go: a channel's name, a user's, or nothing. */
const placeOf = Effect.fnUntraced(function* ({ world, hook, owner, refuse }: Hooked, wanted: string) {
  if (wanted === "") return yield* found(world.channels.get(hook.channel_id), "hookChannel")
  if (wanted.startsWith("@")) {
    const mate = world.users.byUsername(wanted.slice(1))
    return mate === undefined ? yield* refuse("hookUser") : world.channels.direct(owner, mate)
  }
  return world.channels.byName(hook.team_id, wanted.replace(/^#/, "")) ?? (yield* refuse("hookChannel"))
})

const mayPost = ({ world, owner }: Hooked, channel: Channel): boolean =>
  channel.type === "O" || world.isMember(channel, owner)

const propsOf = ({ generation, hook }: Hooked, payload: Payload): Record<string, unknown> => {
  const kept = Object.entries(payload.props).filter(([name]) => !RESERVED.includes(name))
  const icon = payload.icon_url === "" ? hook.icon_url : payload.icon_url
  return {
    ...Object.fromEntries(kept),
    from_webhook: "true",
    override_username: payload.username || hook.username || "webhook",
    ...(icon === "" ? {} : { override_icon_url: icon }),
    ...(payload.icon_emoji === "" || generation.old ? {} : { override_icon_emoji: payload.icon_emoji }),
    ...(generation.old ? {} : { webhook_display_name: hook.display_name })
  }
}

/** A text in pieces that fit into a post each, cut between characters. */
const piecesOf = (text: string, longest: number): ReadonlyArray<string> => {
  const characters = Array.from(text)
  const pieces: Array<string> = []
  for (let at = 0; at === 0 || at < characters.length; at += longest) {
    pieces.push(characters.slice(at, at + longest).join(""))
  }
  return pieces
}

const post = Effect.fnUntraced(function* (hooked: Hooked, payload: Payload) {
  const { world, generation, hook, owner, refuse } = hooked
  if (payload.text === "" && payload.attachments.length === 0) return yield* refuse("hookText")
  const channel = yield* placeOf(hooked, payload.channel)
  if (hook.channel_locked && channel.id !== hook.channel_id) return yield* refuse("hookForbidden")
  if (!mayPost(hooked, channel)) return yield* refuse("hookForbidden")
  if (payload.type.startsWith("system_")) return yield* refuse("hookSystemType")
  if (!/^(custom_.*|slack_attachment|)$/.test(payload.type)) return yield* refuse("hookType")

  const nameOf = (id: string) => world.users.get(id)?.username
  const attachments = attachmentsOf(payload.attachments, nameOf)
  const props = propsOf(hooked, payload)
  const pieces = piecesOf(unslack(payload.text, nameOf), generation.longestMessage)
  for (const [index, message] of pieces.entries()) {
    const last = index === pieces.length - 1 && attachments.length > 0
    yield* world.posts.create(
      owner,
      {
        channel_id: channel.id,
        message,
        type: payload.attachments.length > 0 ? "slack_attachment" : payload.type,
        props: sorted(Object.entries(last ? { ...props, attachments } : props))
      },
      generation.longestMessage,
      false
    )
  }
})

const unread = (refuse: Hooked["refuse"], why: Unread) => refuse(why === "decode" ? "hookPayload" : "hookMediaType")

const receiveHook = Effect.fnUntraced(function* (scene: Scene, id: string) {
  const { world, request, generation } = scene
  const refuse = (error: ErrorName) => problem(error, `${mediaTypeOf(request) ?? ""} for incoming webhook ${id}`)
  const payload = yield* Effect.promise(() => readPayload(request))
  if (payload === "mediaType" && !generation.old) return yield* problem("hookMediaType", id)
  if (typeof payload === "string") return yield* unread(refuse, payload)
  const hook = world.hooks.get(id) ?? (yield* refuse("hookUnknown"))
  const owner = world.users.get(hook.user_id) ?? (yield* refuse("hookUnknown"))
  yield* post({ ...scene, hook, owner, refuse }, payload)
  return rawText(200, "ok", "text/plain")
})

/** What a webhook's URL answers. It needs no session: who knows its id may. */
export const hookRoutes: ReadonlyArray<Route> = [
  openRaw(Hooks.incomingWebhookRoot, (call) => receiveHook(call, call.input.id)),
  openRaw(Hooks.incomingWebhook, (call) => receiveHook(call, call.input.id))
]
