import * as Schema from "effect/Schema"
import { endpoint } from "../Endpoint.ts"
import { AutocompleteSuggestion } from "../models/AutocompleteSuggestion.ts"
import { Command, CommandDraft } from "../models/Command.ts"
import { CommandResponse } from "../models/CommandResponse.ts"
import { CommandTrigger } from "../models/limits.ts"
import { StatusOK } from "../models/StatusOK.ts"

/** List commands. Needs `manage_slash_commands`. */
export const list = /*#__PURE__*/ endpoint("ListCommands", "GET", "/api/v4/commands", () => ({
  query: Schema.Struct({ team_id: Schema.optional(Schema.String), custom_only: Schema.optional(Schema.Boolean) }),
  success: Schema.Array(Command)
}))

/** Create command. Needs `manage_slash_commands`. */
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
 * Runs a slash command in a channel. Needs `use_slash_commands`. In direct messages `team_id` says whose command it is,
 * elsewhere the channel does.
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

/** Delete command. Needs `manage_slash_commands`. */
const delete_ = /*#__PURE__*/ endpoint("DeleteCommand", "DELETE", "/api/v4/commands/{command_id}", () => ({
  success: StatusOK
}))
export { delete_ as delete }

/** Get command by id. Needs `manage_slash_commands`. Since 5.22. */
export const getById = /*#__PURE__*/ endpoint("GetCommandById", "GET", "/api/v4/commands/{command_id}", () => ({
  success: Command
}))

/** Update command. Needs `manage_slash_commands`. */
export const update = /*#__PURE__*/ endpoint("UpdateCommand", "PUT", "/api/v4/commands/{command_id}", () => ({
  body: CommandDraft,
  success: Command
}))

/** Move command. Needs `manage_slash_commands`. Since 5.22. */
export const move = /*#__PURE__*/ endpoint("MoveCommand", "PUT", "/api/v4/commands/{command_id}/move", () => ({
  body: Schema.Struct({ team_id: Schema.optional(Schema.String) }),
  success: StatusOK
}))

/** Regen command token. Needs `manage_slash_commands`. */
export const regenToken = /*#__PURE__*/ endpoint(
  "RegenCommandToken",
  "PUT",
  "/api/v4/commands/{command_id}/regen_token",
  () => ({ success: Schema.Struct({ token: Schema.String }) })
)

/** List autocomplete commands. Needs `view_team`. */
export const listAutocompleteCommands = /*#__PURE__*/ endpoint(
  "ListAutocompleteCommands",
  "GET",
  "/api/v4/teams/{team_id}/commands/autocomplete",
  () => ({
    query: Schema.Struct({ page: Schema.optional(Schema.Number), per_page: Schema.optional(Schema.Number) }),
    success: Schema.NullOr(Schema.Array(Command))
  })
)

/** List command autocomplete suggestions. Needs `view_team`. Since 5.24. */
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
