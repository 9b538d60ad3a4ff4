import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Preference } from "../../models/Preference.ts"
import { socket } from "../Socket.ts"

/** A command (`/collapse`, `/expand`) has set one preference. To oneself; all else comes as `preferences_changed`. */
export const preference_changed = /*#__PURE__*/ define(socket, "preference_changed", "recoverable", () => ({
  preference: json(Preference)
}))

/** Preferences were set: flagged posts and custom statuses are some, too. To oneself, on every socket. */
export const preferences_changed = /*#__PURE__*/ define(socket, "preferences_changed", "recoverable", () => ({
  /** What was set, not all that there is. */
  preferences: json(Schema.Array(Preference))
}))

/** Preferences were deleted. To oneself, on every socket. */
export const preferences_deleted = /*#__PURE__*/ define(socket, "preferences_deleted", "recoverable", () => ({
  preferences: json(Schema.Array(Preference))
}))
