// What a page would have: the Promise client and its errors. Both bundlers start here.
import { createClient, NotFound } from "@matterwire/browser"

/** @param {{ url: string, token: string }} options */
export const run = async ({ url, token }) => {
  const mm = createClient({ url, token })
  const me = await mm.users.get({ user_id: "me" })
  const [team] = await mm.teams.getForUser({ user_id: "me" })
  const { id: channel_id } = await mm.channels.getByName({ team_id: team.id, channel_name: "town-square" })

  const heard = []
  for await (const event of mm.events("hello", "posted")) {
    if (event.event === "hello") await mm.posts.create({ channel_id, message: "from a page" })
    else {
      heard.push(event.post.message)
      break
    }
  }
  const missing = await mm.posts
    .get({ post_id: "nosuchpostnosuchpostnosuch" })
    .catch((error) => error instanceof NotFound)
  await mm.close()
  return { me: me.username, heard, missing }
}
