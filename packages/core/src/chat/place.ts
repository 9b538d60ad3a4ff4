import * as Effect from "effect/Effect"
import { InvalidInput, NotFound } from "../Errors.ts"

/** What a person writes for a channel, read. */
export type Written =
  | { readonly kind: "person"; readonly username: string }
  | { readonly kind: "channel"; readonly team: string; readonly channel: string }
  | { readonly kind: "id"; readonly id: string }

const PERSON = /^@([a-z0-9._-]+)$/
const CHANNEL = /^([a-z0-9-]+)\/~?([a-z0-9_-]+)$/
const ID = /^[a-z0-9]{26}$/

/** Reads `@ann`, `team/channel` or an id. */
export const readPlace = (text: string): Effect.Effect<Written, InvalidInput> => {
  const place = text.trim().toLowerCase()
  const username = PERSON.exec(place)?.[1]
  if (username !== undefined) return Effect.succeed({ kind: "person", username })
  const [, team, channel] = CHANNEL.exec(place) ?? []
  if (team !== undefined && channel !== undefined) return Effect.succeed({ kind: "channel", team, channel })
  if (ID.test(place)) return Effect.succeed({ kind: "id", id: place })
  return new InvalidInput({
    endpoint: "find",
    reason: "a place is written team/channel (as both stand in the channel's address), @username, or a channel's id"
  })
}

/** What is looked for is in none of the lists that we may see. The server was not asked for it by name, so that 404 is ours. */
export const absent = (reason: string): NotFound => new NotFound({ endpoint: "find", status: 404, reason })
