import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import { type ChatFace, readMessage } from "./Face.ts"
import * as Posts from "../v4/Posts.ts"
import * as Reactions from "../v4/Reactions.ts"
import * as Users from "../v4/Users.ts"
import { posted } from "../v4/events/posts.ts"

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const me = bound(Users.get({ user_id: "me" }))
  return {
    api: "v4",
    me,
    say: ({ channel_id, message, root_id }) =>
      bound(Posts.create({ channel_id, message, ...(root_id === undefined ? {} : { root_id }) })),
    react: ({ emoji_name, post }) =>
      Effect.flatMap(me, ({ id }) =>
        Effect.asVoid(bound(Reactions.save({ user_id: id, post_id: post.id, emoji_name })))
      ),
    messages: Stream.map(client.subscribe([posted]), (event) =>
      readMessage(() => ({
        post: event.post,
        channel_name: event.channel_name,
        channel_type: event.channel_type,
        team_id: event.team_id,
        sender_name: event.sender_name
      }))
    )
  }
}
