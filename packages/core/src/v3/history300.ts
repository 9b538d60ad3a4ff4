import { backfill } from "../history/backfill.ts"
import type { Source } from "../history/Source.ts"
import { asking, roomsInAll } from "./asking.ts"

const isImage = (path: string) => /\.(bmp|gif|jpe?g|png)$/i.test(path)

const source = (): Source => ({
  ...asking(),
  rooms: roomsInAll(),
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
