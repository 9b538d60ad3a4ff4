import * as Schema from "effect/Schema"
import { define, json } from "../../Event.ts"
import { Preference } from "../../models/v3/Preference.ts"
import { socket } from "../Socket.ts"

/** One preference was set, by a command. To oneself. Never recorded: all calls say `preferences_changed`. */
export const preference_changed = /*#__PURE__*/ define(socket, "preference_changed", "recoverable", () => ({
  preference: json(Preference)
}))

/** Preferences were set. To oneself, on every socket. */
export const preferences_changed = /*#__PURE__*/ define(socket, "preferences_changed", "recoverable", () => ({
  /** What was set, not all that there is. */
  preferences: json(Schema.Array(Preference))
}))

/** Preferences were deleted. To oneself, on every socket. Their values are empty where the call named none. */
export const preferences_deleted = /*#__PURE__*/ define(socket, "preferences_deleted", "recoverable", () => ({
  preferences: json(Schema.Array(Preference))
}))
