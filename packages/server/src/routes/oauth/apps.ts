import * as Effect from "effect/Effect"
import { type Problem, problem } from "../../Errors.ts"
import type { Caller, Scene } from "../../Route.ts"
import type { AppDraft, OAuthApp } from "../../world/Apps.ts"
import { isAdmin } from "../../world/Users.ts"

/** An address that a browser can go to. */
export const isWeb = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text)

/** What somebody says of an application. */
interface Said {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly icon_url?: string | undefined
  readonly callback_urls?: ReadonlyArray<string> | undefined
  readonly homepage?: string | undefined
  readonly is_trusted?: boolean | undefined
}

/** The fields that an application may be changed by; what is left out is emptied. */
export const fieldsOf = (
  { me }: Caller,
  { name = "", description = "", icon_url = "", callback_urls = [], homepage = "", is_trusted = false }: Said
) => ({ name, description, icon_url, callback_urls, homepage, is_trusted: is_trusted && isAdmin(me) })

/** Whether an application can be like that. One that registered itself needs no homepage. */
export const checkApp = (
  draft: Pick<AppDraft, "name" | "callback_urls" | "homepage" | "is_dynamically_registered">
): Effect.Effect<void, Problem> => {
  const { name, callback_urls: callbacks, homepage } = draft
  if (name === "" || name.length > 64) return problem("invalidAppName")
  if (callbacks.length === 0 || !callbacks.every(isWeb)) return problem("invalidAppCallback")
  if (homepage === "" && draft.is_dynamically_registered) return Effect.void
  return isWeb(homepage) && homepage.length <= 256 ? Effect.void : problem("invalidAppHomepage")
}

export const makeApp = Effect.fnUntraced(function* (call: Scene & Caller, said: Said, isPublic: boolean) {
  if (call.world.settings.oauth.provider === false) return yield* problem("oauthOff")
  const draft: AppDraft = {
    ...fieldsOf(call, said),
    creator_id: call.me.id,
    is_public: isPublic,
    is_dynamically_registered: false
  }
  yield* checkApp(draft)
  return call.world.oauth.apps.create(draft)
})

/** An application that one may change: one's own, or any for a system admin. */
export const ownApp = Effect.fnUntraced(function* (
  { world, me }: Scene & Caller,
  id: string
): Effect.fn.Return<OAuthApp, Problem> {
  if (world.settings.oauth.provider === false) return yield* problem("oauthOff")
  const app = world.oauth.apps.get(id)
  if (app === undefined) return yield* problem("unknownApp")
  return app.creator_id === me.id || isAdmin(me) ? app : yield* problem("permissions")
})
