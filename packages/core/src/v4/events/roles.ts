import { define, json } from "../../Event.ts"
import { Role } from "../../models/Role.ts"
import { socket } from "../Socket.ts"

/**
 * A role allows something else now. The roles that everybody has are told to everybody, those of a scheme to the team or
 * channel that it is for.
 */
export const role_updated = /*#__PURE__*/ define(socket, "role_updated", "recoverable", () => ({ role: json(Role) }))
