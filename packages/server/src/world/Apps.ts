import type { MakeId } from "./Ids.ts"

/** An application that people may let in. */
export interface OAuthApp {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  /** Empty when it registered itself. */
  readonly creator_id: string
  /** Empty in public ones. */
  readonly client_secret: string
  readonly name: string
  readonly description: string
  readonly icon_url: string
  readonly callback_urls: ReadonlyArray<string>
  readonly homepage: string
  /** People are not asked. */
  readonly is_trusted: boolean
  /** Has no secret, and proves itself by PKCE. */
  readonly is_public: boolean
  readonly is_dynamically_registered: boolean
}

/** What an application is made from. */
export type AppDraft = Omit<OAuthApp, "id" | "create_at" | "update_at" | "client_secret">

export const makeApps = ({ now, makeId }: { readonly now: () => number; readonly makeId: MakeId }) => {
  const byId = new Map<string, OAuthApp>()

  const keep = (app: OAuthApp): OAuthApp => {
    byId.set(app.id, app)
    return app
  }

  return {
    get: (id: string): OAuthApp | undefined => byId.get(id),
    all: (): ReadonlyArray<OAuthApp> => [...byId.values()],
    create: (draft: AppDraft): OAuthApp => {
      const at = now()
      return keep({
        id: makeId(),
        create_at: at,
        update_at: at,
        client_secret: draft.is_public ? "" : makeId(),
        ...draft
      })
    },
    /** Replaces what its owner may change. Secret and creator stay. */
    change: (app: OAuthApp, fields: Partial<AppDraft>): OAuthApp => keep({ ...app, ...fields, update_at: now() }),
    renewSecret: (app: OAuthApp): OAuthApp => keep({ ...app, client_secret: makeId(), update_at: now() }),
    remove: (app: OAuthApp) => void byId.delete(app.id)
  }
}
