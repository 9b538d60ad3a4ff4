import * as Effect from "effect/Effect"
import type { Channel } from "../models/Channel.ts"
import type { Team } from "../models/Team.ts"
import * as Channels from "../v3/Channels.ts"
import * as Posts from "../v3/Posts.ts"
import * as Teams from "../v3/Teams.ts"
import * as Users from "../v3/Users.ts"
import type { Place } from "./Face.ts"
import { absent, asked, calledOr, type Finding, mateIn, named, otherKind } from "./place.ts"

// v3 finds little by name: most is looked for in the lists of one's own teams and channels, which every release has.

const myTeams = Effect.map(Teams.getAll(), (teams) => Object.values(teams))

const channelsOf = (team: Team) =>
  Effect.map(Channels.list({ team_id: team.id }), (list) => ("channels" in list ? list.channels : list))

/** A direct channel belongs to no team, but its routes go through one, and any will do. */
const someTeam = (finding: Finding, [team]: ReadonlyArray<Team>) =>
  team === undefined
    ? Effect.fail(absent(finding, "you are in no team, and v3 reaches people through one"))
    : Effect.succeed(team)

const placeOf = (team: Team, channel: Channel): Place => ({
  channel_id: channel.id,
  team_id: team.id,
  name: channel.team_id === "" ? channel.name : `${team.name}/${channel.name}`
})

const channelWithId = Effect.fnUntraced(function* (channel_id: string) {
  for (const team of yield* myTeams) {
    const channel = (yield* channelsOf(team)).find(({ id }) => id === channel_id)
    if (channel !== undefined) return { team, channel }
  }
  return yield* absent("find", "you are in no channel with this id")
})

/** The team that the routes of a channel of one's own go through. */
export const teamOfChannel = (channel_id: string) => Effect.map(channelWithId(channel_id), ({ team }) => team.id)

/** A channel of one's own by its id, with the name that a person would write. */
const placeById = Effect.fnUntraced(function* (channel_id: string) {
  const { channel, team } = yield* channelWithId(channel_id)
  const place = placeOf(team, channel)
  const mate = channel.type === "D" ? mateIn(channel, (yield* Users.getMe()).id) : undefined
  if (mate === undefined) return place
  return yield* calledOr(
    place,
    Effect.map(Users.get({ user_id: mate }), ({ username }) => `@${username}`)
  )
})

/** Below 3.6 the way to a person by name is to look through everybody in a team. */
const personIn = (team: Team, username: string) =>
  Users.getByUsername({ username }).pipe(
    Effect.catchTag(["NotFound", "Unsupported"], (unknown) =>
      unknown.status !== 404 || unknown.id === "store.sql_user.get_by_username.app_error"
        ? Effect.fail(unknown)
        : Effect.flatMap(Users.getProfilesV300({ id: team.id }), (people) => {
            const found = Object.values(people).find((person) => person.username === username)
            return found === undefined
              ? absent("findUser", `nobody in ${team.name} is called @${username}`)
              : Effect.succeed(found)
          })
    )
  )

const postWithId = Effect.fnUntraced(function* (post_id: string) {
  const team = yield* someTeam("findPost", yield* myTeams)
  const { posts } = yield* Posts.getById({ team_id: team.id, post_id })
  const post = posts[post_id]
  return post === undefined ? yield* absent("findPost", "the server's list does not hold this post") : post
})

export const findPlace = asked(function* (text: string) {
  const name = yield* named("find", text)
  switch (name.kind) {
    case "channel": {
      const team = (yield* myTeams).find((one) => one.name === name.team)
      if (team === undefined) return yield* absent("find", `you are in no team named ${name.team}`)
      const channel = (yield* channelsOf(team)).find((one) => one.name === name.channel)
      return channel === undefined
        ? yield* absent("find", `you are in no channel named ${name.channel} of ${team.name}`)
        : placeOf(team, channel)
    }
    case "person": {
      const team = yield* someTeam("find", yield* myTeams)
      const mate = yield* personIn(team, name.username)
      const channel = yield* Channels.createDirect({ team_id: team.id, user_id: mate.id })
      return { channel_id: channel.id, team_id: team.id, name: `@${mate.username}` } satisfies Place
    }
    case "post":
      return yield* placeById((yield* postWithId(name.id)).channel_id)
    case "id":
      return yield* placeById(name.id)
    case "team":
      return yield* otherKind("find", text)
  }
})

export const findTeam = asked(function* (text: string) {
  const name = yield* named("findTeam", text)
  const wanted = name.kind === "id" ? name.id : name.kind === "person" ? undefined : name.team
  if (wanted === undefined) return yield* otherKind("findTeam", text)
  const team = (yield* myTeams).find((one) => one.id === wanted || one.name === wanted)
  return team === undefined ? yield* absent("findTeam", `you are in no team named ${wanted}`) : team
})

export const findUser = asked(function* (text: string) {
  const name = yield* named("findUser", text)
  if (name.kind === "id") return yield* Users.get({ user_id: name.id })
  if (name.kind !== "person") return yield* otherKind("findUser", text)
  return yield* personIn(yield* someTeam("findUser", yield* myTeams), name.username)
})

export const findPost = asked(function* (text: string) {
  const name = yield* named("findPost", text)
  return name.kind === "id" || name.kind === "post" ? yield* postWithId(name.id) : yield* otherKind("findPost", text)
})
