import * as Effect from "effect/Effect"
import type { Channel } from "../models/Channel.ts"
import type { Team } from "../models/Team.ts"
import * as Channels from "../v4/Channels.ts"
import * as Posts from "../v4/Posts.ts"
import * as Teams from "../v4/Teams.ts"
import * as Users from "../v4/Users.ts"
import type { Place } from "./Face.ts"
import { asked, calledOr, mateIn, type Named, named, otherKind } from "./place.ts"

const placeOf = (channel: Channel, team?: Team): Place => ({
  channel_id: channel.id,
  team_id: channel.team_id === "" ? undefined : channel.team_id,
  name: team === undefined ? channel.name : `${team.name}/${channel.name}`
})

export const me = Users.get({ user_id: "me" })

/** The channel with the name that a person would write, which takes one more call, or two. */
const placeById = Effect.fnUntraced(function* (channel_id: string) {
  const channel = yield* Channels.get({ channel_id })
  const place = placeOf(channel)
  if (channel.team_id !== "") {
    return yield* calledOr(
      place,
      Effect.map(Teams.get({ team_id: channel.team_id }), (team) => placeOf(channel, team).name)
    )
  }
  const mate = channel.type === "D" ? mateIn(channel, (yield* me).id) : undefined
  if (mate === undefined) return place
  return yield* calledOr(
    place,
    Effect.map(Users.get({ user_id: mate }), ({ username }) => `@${username}`)
  )
})

export const findPlace = asked(function* (text: string) {
  const name = yield* named("find", text)
  switch (name.kind) {
    case "channel": {
      const team = yield* Teams.getByName({ name: name.team })
      return placeOf(yield* Channels.getByName({ team_id: team.id, channel_name: name.channel }), team)
    }
    case "person": {
      const { id } = yield* me
      const mate = yield* Users.getByUsername({ username: name.username })
      const channel = yield* Channels.createDirect({ body: [id, mate.id] })
      return { ...placeOf(channel), name: `@${mate.username}` }
    }
    case "post": {
      const { channel_id } = yield* Posts.get({ post_id: name.id })
      return yield* placeById(channel_id)
    }
    case "id":
      return yield* placeById(name.id)
    case "team":
      return yield* otherKind("find", text)
  }
})

/** The channel's id alone, which an id is already. */
export const findChannelId = Effect.fnUntraced(function* (text: string) {
  const name = yield* named("find", text)
  return name.kind === "id" ? name.id : (yield* findPlace(text)).channel_id
})

const teamIn = (name: Named): string | undefined =>
  name.kind === "team" || name.kind === "channel" || name.kind === "post" ? name.team : undefined

export const findTeam = asked(function* (text: string) {
  const name = yield* named("findTeam", text)
  if (name.kind === "id") return yield* Teams.get({ team_id: name.id })
  const team = teamIn(name)
  return team === undefined ? yield* otherKind("findTeam", text) : yield* Teams.getByName({ name: team })
})

export const findUser = asked(function* (text: string) {
  const name = yield* named("findUser", text)
  if (name.kind === "id") return yield* Users.get({ user_id: name.id })
  return name.kind === "person"
    ? yield* Users.getByUsername({ username: name.username })
    : yield* otherKind("findUser", text)
})

export const findPost = asked(function* (text: string) {
  const name = yield* named("findPost", text)
  return name.kind === "id" || name.kind === "post"
    ? yield* Posts.get({ post_id: name.id })
    : yield* otherKind("findPost", text)
})
