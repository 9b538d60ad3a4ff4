import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import { type ChatFace, readMessage } from "./Face.ts"
import * as Posts from "../v3/Posts.ts"
import * as Reactions from "../v3/Reactions.ts"
import * as Users from "../v3/Users.ts"
import { posted } from "../v3/events/posts.ts"

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const me = bound(Users.getMe())
  return {
    api: "v3",
    me,
    say: ({ channel_id, message, root_id, team_id }) =>
      bound(Posts.create({ team_id, channel_id, message, ...(root_id === undefined ? {} : { root_id }) })),
    react: ({ emoji_name, post, team_id }) =>
      Effect.flatMap(me, ({ id }) =>
        Effect.asVoid(
          bound(Reactions.save({ team_id, channel_id: post.channel_id, post_id: post.id, user_id: id, emoji_name }))
        )
      ),
    messages: Stream.map(client.subscribe([posted]), (event) =>
      readMessage(() => ({
        post: event.post,
        channel_name: event.channel_name ?? "",
        channel_type: event.channel_type,
        team_id: event.team_id ?? "",
        sender_name: event.sender_name ?? ""
      }))
    )
  }
}
