// The same as `subject.mjs` over the web's wire, as browsers, Deno and `mw` have it: here by Node's own `fetch`.
import { makeClient } from "@matterwire/core/Client"
import { SchemaCompiler } from "@matterwire/core/SchemaCompiler"
import { transport } from "@matterwire/web"
import * as Layer from "effect/Layer"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"

const wire = Layer.merge(
  transport({ capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true } }),
  Layer.succeed(SchemaCompiler, (schema) => SchemaJITCompiler.enable(schema.ast))
)

/**
 * @param {{ base: string, token: string }} where
 */
const http = async ({ base, token }) => {
  const mm = makeClient(wire, { url: base, token })
  return {
    me: () => mm.users.get({ user_id: "me" }),
    /** @param {{ channel_id: string, message: string }} post */
    createPost: (post) => mm.posts.create(post),
    /** @param {string} channel_id @param {number} per_page */
    getPosts: (channel_id, per_page) => mm.posts.getForChannel({ channel_id, page: 0, per_page }),
    close: () => mm.close()
  }
}

export default { label: "@matterwire/web", http }
