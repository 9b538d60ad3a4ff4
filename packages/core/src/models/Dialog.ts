import * as Schema from "effect/Schema"
import { PostActionOptions } from "./PostActionOptions.ts"

/** Dialog Element. */
export interface DialogElement {
  readonly display_name: string
  readonly name: string
  readonly type: string
  readonly subtype: string
  readonly default: string
  readonly placeholder: string
  readonly help_text: string
  readonly optional: boolean
  readonly min_length: number
  readonly max_length: number
  readonly data_source: string
  readonly data_source_url?: string | undefined
  readonly options: ReadonlyArray<PostActionOptions> | null
  readonly multiselect: boolean
  readonly refresh?: boolean | undefined
  readonly datetime_config?: unknown
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
  datetime_config: Schema.optional(Schema.Unknown),
  min_date: Schema.optional(Schema.String),
  max_date: Schema.optional(Schema.String),
  time_interval: Schema.optional(Schema.Number)
})

/** Dialog. */
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
