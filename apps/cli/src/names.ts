import type { Message } from "@matterwire/core/Chat"
import type { User } from "@matterwire/core/models/User"
import * as V3Teams from "@matterwire/core/v3/Teams"
import * as V3Users from "@matterwire/core/v3/Users"
import * as V4Teams from "@matterwire/core/v4/Teams"
import * as V4Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import type { Connection } from "./connection.ts"

/** Asked once for each key. What cannot be found out is shown by its id: a name is worth no failure. */
const remembered = (ask: (key: string) => Effect.Effect<string, unknown>) => {
  const known = new Map<string, string>()
  return Effect.fnUntraced(function* (key: string) {
    const held = known.get(key)
    if (held !== undefined) return held
    const name = yield* Effect.orElseSucceed(ask(key), () => key)
    known.set(key, name)
    return name
  })
}

/** How the channel of a message is written: as what `mw post` takes, if there is a name for it. */
export const namesOf = ({ api, run }: Connection, me: User) => {
  const team = remembered((team_id) =>
    api === "v3"
      ? Effect.map(run(V3Teams.getAll()), (teams) => teams[team_id]?.name ?? team_id)
      : Effect.map(run(V4Teams.get({ team_id })), ({ name }) => name)
  )
  const person = remembered((user_id) =>
    Effect.map(run((api === "v3" ? V3Users : V4Users).get({ user_id })), ({ username }) => `@${username}`)
  )

  return ({ channel_name, channel_type, post, team_id }: Message): Effect.Effect<string> => {
    if (channel_type === "D") {
      // The two ids of a direct channel; both are ours in the one with oneself.
      const mate = channel_name.split("__").find((id) => id !== me.id) ?? me.id
      return person(mate)
    }
    if (team_id === "") return Effect.succeed(post.channel_id)
    return Effect.map(team(team_id), (name) => `${name}/${channel_name}`)
  }
}
