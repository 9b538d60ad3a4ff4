import { define, json } from "../../Event.ts"
import { Preference } from "../../models/v3/Preference.ts"
import { socket300 } from "../Socket.ts"

/** One of one's preferences was set: when a direct channel comes up, too. To oneself. */
export const preference_changed = /*#__PURE__*/ define(socket300, "preference_changed", "recoverable", () => ({
  preference: json(Preference)
}))
