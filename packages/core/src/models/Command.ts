import * as Schema from "effect/Schema"
import { CommandTrigger } from "./limits.ts"

/** One of the values that an argument may have. */
export interface AutocompleteListItem {
  readonly Item: string
  readonly Hint?: string | undefined
  readonly HelpText?: string | undefined
}

export const AutocompleteListItem: Schema.Codec<AutocompleteListItem> = Schema.Struct({
  Item: Schema.String,
  Hint: Schema.optional(Schema.String),
  HelpText: Schema.optional(Schema.String)
})

/** What an argument takes: a text has `Hint` and `Pattern`, a list its items, or where to ask for them. */
export interface AutocompleteArgumentData {
  readonly Hint?: string | undefined
  /** A regular expression; empty for any text. */
  readonly Pattern?: string | undefined
  readonly PossibleArguments?: ReadonlyArray<AutocompleteListItem> | null | undefined
  /** `builtin:share-channel`, or a plugin's path. */
  readonly FetchURL?: string | undefined
}

export const AutocompleteArgumentData: Schema.Codec<AutocompleteArgumentData> = Schema.Struct({
  Hint: Schema.optional(Schema.String),
  Pattern: Schema.optional(Schema.String),
  PossibleArguments: Schema.optional(Schema.NullOr(Schema.Array(AutocompleteListItem))),
  FetchURL: Schema.optional(Schema.String)
})

/** An argument of a slash command, offered while it is typed. */
export interface AutocompleteArgument {
  /** Empty when it goes by its place; else `--name`. */
  readonly Name: string
  readonly HelpText: string
  /** `TextInput`, `StaticList`, `DynamicList`. */
  readonly Type: string
  readonly Required: boolean
  readonly Data: AutocompleteArgumentData | null
}

export const AutocompleteArgument: Schema.Codec<AutocompleteArgument> = Schema.Struct({
  Name: Schema.String,
  HelpText: Schema.String,
  Type: Schema.String,
  Required: Schema.Boolean,
  Data: Schema.NullOr(AutocompleteArgumentData)
})

/** What a built-in command's autocompletion knows, names in upper case. */
export interface AutocompleteData {
  readonly Trigger: string
  readonly Hint: string
  readonly HelpText: string
  /** Who is offered it: `system_user`, `system_admin`. */
  readonly RoleID: string
  readonly Arguments: ReadonlyArray<AutocompleteArgument> | null
  readonly SubCommands: ReadonlyArray<AutocompleteData> | null
}

export const AutocompleteData: Schema.Codec<AutocompleteData> = Schema.Struct({
  Trigger: Schema.String,
  Hint: Schema.String,
  HelpText: Schema.String,
  RoleID: Schema.String,
  Arguments: Schema.NullOr(Schema.Array(AutocompleteArgument)),
  SubCommands: Schema.NullOr(Schema.Array(Schema.suspend((): Schema.Codec<AutocompleteData> => AutocompleteData)))
})

/**
 * A slash command: typed as `/trigger`, it makes the server call a URL. Built-in ones, and all in the list for
 * autocompletion, have texts only: no id, no times.
 */
export interface Command {
  readonly id: string
  /** With which the server proves itself to the URL: a secret. */
  readonly token: string
  readonly create_at: number
  readonly update_at: number
  readonly delete_at: number
  readonly creator_id: string
  readonly team_id: string
  /** Without its slash, in lower case. Up to 128 bytes. */
  readonly trigger: string
  /** `P`: POST, `G`: GET. */
  readonly method: string
  /** Whom the answer seems to come from. */
  readonly username: string
  readonly icon_url: string
  readonly auto_complete: boolean
  readonly auto_complete_desc: string
  readonly auto_complete_hint: string
  readonly display_name: string
  readonly description: string
  readonly url: string
  readonly plugin_id: string
  /** Some built-in and plugins' commands only. */
  readonly autocomplete_data?: AutocompleteData | null | undefined
  readonly autocomplete_icon_data?: string | undefined
}

export const Command: Schema.Codec<Command> = Schema.Struct({
  id: Schema.String,
  token: Schema.String,
  create_at: Schema.Number,
  update_at: Schema.Number,
  delete_at: Schema.Number,
  creator_id: Schema.String,
  team_id: Schema.String,
  trigger: Schema.String,
  method: Schema.String,
  username: Schema.String,
  icon_url: Schema.String,
  auto_complete: Schema.Boolean,
  auto_complete_desc: Schema.String,
  auto_complete_hint: Schema.String,
  display_name: Schema.String,
  description: Schema.String,
  url: Schema.String,
  plugin_id: Schema.String,
  autocomplete_data: Schema.optional(Schema.NullOr(AutocompleteData)),
  autocomplete_icon_data: Schema.optional(Schema.String)
})

/** A slash command to be made, or to take the place of the one with its id: an update empties what it leaves out. */
export interface CommandDraft {
  /** An update's, the same as in its path. */
  readonly id?: string | undefined
  /** Must not change in an update: there is a call of its own to move a command. */
  readonly team_id: string
  /**
   * Without its slash; the server puts it into lower case. Up to 128 bytes. A taken one, built-in ones included, is a
   * 400.
   */
  readonly trigger: string
  /** POST or GET. */
  readonly method: "P" | "G"
  /** Whom the answer shall seem to come from, where the server allows to override names. */
  readonly username?: string | undefined
  readonly icon_url?: string | undefined
  /** Offer it while somebody types? */
  readonly auto_complete?: boolean | undefined
  readonly auto_complete_desc?: string | undefined
  /** `[city]` */
  readonly auto_complete_hint?: string | undefined
  readonly display_name?: string | undefined
  readonly description?: string | undefined
  /** `http` or `https`. */
  readonly url: string
}

export const CommandDraft: Schema.Codec<CommandDraft> = Schema.Struct({
  id: Schema.optional(Schema.String),
  team_id: Schema.String,
  trigger: CommandTrigger,
  method: Schema.Literals(["P", "G"]),
  username: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  auto_complete: Schema.optional(Schema.Boolean),
  auto_complete_desc: Schema.optional(Schema.String),
  auto_complete_hint: Schema.optional(Schema.String),
  display_name: Schema.optional(Schema.String),
  description: Schema.optional(Schema.String),
  url: Schema.String
})
