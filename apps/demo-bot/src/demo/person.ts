import * as Auth from "@matterwire/core/Auth"
import type { Post } from "@matterwire/core/models/Post"
import * as V3Users from "@matterwire/core/v3/Users"
import * as V4Users from "@matterwire/core/v4/Users"
import { createClient } from "@matterwire/node"

/** Who the demo's person is, and where they talk. */
export interface PersonOptions {
  readonly url: string
  readonly team: { readonly id: string; readonly name: string }
  readonly login_id: string
  readonly password: string
}

/** Somebody at the keyboard: says a line, and reads the first answer to it. */
export interface Person {
  readonly api: "v3" | "v4"
  readonly ask: (message: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** Waits for the reply in the thread of what was said. The stream is open before anything is said, so none is missed. */
const firstReply = async (
  events: AsyncIterable<{ readonly event: string; readonly post?: Post }>,
  say: () => Promise<Post>
): Promise<string> => {
  let asked: Promise<Post> | undefined
  for await (const event of events) {
    // The greeting of the socket: from here on, every post is heard.
    if (event.event === "hello") asked ??= say()
    else if (event.post !== undefined && asked !== undefined && event.post.root_id === (await asked).id)
      return event.post.message
  }
  throw new Error("the event stream ended before an answer came")
}

/** Over v3, as the Web Service API page describes it: team name, login and password; the session's token in a header. */
export const personOverV3 = async ({ login_id, password, team, url }: PersonOptions): Promise<Person> => {
  const mm = createClient({
    url,
    teamId: team.id,
    auth: Auth.password(V3Users.login, { name: team.name, login_id, password })
  })
  const channel = await mm.v3.channels.getByName({ channel_name: "town-square" })
  return {
    api: "v3",
    ask: (message) =>
      firstReply(mm.v3.events("hello", "posted"), () => mm.v3.posts.create({ channel_id: channel.id, message })),
    close: mm.close
  }
}

/** The same over v4. */
export const personOverV4 = async ({ login_id, password, team, url }: PersonOptions): Promise<Person> => {
  const mm = createClient({ url, auth: Auth.password(V4Users.login, { login_id, password }) })
  const channel = await mm.channels.getByName({ team_id: team.id, channel_name: "town-square" })
  return {
    api: "v4",
    ask: (message) =>
      firstReply(mm.events("hello", "posted"), () => mm.posts.create({ channel_id: channel.id, message })),
    close: mm.close
  }
}
