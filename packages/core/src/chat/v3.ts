import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Mattermost } from "../Call.ts"
import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import type { Channel } from "../models/Channel.ts"
import type { Post } from "../models/Post.ts"
import type { Team } from "../models/Team.ts"
import { User } from "../models/User.ts"
import { type ChatFace, type Place, readMessage } from "./Face.ts"
import { absent, readPlace } from "./place.ts"
import * as Channels from "../v3/Channels.ts"
import * as Posts from "../v3/Posts.ts"
import * as Reactions from "../v3/Reactions.ts"
import * as Teams from "../v3/Teams.ts"
import * as Users from "../v3/Users.ts"
import { posted } from "../v3/events/posts.ts"

/** Everybody in a team, by id. Until 3.4: the way to a person by name there is to look through all of them. */
const profiles = /*#__PURE__*/ endpoint("v300.users.getProfiles", "GET", "/api/v3/users/profiles/{id}", () => ({
  success: Schema.Record(Schema.String, User)
}))

const myTeams = Effect.map(Teams.getAll(), (teams) => Object.values(teams))

const channelsOf = (team: Team) =>
  Effect.map(Channels.list({ team_id: team.id }), (list) => ("channels" in list ? list.channels : list))

const placeOf = (team: Team, channel: Channel): Place => ({
  channel_id: channel.id,
  team_id: team.id,
  name: channel.team_id === "" ? channel.name : `${team.name}/${channel.name}`
})

const personIn = (team: Team, username: string) =>
  Users.getByUsername({ username }).pipe(
    Effect.catchTag("NotFound", (unknown) =>
      unknown.id === "store.sql_user.get_by_username.app_error"
        ? Effect.fail(unknown)
        : Effect.flatMap(profiles({ id: team.id }), (people) => {
            const found = Object.values(people).find((person) => person.username === username)
            return found === undefined ? absent(`nobody in ${team.name} is called @${username}`) : Effect.succeed(found)
          })
    )
  )

const find = Effect.fnUntraced(function* (text: string) {
  const written = yield* readPlace(text)
  const teams = yield* myTeams
  if (written.kind === "channel") {
    const team = teams.find(({ name }) => name === written.team)
    if (team === undefined) return yield* absent(`you are in no team named ${written.team}`)
    const channel = (yield* channelsOf(team)).find(({ name }) => name === written.channel)
    if (channel === undefined) return yield* absent(`you are in no channel named ${written.channel} of ${team.name}`)
    return placeOf(team, channel)
  }
  if (written.kind === "id") {
    for (const team of teams) {
      const channel = (yield* channelsOf(team)).find(({ id }) => id === written.id)
      if (channel !== undefined) return placeOf(team, channel)
    }
    return yield* absent("you are in no channel with this id")
  }
  // A direct channel belongs to no team, but its routes go through one: any will do.
  const [team] = teams
  if (team === undefined) return yield* absent("you are in no team, and v3 reaches people through one")
  const mate = yield* personIn(team, written.username)
  const channel = yield* Channels.createDirect({ team_id: team.id, user_id: mate.id })
  return { channel_id: channel.id, team_id: team.id, name: `@${mate.username}` } satisfies Place
})

/** v3 leaves the `@` out. What a webhook calls itself, and the server, have none. */
const senderOf = ({ sender_name = "" }: { readonly sender_name?: string | undefined }, { props, type }: Post): string =>
  sender_name === "" || type !== "" || props["from_webhook"] === "true" ? sender_name : `@${sender_name}`

export const make = (client: Mattermost["Service"]): ChatFace => {
  const bound = Effect.provideService(Mattermost, client)
  const me = bound(Users.getMe())
  return {
    api: "v3",
    me,
    find: (place) => bound(find(place)),
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
        sender_name: senderOf(event, event.post)
      }))
    )
  }
}
