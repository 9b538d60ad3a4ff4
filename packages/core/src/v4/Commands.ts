import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AutocompleteSuggestion } from "../models/AutocompleteSuggestion.ts"
import { Command, CommandDraft } from "../models/Command.ts"
import { CommandResponse } from "../models/CommandResponse.ts"
import { CommandTrigger } from "../models/limits.ts"
import { StatusOK } from "../models/StatusOK.ts"

/**
 * A team's slash commands: built-in ones and those of plugins too, unless `custom_only`. `team_id` must be given, or
 * 400. Custom ones, with their tokens, need `manage_own_slash_commands`, others' `manage_others_slash_commands`.
 */
export const list = /*#__PURE__*/ endpoint("ListCommands", "GET", "/api/v4/commands", () => ({
  query: Schema.Struct({ team_id: Schema.String, custom_only: Schema.optional(Schema.Boolean) }),
  success: Schema.Array(Command)
}))

/**
 * Makes a slash command that the server forwards to `url`, with a token that proves it. `trigger` is without its slash,
 * and free in the team. Needs `manage_own_slash_commands`. Where commands are switched off, 501.
 */
export const create = /*#__PURE__*/ endpoint("CreateCommand", "POST", "/api/v4/commands", () => ({
  body: Schema.Struct({
    team_id: Schema.String,
    /** `P` for POST, `G` for GET. */
    method: Schema.String,
    trigger: CommandTrigger,
    url: Schema.String,
    display_name: Schema.optional(Schema.String),
    description: Schema.optional(Schema.String),
    username: Schema.optional(Schema.String),
    icon_url: Schema.optional(Schema.String),
    auto_complete: Schema.optional(Schema.Boolean),
    auto_complete_desc: Schema.optional(Schema.String),
    auto_complete_hint: Schema.optional(Schema.String)
  }),
  success: Command
}))

/**
 * Runs a slash command in a channel one may post to. In direct channels `team_id` says whose command it is, elsewhere
 * the channel does. An unknown command is `NotFound`; one whose integration is down or answers other than 200 with good
 * JSON is a 500; where commands are switched off, built-in ones are a 501 too.
 */
export const execute = /*#__PURE__*/ endpoint("ExecuteCommand", "POST", "/api/v4/commands/execute", () => ({
  body: Schema.Struct({
    channel_id: Schema.String,
    command: Schema.String,
    team_id: Schema.optional(Schema.String),
    root_id: Schema.optional(Schema.String)
  }),
  success: CommandResponse
}))

const delete_ = /*#__PURE__*/ endpoint("DeleteCommand", "DELETE", "/api/v4/commands/{command_id}", () => ({
  success: StatusOK
}))
export {
  /**
   * Deletes a slash command. Needs `manage_own_slash_commands`, others' `manage_others_slash_commands`; who has neither
   * is told `NotFound`.
   */
  delete_ as delete
}

/**
 * One slash command, with its token. Needs `manage_own_slash_commands`, others' `manage_others_slash_commands`; who has
 * neither is told `NotFound`. Since 5.22.
 */
export const getById = /*#__PURE__*/ endpoint("GetCommandById", "GET", "/api/v4/commands/{command_id}", () => ({
  success: Command
}))

/**
 * Replaces a slash command: what is left out is emptied; `id`, `team_id` and creator stay. Needs
 * `manage_own_slash_commands`, others' `manage_others_slash_commands`.
 */
export const update = /*#__PURE__*/ endpoint("UpdateCommand", "PUT", "/api/v4/commands/{command_id}", () => ({
  body: CommandDraft,
  success: Command
}))

/**
 * Moves a slash command to another team. Needs `manage_own_slash_commands` in both, others'
 * `manage_others_slash_commands`. Since 5.22.
 */
export const move = /*#__PURE__*/ endpoint("MoveCommand", "PUT", "/api/v4/commands/{command_id}/move", () => ({
  body: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/**
 * Makes a new token and gives it; the old one is not sent any more. Needs `manage_own_slash_commands`, others'
 * `manage_others_slash_commands`.
 */
export const regenToken = /*#__PURE__*/ endpoint(
  "RegenCommandToken",
  "PUT",
  "/api/v4/commands/{command_id}/regen_token",
  () => ({ success: Schema.Struct({ token: Schema.String }) })
)

/**
 * The commands to offer to who types a slash in a team: built-in ones, plugins' and custom ones, without tokens. All at
 * once: 11.6 does not read the page. Needs `view_team`.
 */
export const listAutocompleteCommands = /*#__PURE__*/ endpoint(
  "ListAutocompleteCommands",
  "GET",
  "/api/v4/teams/{team_id}/commands/autocomplete",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(Command))
  })
)

/**
 * How a command can go on from what is typed, without its slash. Needs `view_team`. Since 5.24. Fields are spelt with
 * capitals (`Suggestion`).
 */
export const listAutocompleteSuggestions = /*#__PURE__*/ endpoint(
  "ListCommandAutocompleteSuggestions",
  "GET",
  "/api/v4/teams/{team_id}/commands/autocomplete_suggestions",
  () => ({
    query: Schema.Struct({
      user_input: Schema.String,
      channel_id: Schema.optional(Schema.String),
      root_id: Schema.optional(Schema.String)
    }),
    success: Schema.Array(AutocompleteSuggestion)
  })
)
