import * as Effect from "effect/Effect"
import { Mattermost } from "../Call.ts"
import type { Post } from "../models/Post.ts"
import type { Source } from "./Source.ts"

/** User names by ids, each asked for once. A name that cannot be had is empty, and holds up no event. */
export const people = ({ people: ask }: Source, client: Mattermost["Service"]) => {
  const names = new Map<string, string>()

  const learn = (posts: ReadonlyArray<Post>) => {
    const ids = [...new Set(posts.map(({ user_id }) => user_id))].filter((id) => id !== "" && !names.has(id))
    if (ask === undefined || ids.length === 0) return Effect.void
    return ask(ids).pipe(
      Effect.map((users) => {
        for (const id of ids) names.set(id, "")
        for (const { id, username } of users) names.set(id, username)
      }),
      Effect.ignore,
      // Not the patient client: whoever waits for a name waits for the post.
      Effect.provideService(Mattermost, client)
    )
  }

  return { learn, nameOf: (id: string) => names.get(id) ?? "" }
}
