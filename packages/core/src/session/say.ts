import * as Effect from "effect/Effect"
import * as References from "effect/References"
import type { Settings } from "../Config.ts"
import type { Missing } from "../History.ts"
import { tell } from "../Hooks.ts"

/** Tells of a gap that no stream has told: the hook, and the client's logger, or Effect's on standard error. */
export const sayGap = (settings: Settings, endpoint: string, missing: Missing, isHeard: boolean): Effect.Effect<void> =>
  Effect.suspend(() => {
    tell(settings.hooks.gap, { endpoint, missing }, settings.logger)
    if (isHeard) return Effect.void
    const message = `gap: ${missing.events.join(", ")} may be missing: ${missing.detail}`
    if (settings.logger === undefined) {
      return Effect.provideService(Effect.logWarning(`${endpoint}: ${message}`), References.LogToStderr, true)
    }
    return Effect.sync(() => settings.logger?.({ level: "warn", message, endpoint }))
  })
