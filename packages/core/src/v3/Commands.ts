import * as Schema from "effect/Schema"
import { endpoint, form, teamEndpoint } from "../Endpoint.ts"
import { Command } from "../models/v3/Command.ts"
import { CommandArgs } from "../models/v3/CommandArgs.ts"
import { CommandDraft } from "../models/v3/CommandDraft.ts"
import { CommandResponse } from "../models/v3/CommandResponse.ts"

/** Test command get. Needs no session. Only when ServiceSettings.EnableTesting. */
export const testGet = /*#__PURE__*/ endpoint("commands.testCommandGet", "GET", "/api/v3/teams/command_test", () => ({
  success: CommandResponse,
  auth: "optional"
}))

/** Test command post. Needs no session. Only when ServiceSettings.EnableTesting. */
export const testPost = /*#__PURE__*/ endpoint(
  "commands.testCommandPost",
  "POST",
  "/api/v3/teams/command_test",
  () => ({
    body: form(Schema.Struct({ token: Schema.String, team_domain: Schema.String })),
    success: CommandResponse,
    auth: "optional",
    safe: true
  })
)

/** Test ephemeral command get. Needs no session. Only when ServiceSettings.EnableTesting; ephemeral. */
export const testEphemeralCommandGet = /*#__PURE__*/ endpoint(
  "commands.testEphemeralCommandGet",
  "GET",
  "/api/v3/teams/command_test_e",
  () => ({ success: CommandResponse, auth: "optional" })
)

/** Test ephemeral command post. Needs no session. Only when ServiceSettings.EnableTesting; ephemeral. */
export const testEphemeralCommandPost = /*#__PURE__*/ endpoint(
  "commands.testEphemeralCommandPost",
  "POST",
  "/api/v3/teams/command_test_e",
  () => ({
    body: form(Schema.Struct({ token: Schema.String, team_domain: Schema.String })),
    success: CommandResponse,
    auth: "optional",
    safe: true
  })
)

/** Create command. Needs `manage_slash_commands`. */
export const create = /*#__PURE__*/ teamEndpoint(
  "commands.createCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/create",
  () => ({ body: CommandDraft, success: Command })
)

/** Delete command. Needs `manage_others_slash_commands` or `manage_slash_commands`. */
const delete_ = /*#__PURE__*/ teamEndpoint(
  "commands.deleteCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Schema.Record(Schema.String, Schema.Unknown) })
)
export { delete_ as delete }

/**
 * Execute command. Needs `use_slash_commands`. Command must start with / and be longer than 1 character; team_id and
 * user_id are set by the server.
 */
export const execute = /*#__PURE__*/ teamEndpoint(
  "commands.executeCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/execute",
  () => ({ body: CommandArgs, success: CommandResponse })
)

/** List commands. */
export const listAutocompleteCommands = /*#__PURE__*/ teamEndpoint(
  "commands.listCommands",
  "GET",
  "/api/v3/teams/{team_id}/commands/list",
  () => ({ success: Schema.Array(Command) })
)

/** List team commands. Needs `manage_slash_commands`. */
export const listTeamCommands = /*#__PURE__*/ teamEndpoint(
  "commands.listTeamCommands",
  "GET",
  "/api/v3/teams/{team_id}/commands/list_team_commands",
  () => ({ success: Schema.Array(Command) })
)

/** Regen command token. Needs `manage_others_slash_commands` or `manage_slash_commands`. */
export const regenToken = /*#__PURE__*/ teamEndpoint(
  "commands.regenCommandToken",
  "POST",
  "/api/v3/teams/{team_id}/commands/regen_token",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Command })
)

/** Update command. Needs `manage_others_slash_commands` or `manage_slash_commands`. Since 3.6. */
export const update = /*#__PURE__*/ teamEndpoint(
  "commands.updateCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/update",
  () => ({ body: CommandDraft, success: Command })
)
