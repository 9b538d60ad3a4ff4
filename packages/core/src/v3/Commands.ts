import * as Schema from "effect/Schema"
import { endpoint, form, teamEndpoint } from "../Endpoint.ts"
import { Command } from "../models/v3/Command.ts"
import { CommandArgs } from "../models/v3/CommandArgs.ts"
import { CommandDraft } from "../models/v3/CommandDraft.ts"
import { CommandResponse } from "../models/v3/CommandResponse.ts"
import { Subject } from "../models/v3/Subject.ts"

/**
 * A command to try integrations with, answered by the server itself: GET. Needs no session. Only with `EnableTesting`.
 * v4 has none of the four.
 */
export const testGet = /*#__PURE__*/ endpoint("commands.testCommandGet", "GET", "/api/v3/teams/command_test", () => ({
  success: CommandResponse,
  auth: "optional"
}))

/** The same by POST: answers what it was sent. Needs no session. Only with `EnableTesting`. */
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

/** `testGet` with an answer for the caller's eyes only. Needs no session. Only with `EnableTesting`. */
export const testEphemeralGet = /*#__PURE__*/ endpoint(
  "commands.testEphemeralCommandGet",
  "GET",
  "/api/v3/teams/command_test_e",
  () => ({ success: CommandResponse, auth: "optional" })
)

/** `testPost` with an answer for the caller's eyes only. Needs no session. Only with `EnableTesting`. */
export const testEphemeralPost = /*#__PURE__*/ endpoint(
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

/**
 * Makes a slash command for a team. Needs `manage_slash_commands`. A trigger that is taken is a 400, a wrong method or
 * URL a 500. 501 where commands are switched off.
 */
export const create = /*#__PURE__*/ teamEndpoint(
  "commands.createCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/create",
  () => ({ body: CommandDraft, success: Command })
)

const delete_ = /*#__PURE__*/ teamEndpoint(
  "commands.deleteCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/delete",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Subject })
)
export {
  /** Deletes a slash command. Needs `manage_slash_commands`, and for others' ones `manage_others_slash_commands`. */
  delete_ as delete
}

/**
 * Runs a slash command in a channel, built-in ones too. Needs `use_slash_commands`. 3.0 reads `channelId`, not
 * `channel_id`. An unknown command and a failing integration are 500s: not for a repetition.
 */
export const execute = /*#__PURE__*/ teamEndpoint(
  "commands.executeCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/execute",
  () => ({ body: CommandArgs, success: CommandResponse })
)

/** The commands that one can use in a team, built-in ones too, without their tokens. */
export const listAutocompleteCommands = /*#__PURE__*/ teamEndpoint(
  "commands.listCommands",
  "GET",
  "/api/v3/teams/{team_id}/commands/list",
  () => ({ success: Schema.Array(Command) })
)

/**
 * The commands that were made for a team, with their tokens. Needs `manage_slash_commands`. 501 where they are switched
 * off. v4: `Commands.list` with `custom_only`.
 */
export const listTeamCommands = /*#__PURE__*/ teamEndpoint(
  "commands.listTeamCommands",
  "GET",
  "/api/v3/teams/{team_id}/commands/list_team_commands",
  () => ({ success: Schema.Array(Command) })
)

/**
 * Gives a command a new token and answers the whole command; the old one is not sent any more. Needs
 * `manage_slash_commands`, and for others' ones `manage_others_slash_commands`.
 */
export const regenToken = /*#__PURE__*/ teamEndpoint(
  "commands.regenCommandToken",
  "POST",
  "/api/v3/teams/{team_id}/commands/regen_token",
  () => ({ body: Schema.Struct({ id: Schema.String }), success: Command })
)

/**
 * Replaces a command (`id`), but for its token: what is left out is emptied. Needs `manage_slash_commands`, and for
 * others' ones `manage_others_slash_commands`. Since 3.6.
 */
export const update = /*#__PURE__*/ teamEndpoint(
  "commands.updateCommand",
  "POST",
  "/api/v3/teams/{team_id}/commands/update",
  () => ({ body: CommandDraft, success: Command })
)
