import * as Effect from "effect/Effect"
import { backfill } from "../history/backfill.ts"
import type { Source } from "../history/Source.ts"
import type { Post } from "../models/Post.ts"
import { asking, roomsIn, roomsInAll } from "./asking.ts"
import * as Teams from "./Teams.ts"
import * as Users from "./Users.ts"

const bulk = { lane: "bulk" } as const

/** Since 3.6. */
const myTeams = () =>
  Effect.map(Teams.getMembersForUser({}, bulk), (members) =>
    members.filter(({ delete_at = 0 }) => delete_at === 0).map(({ team_id }) => team_id)
  )

/** Without `@`; the server's own posts name whom they are about. */
const senderOf = ({ props }: Post, author: string): string => {
  const { from_webhook, override_username } = props
  return from_webhook === "true" && typeof override_username === "string" && override_username !== ""
    ? override_username
    : author
}

const source = (): Source => ({
  ...asking(),
  rooms: Effect.catchTag(Effect.flatMap(myTeams(), roomsIn), "Unsupported", roomsInAll),
  people: (ids) => Effect.map(Users.getProfilesByIds({ body: ids }, bulk), (people) => Object.values(people)),
  posted: (post, { display_name, name, team_id, type }, { author, mentions }) => ({
    channel_display_name: display_name,
    channel_name: name,
    channel_type: type,
    ...(mentions.length > 0 ? { mentions: JSON.stringify(mentions) } : {}),
    ...((post.file_ids ?? []).length > 0 ? { otherFile: "true" } : {}),
    post: JSON.stringify(post),
    sender_name: senderOf(post, author),
    team_id
  }),
  frame: (event, _, { id }, data) =>
    JSON.stringify({
      event,
      data,
      broadcast: { omit_users: null, user_id: "", channel_id: id, team_id: "" },
      seq: -1
    })
})

/** What 3.10's server tells of the time when nobody listened. It does not say which files are images. */
export const history = /*#__PURE__*/ backfill(source)
