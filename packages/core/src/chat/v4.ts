import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import * as Files from "../Files.ts"
import { gap } from "../Gap.ts"
import { all } from "../Listing.ts"
import * as Posts from "../v4/Posts.ts"
import * as Reactions from "../v4/Reactions.ts"
import { post_deleted, post_edited, posted } from "../v4/events/posts.ts"
import { reaction_added, reaction_removed } from "../v4/events/reactions.ts"
import { socket } from "../v4/Socket.ts"
import { changeOf, type ChatFace, emojiName, heard, type Message, reading, rootOf, type Where } from "./Face.ts"
import { findChannelId, findPlace, findPost, findTeam, findUser, me } from "./find4.ts"
import { lookedFor, type Looking } from "./place.ts"

const channelOf = (caller: Looking, where: Where) =>
  typeof where === "string" ? lookedFor(caller, findChannelId(where)) : Effect.succeed(where.channel_id)

/** The event as a message, whose post is decoded at that moment. */
const messageOf = ({ channel_name, channel_type, post, sender_name, team_id }: Message): Message => ({
  post,
  channel_name,
  channel_type,
  team_id,
  sender_name
})

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const flowing = Stream.provideService(Mattermost, client)
  return {
    api: "v4",
    me: bound(me),
    find: (place) => bound(findPlace(place)),
    findTeam: (team) => bound(findTeam(team)),
    findUser: (user) => bound(findUser(user)),
    findPost: (post) => bound(findPost(post)),
    say: (where, message, { file_ids, root_id, ...options } = {}) =>
      bound(
        Effect.flatMap(channelOf("say", where), (channel_id) =>
          Posts.create({ channel_id, message, root_id, file_ids }, options)
        )
      ),
    reply: (to, message, { file_ids, ...options } = {}) =>
      bound(Posts.create({ channel_id: to.channel_id, message, root_id: rootOf(to), file_ids }, options)),
    edit: ({ id }, message, options) => bound(Posts.patch({ post_id: id, message }, options)),
    delete: ({ id }, options) => Effect.asVoid(bound(Posts.delete({ post_id: id }, options))),
    react: ({ id }, emoji_name, options) =>
      Effect.asVoid(
        bound(
          Effect.flatMap(me, (who) =>
            Reactions.save({ user_id: who.id, post_id: id, emoji_name: emojiName(emoji_name) }, options)
          )
        )
      ),
    unreact: ({ id }, emoji_name, options) =>
      Effect.asVoid(
        bound(Reactions.delete({ user_id: "me", post_id: id, emoji_name: emojiName(emoji_name) }, options))
      ),
    history: (where, { after, before, since, ...options } = {}) =>
      flowing(
        Stream.unwrap(
          Effect.map(channelOf("history", where), (channel_id) =>
            all(Posts.getForChannel, { channel_id, after, before, since }, options)
          )
        )
      ),
    upload: (where, source, options) =>
      bound(
        Effect.flatMap(channelOf("upload", where), (channel_id) => Files.upload(source, { channel_id, ...options }))
      ),
    download: (file_id, options) => flowing(Files.download(file_id, options)),
    messages: Stream.map(client.subscribe([posted]), (event) => reading(() => messageOf(event))),
    events: Stream.map(
      client.subscribe([posted, post_edited, post_deleted, reaction_added, reaction_removed, gap(socket)]),
      (event) => heard(() => (event.event === "posted" ? { kind: "posted", ...messageOf(event) } : changeOf(event)))
    )
  }
}
