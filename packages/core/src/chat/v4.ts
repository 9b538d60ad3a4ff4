import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import { type ChatFace, type Place, readMessage } from "./Face.ts"
import { readPlace } from "./place.ts"
import * as Channels from "../v4/Channels.ts"
import * as Posts from "../v4/Posts.ts"
import * as Reactions from "../v4/Reactions.ts"
import * as Teams from "../v4/Teams.ts"
import * as Users from "../v4/Users.ts"
import { posted } from "../v4/events/posts.ts"

const find = Effect.fnUntraced(function* (text: string) {
  const written = yield* readPlace(text)
  if (written.kind === "id") {
    const { id, name, team_id } = yield* Channels.get({ channel_id: written.id })
    return { channel_id: id, team_id: team_id === "" ? undefined : team_id, name } satisfies Place
  }
  if (written.kind === "channel") {
    const team = yield* Teams.getByName({ name: written.team })
    const channel = yield* Channels.getByName({ team_id: team.id, channel_name: written.channel })
    return { channel_id: channel.id, team_id: team.id, name: `${team.name}/${channel.name}` } satisfies Place
  }
  const me = yield* Users.get({ user_id: "me" })
  const mate = yield* Users.getByUsername({ username: written.username })
  const channel = yield* Channels.createDirect({ body: [me.id, mate.id] })
  return { channel_id: channel.id, team_id: undefined, name: `@${mate.username}` } satisfies Place
})

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const me = bound(Users.get({ user_id: "me" }))
  return {
    api: "v4",
    me,
    find: (place) => bound(find(place)),
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
