import * as Arr from "effect/Array"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Mattermost } from "../Call.ts"
import type { MattermostError } from "../Errors.ts"
import type { Found } from "../History.ts"
import type { Post } from "../models/Post.ts"
import { isOver, sinceIn } from "./gaps.ts"
import { mentionsMe } from "./mentions.ts"
import { merged } from "./merge.ts"
import { people } from "./people.ts"
import { oldestFirst, postsSince } from "./posts.ts"
import type { Round } from "./plan.ts"
import type { Me, Room, Source } from "./Source.ts"

/** So many posts are held, at most, by all channels' pages together; a page of fewer would cost too many calls. */
const HELD = 20_000
const LARGEST_PAGE = 200
const SMALLEST_PAGE = 40

const pageSize = (rooms: number) => Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, Math.floor(HELD / rooms)))

/** A post, and where it was written. */
interface Written {
  readonly post: Post
  readonly room: Room
}

/** Oneself; where that cannot be read, one's id, which is enough for direct channels. */
const myself = ({ me }: Source, who: string | undefined): Effect.Effect<Me | undefined, MattermostError, Mattermost> =>
  Effect.catchIf(
    me,
    (error) => !isOver(error),
    () => Effect.succeed(who === undefined ? undefined : { id: who, username: "", first_name: "" })
  )

/** What was posted in some channels, in the order of its time, as frames. */
export const posted = (
  { absence, gap, source }: Round,
  rooms: ReadonlyArray<Room>,
  /** Names are asked for by it: one that does not come must not hold up posts. */
  client: Mattermost["Service"]
): Stream.Stream<Found, MattermostError, Mattermost> =>
  Stream.suspend(() => {
    const { anchorIn, who } = absence
    const { learn, nameOf } = people(source, client)
    const size = pageSize(rooms.length)
    let me: Me | undefined

    const frameOf = ({ post, room }: Written): Found => {
      const mentions = me !== undefined && mentionsMe(post, room, me, source.toAll(room)) ? [me.id] : []
      const data = source.posted(post, room, { author: nameOf(post.user_id), mentions })
      return { _tag: "Event", name: "posted", text: source.frame("posted", post, room, data) }
    }

    const walks = rooms.map((room) =>
      postsSince(source, room, { since: sinceIn(absence, room.id), anchor: anchorIn(room.id), size }).pipe(
        Stream.map((post): Written => ({ post, room })),
        gap.instead(room.id)
      )
    )
    return merged(walks, (a: Written, b: Written) => oldestFirst(a.post, b.post)).pipe(
      Stream.mapArrayEffect((page) =>
        Effect.gen(function* () {
          me ??= yield* myself(source, who)
          yield* learn(page.map(({ post }) => post))
          return Arr.map(page, frameOf)
        })
      )
    )
  })
