import * as Schema from "effect/Schema"
import { PostActionOptions } from "./PostActionOptions.ts"

/** How an element asks for a date or a time. */
export interface DialogDateTimeConfig {
  /** `2026-11-24`, or in days from today: `today`, `+7d`. Likewise the last one. */
  readonly min_date?: string | undefined
  readonly max_date?: string | undefined
  /** In minutes, between the times that can be chosen. */
  readonly time_interval?: number | undefined
  /** An IANA name. Without it the user's own. */
  readonly location_timezone?: string | undefined
  /** May the time be typed? */
  readonly manual_time_entry?: boolean | undefined
}

export const DialogDateTimeConfig: Schema.Codec<DialogDateTimeConfig> = Schema.Struct({
  min_date: Schema.optional(Schema.String),
  max_date: Schema.optional(Schema.String),
  time_interval: Schema.optional(Schema.Number),
  location_timezone: Schema.optional(Schema.String),
  manual_time_entry: Schema.optional(Schema.Boolean)
})

/**
 * A thing to fill in. This is what the server makes of a `DialogElementDraft`: all is there, empty when it was left
 * out.
 */
export interface DialogElement {
  readonly display_name: string
  readonly name: string
  /** `text`, `textarea`, `select`, `bool`, `radio`, `date`, `datetime`. */
  readonly type: string
  readonly subtype: string
  readonly default: string
  readonly placeholder: string
  readonly help_text: string
  readonly optional: boolean
  /** In characters; 0 for the client's own limits. */
  readonly min_length: number
  readonly max_length: number
  readonly data_source: string
  readonly data_source_url?: string | undefined
  readonly options: ReadonlyArray<PostActionOptions> | null
  readonly multiselect: boolean
  readonly refresh?: boolean | undefined
  readonly datetime_config?: DialogDateTimeConfig | null | undefined
  /** The older place of what `datetime_config` holds, like the two below. */
  readonly min_date?: string | undefined
  readonly max_date?: string | undefined
  readonly time_interval?: number | undefined
}

export const DialogElement: Schema.Codec<DialogElement> = Schema.Struct({
  display_name: Schema.String,
  name: Schema.String,
  type: Schema.String,
  subtype: Schema.String,
  default: Schema.String,
  placeholder: Schema.String,
  help_text: Schema.String,
  optional: Schema.Boolean,
  min_length: Schema.Number,
  max_length: Schema.Number,
  data_source: Schema.String,
  data_source_url: Schema.optional(Schema.String),
  options: Schema.NullOr(Schema.Array(PostActionOptions)),
  multiselect: Schema.Boolean,
  refresh: Schema.optional(Schema.Boolean),
  datetime_config: Schema.optional(Schema.NullOr(DialogDateTimeConfig)),
  min_date: Schema.optional(Schema.String),
  max_date: Schema.optional(Schema.String),
  time_interval: Schema.optional(Schema.Number)
})

/**
 * A form for the user to fill in. This is what the server makes of a `DialogDraft`: all is there, empty when it was
 * left out.
 */
export interface Dialog {
  readonly callback_id: string
  readonly title: string
  readonly introduction_text: string
  readonly icon_url: string
  readonly elements: ReadonlyArray<DialogElement> | null
  readonly submit_label: string
  readonly notify_on_cancel: boolean
  readonly state: string
  readonly source_url?: string | undefined
}

export const Dialog: Schema.Codec<Dialog> = Schema.Struct({
  callback_id: Schema.String,
  title: Schema.String,
  introduction_text: Schema.String,
  icon_url: Schema.String,
  elements: Schema.NullOr(Schema.Array(DialogElement)),
  submit_label: Schema.String,
  notify_on_cancel: Schema.Boolean,
  state: Schema.String,
  source_url: Schema.optional(Schema.String)
})

/**
 * A thing to fill in. Nothing here is checked by the server: a doubled name or an unknown type is a dialog that does
 * not open.
 */
export interface DialogElementDraft {
  /** Up to 24 characters. */
  readonly display_name: string
  /** Of the value in the submission. Up to 300 characters, unique in the dialog. */
  readonly name: string
  readonly type: "text" | "textarea" | "select" | "bool" | "radio" | "date" | "datetime"
  /** Of a text: `email`, `number`, `password`, `tel`, `url`. */
  readonly subtype?: string | undefined
  /** A value to begin with: `true` or `false` for `bool`, an option's value for `select`. */
  readonly default?: string | undefined
  readonly placeholder?: string | undefined
  /** With Markdown. */
  readonly help_text?: string | undefined
  /** May it stay empty? */
  readonly optional?: boolean | undefined
  /** In characters. */
  readonly min_length?: number | undefined
  /** 150 for `text`, 3,000 for `textarea`, unless it is given. */
  readonly max_length?: number | undefined
  /** Where a `select` takes its options from: `users`, `channels`, `dynamic`; from `options` when left out. */
  readonly data_source?: string | undefined
  /** Asked for the options of a `dynamic` one. */
  readonly data_source_url?: string | undefined
  readonly options?: ReadonlyArray<PostActionOptions> | undefined
  /** May more than one option be chosen? */
  readonly multiselect?: boolean | undefined
  /** Ask the integration for a new form when it changes? */
  readonly refresh?: boolean | undefined
  readonly datetime_config?: DialogDateTimeConfig | undefined
}

export const DialogElementDraft: Schema.Codec<DialogElementDraft> = Schema.Struct({
  display_name: Schema.String,
  name: Schema.String,
  type: Schema.Literals(["text", "textarea", "select", "bool", "radio", "date", "datetime"]),
  subtype: Schema.optional(Schema.String),
  default: Schema.optional(Schema.String),
  placeholder: Schema.optional(Schema.String),
  help_text: Schema.optional(Schema.String),
  optional: Schema.optional(Schema.Boolean),
  min_length: Schema.optional(Schema.Number),
  max_length: Schema.optional(Schema.Number),
  data_source: Schema.optional(Schema.String),
  data_source_url: Schema.optional(Schema.String),
  options: Schema.optional(Schema.Array(PostActionOptions)),
  multiselect: Schema.optional(Schema.Boolean),
  refresh: Schema.optional(Schema.Boolean),
  datetime_config: Schema.optional(DialogDateTimeConfig)
})

/**
 * A form for the user to fill in. The server opens an invalid one nowhere, and says nothing: its answer is 200 all the
 * same.
 */
export interface DialogDraft {
  /** Comes back with the submission, like `state`; neither is proof of anything. */
  readonly callback_id?: string | undefined
  /** Up to 24 characters. */
  readonly title: string
  /** With Markdown. */
  readonly introduction_text?: string | undefined
  readonly icon_url?: string | undefined
  readonly elements?: ReadonlyArray<DialogElementDraft> | undefined
  /** `Submit` unless it is given. */
  readonly submit_label?: string | undefined
  /** Tell the integration, too, when the user closes it? */
  readonly notify_on_cancel?: boolean | undefined
  readonly state?: string | undefined
  /** Asked for a new form when an element with `refresh` changes. */
  readonly source_url?: string | undefined
}

export const DialogDraft: Schema.Codec<DialogDraft> = Schema.Struct({
  callback_id: Schema.optional(Schema.String),
  title: Schema.String,
  introduction_text: Schema.optional(Schema.String),
  icon_url: Schema.optional(Schema.String),
  elements: Schema.optional(Schema.Array(DialogElementDraft)),
  submit_label: Schema.optional(Schema.String),
  notify_on_cancel: Schema.optional(Schema.Boolean),
  state: Schema.optional(Schema.String),
  source_url: Schema.optional(Schema.String)
})
