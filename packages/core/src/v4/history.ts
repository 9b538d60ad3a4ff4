import * as Effect from "effect/Effect"
import type { MattermostError } from "../Errors.ts"
import { backfill } from "../history/backfill.ts"
import type { Room, Source } from "../history/Source.ts"
import { all } from "../Listing.ts"
import type { Channel } from "../models/Channel.ts"
import type { Post } from "../models/Post.ts"
import { postsAndCopies } from "../paging/posts.ts"
import * as Channels from "./Channels.ts"
import * as Posts from "./Posts.ts"
import * as Teams from "./Teams.ts"
import * as Users from "./Users.ts"

const bulk = { lane: "bulk" } as const
const me = { user_id: "me" }

const roomOf = ({ delete_at, display_name, id, last_post_at, name, team_id, type }: Channel): Room => ({
  id,
  name,
  display_name,
  type,
  team_id,
  last_post_at,
  delete_at,
  via: ""
})

/** For who is in no channel, the list of all teams is cut around this error, and the list of one team is it. */
const NONE = "app.channel.get_channels.not_found.app_error"

const noneOr = <R>(list: Effect.Effect<ReadonlyArray<Channel>, MattermostError, R>) =>
  Effect.catchIf(
    list,
    (error) => "id" in error && error.id === NONE,
    () => Effect.succeed<ReadonlyArray<Channel>>([])
  )

/** Servers before 6.1 list the channels of one team at a time, direct ones with each. */
const byTeam = Effect.fnUntraced(function* () {
  const teams = yield* Teams.getForUser(me, bulk)
  const lists = yield* Effect.forEach(teams, ({ id }) =>
    noneOr(Channels.getForTeamForUser({ ...me, team_id: id, include_deleted: true }, bulk))
  )
  return [...new Map(lists.flat().map((channel) => [channel.id, channel])).values()]
})

const rooms = (): Source["rooms"] =>
  Channels.getForUser({ ...me, include_deleted: true }, bulk).pipe(
    noneOr,
    Effect.catchTag("Unsupported", byTeam),
    Effect.map((channels) => channels.map(roomOf))
  )

const said = (yes: boolean, name: string, value: string) => (yes ? { [name]: value } : {})

const isImage = ({ mime_type }: { readonly mime_type: string }) => mime_type.startsWith("image/")

const senderOf = ({ props, type }: Post, author: string): string => {
  if (type.startsWith("system_")) return "System"
  const { from_webhook, override_username } = props
  if (from_webhook === "true" && typeof override_username === "string" && override_username !== "") {
    return override_username
  }
  return author === "" ? "" : `@${author}`
}

const source = (): Source => ({
  rooms: rooms(),
  room: (channel_id) => Effect.map(Channels.get({ channel_id }, bulk), roomOf),
  after: ({ id }, after, per_page) => all(Posts.getForChannel, { channel_id: id, after, per_page }, bulk),
  newest: ({ id }, per_page) => all(Posts.getForChannel, { channel_id: id, per_page }, bulk),
  changes: ({ id }, since) =>
    all({ ...Posts.getForChannel, paging: () => postsAndCopies }, { channel_id: id, since }, bulk),
  me: Users.get(me, bulk),
  people: (ids) => Users.getByIds({ body: ids }, bulk),
  toAll: ({ type }) => type === "D" || type === "G",
  posted: (post, { display_name, name, team_id, type }, { author, mentions }) => {
    const files = post.metadata?.files ?? []
    return {
      channel_display_name: type === "D" ? (author === "" ? "" : `@${author}`) : display_name,
      channel_name: name,
      channel_type: type,
      ...said(files.some(isImage), "image", "true"),
      ...said(mentions.length > 0, "mentions", JSON.stringify(mentions)),
      ...said((post.file_ids ?? []).length > 0, "otherFile", "true"),
      post: JSON.stringify(post),
      sender_name: senderOf(post, author),
      team_id
    }
  },
  frame: (event, _, { id }, data) =>
    JSON.stringify({
      event,
      data,
      broadcast: {
        omit_users: null,
        user_id: "",
        channel_id: id,
        team_id: "",
        connection_id: "",
        omit_connection_id: ""
      },
      seq: -1
    })
})

/** What v4's server tells of the time when nobody listened. */
export const history = /*#__PURE__*/ backfill(source)
