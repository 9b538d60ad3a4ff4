import * as Effect from "effect/Effect"
import { Mattermost } from "../Call.ts"
import { InvalidInput, type MattermostError, NotFound } from "../Errors.ts"
import type { Channel } from "../models/Channel.ts"
import type { Place } from "./Face.ts"

/** What a person writes for a channel, a person, a team or a post, read. */
export type Named =
  | { readonly kind: "person"; readonly username: string }
  | { readonly kind: "channel"; readonly team: string; readonly channel: string }
  | { readonly kind: "post"; readonly team: string | undefined; readonly id: string }
  | { readonly kind: "team"; readonly team: string }
  | { readonly kind: "id"; readonly id: string }

const USERNAME = "[a-z0-9._-]+"
const TEAM = "[a-z0-9-]+"
const CHANNEL = "[a-z0-9_-]+"
const ID = /^[a-z0-9]{26}$/

/** A pattern of a whole text, and what its groups mean. */
type Reading = readonly [pattern: RegExp, read: (...groups: ReadonlyArray<string>) => Named]

/** As people write it. */
const written: ReadonlyArray<Reading> = [
  [new RegExp(`^@(${USERNAME})$`), (_, username = "") => ({ kind: "person", username })],
  [new RegExp(`^(${TEAM})/~?(${CHANNEL})$`), (_, team = "", channel = "") => ({ kind: "channel", team, channel })],
  [ID, (id = "") => ({ kind: "id", id })]
]

/** As the web app's address bar has it, behind the server's own address. */
const linked: ReadonlyArray<Reading> = [
  [/^_redirect\/pl\/([a-z0-9]{26})$/, (_, id = "") => ({ kind: "post", team: undefined, id })],
  [new RegExp(`^(${TEAM})/pl/([a-z0-9]{26})$`), (_, team = "", id = "") => ({ kind: "post", team, id })],
  [new RegExp(`^${TEAM}/messages/@(${USERNAME})$`), (_, username = "") => ({ kind: "person", username })],
  [
    new RegExp(`^(${TEAM})/(?:channels|messages)/(${CHANNEL})$`),
    (_, team = "", channel = "") => ({ kind: "channel", team, channel })
  ],
  [new RegExp(`^(${TEAM})$`), (_, team = "") => ({ kind: "team", team })]
]

const firstOf = (readings: ReadonlyArray<Reading>, text: string): Named | undefined => {
  for (const [pattern, read] of readings) {
    const groups = pattern.exec(text)
    if (groups !== null) return read(...groups)
  }
  return undefined
}

/** How it is written, for each thing that can be looked for. */
const forms = {
  find: "a place is written team/channel (as both stand in the channel's address), @username, a channel's id, or as a link to a channel or a post",
  findTeam: "a team is written as its name in addresses, its id, or a link into it",
  findUser: "a person is written @username, as an id, or as the link to a direct channel",
  findPost: "a post is written as its id or its link"
} as const
export type Finding = keyof typeof forms

const invalid = (finding: Finding, reason: string) => new InvalidInput({ endpoint: `chat.${finding}`, reason })

/** What was given, for an error. Not a link, which may be a secret itself: a webhook's is. */
const misspelt = (finding: Finding, text: string) =>
  invalid(
    finding,
    `${/:\/\//.test(text) ? "" : `${JSON.stringify(text.slice(0, 100).replace(/[?#].*$/s, ""))}: `}${forms[finding]}`
  )

/** Reads a link of the web app. It must be one of this server: ids and names mean something else on another. */
const readLink = (finding: Finding, link: string, server: string): Named | InvalidInput => {
  const path = link.replace(/[?#].*$/, "").replace(/\/+$/, "")
  if (!path.startsWith(`${server}/`)) return invalid(finding, `a link must be one of ${server}`)
  return firstOf(linked, path.slice(server.length + 1)) ?? misspelt(finding, link)
}

/**
 * Reads what somebody wrote: a name, an id, or a link of the server at `server` (its base URL). Upper case and blanks around
 * do not count.
 */
const readNamed = (finding: Finding, text: string, server: string): Named | InvalidInput => {
  const name = text.trim().toLowerCase()
  return /^https?:\/\//.test(name)
    ? readLink(finding, name, server.toLowerCase())
    : (firstOf(written, name) ?? bare(finding, name) ?? misspelt(finding, text))
}

/** A lone name, where it can mean one thing only. */
const bare = (finding: Finding, name: string): Named | undefined => {
  if (finding === "findTeam" && new RegExp(`^${TEAM}$`).test(name)) return { kind: "team", team: name }
  if (finding === "findUser" && new RegExp(`^${USERNAME}$`).test(name)) return { kind: "person", username: name }
  return undefined
}

/** Reads what was written, or fails with what is wrong with it. */
export const named = Effect.fnUntraced(function* (finding: Finding, text: string) {
  const { url } = yield* Mattermost
  const found = readNamed(finding, text, url)
  return found instanceof InvalidInput ? yield* found : found
})

/** What was written is of another kind than what is looked for. */
export const otherKind = (finding: Finding, text: string): InvalidInput => misspelt(finding, text)

/** What is looked for is in none of the lists that we may see. The server was not asked for it by name, so that 404 is ours. */
export const absent = (finding: Finding, reason: string): NotFound =>
  new NotFound({ endpoint: `chat.${finding}`, status: 404, reason })

/** What is not there is told by what was asked for: the server may name no more than a route. */
export const asked = <A>(
  find: (text: string) => Generator<Effect.Effect<unknown, MattermostError, Mattermost>, A, never>
): ((text: string) => Effect.Effect<A, MattermostError, Mattermost>) => {
  const finding = Effect.fnUntraced(find)
  return (text) =>
    Effect.catchTag(
      finding(text),
      "NotFound",
      ({ detail, endpoint, id, reason, requestId, serverVersion, status }) =>
        new NotFound({
          detail,
          endpoint,
          id,
          reason: `${JSON.stringify(text.replace(/[?#].*$/, ""))}: ${reason}`,
          requestId,
          serverVersion,
          status
        })
    )
}

/** The other one of a direct channel, whose name is both ids; oneself in the channel with oneself. */
export const mateIn = ({ name }: Channel, me: string): string | undefined => {
  const ids = name.split("__")
  return ids.find((id) => id !== me) ?? ids[0]
}

/** A place under the name that people write, or under the channel's own where a team or a person may not be seen, or is gone. */
export const calledOr = (
  place: Place,
  name: Effect.Effect<string, MattermostError, Mattermost>
): Effect.Effect<Place, MattermostError, Mattermost> => {
  const own = () => Effect.succeed(place)
  return Effect.catchTags(
    Effect.map(name, (called) => ({ ...place, name: called })),
    { Forbidden: own, NotFound: own, Unsupported: own }
  )
}

/** The calls that look for a place on their way. */
export type Looking = "say" | "history" | "upload"

/** The call that looked for a place on its way: its errors name it, not the search. */
export const lookedFor = <A>(
  caller: Looking,
  found: Effect.Effect<A, MattermostError, Mattermost>
): Effect.Effect<A, MattermostError, Mattermost> =>
  Effect.mapError(found, (error) => {
    if (error.endpoint !== "chat.find") return error
    const { reason } = error
    const endpoint = `chat.${caller}`
    if (error._tag === "InvalidInput") return new InvalidInput({ endpoint, reason })
    return error._tag === "NotFound" ? new NotFound({ endpoint, status: error.status, reason }) : error
  })
