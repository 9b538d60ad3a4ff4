import * as Effect from "effect/Effect"
import { backfill } from "../history/backfill.ts"
import type { Source } from "../history/Source.ts"
import { asking, roomsIn } from "./asking.ts"
import * as Teams from "./Teams.ts"

/** A system admin is shown the teams of others, too; of those the list of channels is empty or refused. */
const myTeams = () => Effect.map(Teams.getAll({}, { lane: "bulk" }), Object.keys)

const roomsOf = (team: string) =>
  Effect.catchTag(roomsIn([team]), ["Forbidden", "NotFound", "InvalidInput"], () => Effect.succeed([]))

const isImage = (path: string) => /\.(bmp|gif|jpe?g|png)$/i.test(path)

const source = (): Source => ({
  ...asking(),
  rooms: Effect.flatMap(myTeams(), (teams) =>
    Effect.map(Effect.forEach(teams, roomsOf), (lists) => {
      // A direct channel comes with each team.
      const ids = new Set<string>()
      return lists.flat().filter(({ id }) => !ids.has(id) && ids.add(id))
    })
  ),
  posted: (post, { type }, { mentions }) => {
    const files = post.filenames ?? []
    return {
      channel_type: type,
      ...(files.some(isImage) ? { image: "true" } : {}),
      ...(mentions.length > 0 ? { mentions: JSON.stringify(mentions) } : {}),
      ...(files.length > 0 ? { otherFile: "true" } : {}),
      post: JSON.stringify(post)
    }
  },
  // Who edited or deleted a post the server does not keep: its author, mostly.
  frame: (action, post, { id, team_id }, data) =>
    JSON.stringify({
      team_id,
      channel_id: id,
      user_id: post.user_id,
      action,
      props: data
    })
})

/** What 3.0's server tells of the time when nobody listened. */
export const history = /*#__PURE__*/ backfill(source)
