import * as Schema from "effect/Schema"

/** It is done. The word is `OK` or, in some answers of v3, `ok`. */
export interface StatusOK {
  readonly status: string
}

export const StatusOK: Schema.Codec<StatusOK> = Schema.Struct({ status: Schema.String })
