// An old program: CommonJS, which Node lets require ES modules.
const { NotFound, createClient } = require("@matterwire/node")
const Posts = require("@matterwire/core/v4/Posts")

const main = async () => {
  const mm = createClient()
  const me = await mm.users.get({ user_id: "me" })
  const missing = await mm.posts
    .get({ post_id: "nosuchpostnosuchpostnosuch" })
    .catch((error) => error instanceof NotFound)
  await mm.close()
  console.log(JSON.stringify({ me: me.username, path: Posts.create.path, missing }))
}

void main()
