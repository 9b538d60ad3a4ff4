import type { MakeId } from "./Ids.ts"

/** An incoming webhook: whoever knows its id may post to its channel, in the name of its owner. */
export interface IncomingHook {
  readonly id: string
  readonly create_at: number
  readonly update_at: number
  /** In whose name it posts. */
  readonly user_id: string
  readonly channel_id: string
  readonly team_id: string
  readonly display_name: string
  readonly description: string
  /** The name that its posts show, if the request gives none. */
  readonly username: string
  readonly icon_url: string
  /** Posts to no other channel, whatever the request asks for. */
  readonly channel_locked: boolean
}

export type HookDraft = Omit<IncomingHook, "id" | "create_at" | "update_at">

export const makeHooks = ({ now, makeId }: { readonly now: () => number; readonly makeId: MakeId }) => {
  const byId = new Map<string, IncomingHook>()

  return {
    get: (id: string): IncomingHook | undefined => byId.get(id),
    all: (): ReadonlyArray<IncomingHook> => [...byId.values()],
    create: (draft: HookDraft): IncomingHook => {
      const at = now()
      const hook = { id: makeId(), create_at: at, update_at: at, ...draft }
      byId.set(hook.id, hook)
      return hook
    },
    change: (hook: IncomingHook, fields: Partial<HookDraft>): IncomingHook => {
      const changed = { ...hook, ...fields, update_at: now() }
      byId.set(hook.id, changed)
      return changed
    },
    remove: (hook: IncomingHook) => void byId.delete(hook.id)
  }
}
