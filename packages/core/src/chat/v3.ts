import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import * as Files from "../Files.ts"
import type { EventOf } from "../Event.ts"
import { gap } from "../Gap.ts"
import { all } from "../Listing.ts"
import type { MattermostError } from "../Errors.ts"
import type { Post } from "../models/Post.ts"
import * as Posts from "../v3/Posts.ts"
import * as Reactions from "../v3/Reactions.ts"
import * as Users from "../v3/Users.ts"
import { post_deleted, post_edited, posted } from "../v3/events/posts.ts"
import { reaction_added, reaction_removed } from "../v3/events/reactions.ts"
import * as events300 from "../v3/events300/posts.ts"
import { generation } from "../v3/generation.ts"
import { socket, socket300 } from "../v3/Socket.ts"
import {
  type ChatEvent,
  changeOf,
  type ChatFace,
  emojiName,
  heard,
  type HistoryOptions,
  type Message,
  type Place,
  reading,
  rootOf,
  type Where,
  type Written
} from "./Face.ts"
import { findPlace, findPost, findTeam, findUser, teamOfChannel } from "./find3.ts"
import { lookedFor, type Looking } from "./place.ts"

/** v3 leaves the `@` out. What a webhook calls itself, and the server, have none. */
const senderOf = ({ sender_name = "" }: { readonly sender_name?: string | undefined }, { props, type }: Post): string =>
  sender_name === "" || type !== "" || props["from_webhook"] === "true" ? sender_name : `@${sender_name}`

interface Posted extends Pick<Message, "post" | "channel_type"> {
  readonly channel_name?: string | undefined
  readonly team_id?: string | undefined
  readonly sender_name?: string | undefined
}

/** The event as a message, whose post is decoded at that moment. */
const messageOf = (event: Posted): Message => ({
  post: event.post,
  channel_name: event.channel_name ?? "",
  channel_type: event.channel_type,
  team_id: event.team_id ?? "",
  sender_name: senderOf(event, event.post)
})

/**
 * The same of 3.0, which tells neither the channel's name nor the sender's. What a client says on its socket goes to everybody
 * as if it were the server's; only who said it is the server's own word.
 */
const messageOf300 = (event: EventOf<typeof events300.posted>): Message =>
  messageOf({ post: event.post, channel_type: event.channel_type, team_id: event.broadcast.team_id })

const isForged = (event: EventOf<typeof events300.posted>): boolean =>
  Result.match(
    reading(() => event.post.user_id !== event.broadcast.user_id),
    { onSuccess: (forged) => forged, onFailure: () => false }
  )

const messages300 = (client: Mattermost["Service"]) =>
  client.subscribe([events300.posted]).pipe(
    Stream.filter((event) => !isForged(event)),
    Stream.map((event) => reading(() => messageOf300(event)))
  )

const messages = (client: Mattermost["Service"]) =>
  Stream.map(client.subscribe([posted]), (event) => reading(() => messageOf(event)))

const events300Of = (client: Mattermost["Service"]): Stream.Stream<ChatEvent, MattermostError> =>
  client.subscribe([events300.posted, events300.post_edited, events300.post_deleted, gap(socket300)]).pipe(
    Stream.filter((event) => event.event !== "posted" || !isForged(event)),
    Stream.map((event) =>
      heard(() => (event.event === "posted" ? { kind: "posted", ...messageOf300(event) } : changeOf(event)))
    )
  )

const eventsOf = (client: Mattermost["Service"]): Stream.Stream<ChatEvent, MattermostError> =>
  Stream.map(
    client.subscribe([posted, post_edited, post_deleted, reaction_added, reaction_removed, gap(socket)]),
    (event) => heard(() => (event.event === "posted" ? { kind: "posted", ...messageOf(event) } : changeOf(event)))
  )

const postsIn = (
  channel: { readonly team_id: string | undefined; readonly channel_id: string },
  { after, before, since, ...options }: HistoryOptions = {}
) =>
  since !== undefined
    ? all(Posts.getSince, { ...channel, time: since }, options)
    : after !== undefined
      ? all(Posts.getAfter, { ...channel, post_id: after }, options)
      : before !== undefined
        ? all(Posts.getBefore, { ...channel, post_id: before }, options)
        : all(Posts.getForChannel, channel, options)

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const flowing = Stream.provideService(Mattermost, client)
  /** The team of each channel that was met: a channel keeps its team, and looking it up asks for every team's channels. */
  const teams = new Map<string, string>()

  const remember = <P extends { readonly channel_id: string; readonly team_id?: string | undefined }>(place: P): P => {
    if (place.team_id !== undefined) teams.set(place.channel_id, place.team_id)
    return place
  }
  const teamOf = Effect.fnUntraced(function* ({ channel_id, team_id }: Exclude<Where, string>) {
    // A message in a direct channel says that its team is "", and there the routes need one all the same.
    const known = team_id === undefined || team_id === "" ? teams.get(channel_id) : team_id
    return known === undefined
      ? remember({ channel_id, team_id: yield* teamOfChannel(channel_id) })
      : { channel_id, team_id: known }
  })
  const placeOf = (caller: Looking, where: Where): Effect.Effect<Omit<Place, "name">, MattermostError, Mattermost> =>
    typeof where === "string"
      ? lookedFor(
          caller,
          Effect.map(findPlace(where), (place) => remember(place))
        )
      : teamOf(where)
  const reactionTo = (post: Written, emoji_name: string) =>
    Effect.gen(function* () {
      const { channel_id, team_id } = yield* teamOf(post)
      const { id } = yield* Users.getMe()
      return { team_id, channel_id, post_id: post.id, user_id: id, emoji_name: emojiName(emoji_name) }
    })

  return {
    api: "v3",
    me: bound(Users.getMe()),
    find: (place) => bound(Effect.map(findPlace(place), (found) => remember(found))),
    findTeam: (team) => bound(findTeam(team)),
    findUser: (user) => bound(findUser(user)),
    findPost: (post) => bound(findPost(post)),
    say: (where, message, { file_ids, root_id, ...options } = {}) =>
      bound(
        Effect.flatMap(placeOf("say", where), ({ channel_id, team_id }) =>
          Posts.create({ team_id, channel_id, message, root_id, file_ids }, options)
        )
      ),
    reply: (to, message, { file_ids, ...options } = {}) =>
      bound(
        Effect.flatMap(teamOf(to), ({ channel_id, team_id }) =>
          Posts.create({ team_id, channel_id, message, root_id: rootOf(to), parent_id: to.id, file_ids }, options)
        )
      ),
    edit: (post, message, options) =>
      bound(
        Effect.flatMap(teamOf(post), ({ channel_id, team_id }) =>
          Posts.update({ team_id, channel_id, id: post.id, message }, options)
        )
      ),
    delete: (post, options) =>
      Effect.asVoid(
        bound(
          Effect.flatMap(teamOf(post), ({ channel_id, team_id }) =>
            Posts.delete({ team_id, channel_id, post_id: post.id }, options)
          )
        )
      ),
    react: (post, emoji_name, options) =>
      Effect.asVoid(
        bound(Effect.flatMap(reactionTo(post, emoji_name), (reaction) => Reactions.save(reaction, options)))
      ),
    unreact: (post, emoji_name, options) =>
      Effect.asVoid(
        bound(Effect.flatMap(reactionTo(post, emoji_name), (reaction) => Reactions.delete(reaction, options)))
      ),
    history: (where, options) =>
      flowing(
        Stream.unwrap(
          Effect.map(placeOf("history", where), ({ channel_id, team_id }) => postsIn({ team_id, channel_id }, options))
        )
      ),
    upload: (where, source, options) =>
      bound(
        Effect.flatMap(placeOf("upload", where), ({ channel_id, team_id }) =>
          Files.uploadV3(source, { channel_id, team_id, ...options })
        )
      ),
    download: (file_id, options) => flowing(Files.downloadV3(file_id, options)),
    messages: flowing(
      Stream.unwrap(Effect.map(generation, (it) => (it === "3.0" ? messages300(client) : messages(client))))
    ),
    events: flowing(
      Stream.unwrap(Effect.map(generation, (it) => (it === "3.0" ? events300Of(client) : eventsOf(client))))
    )
  }
}
