import * as Schema from "effect/Schema"
import { bytesOver, charactersOver } from "../measure.ts"

// What a server takes. These stand in what goes in, never in what comes back: an older server, or one with other
// settings, may have let more through. A check says limit and count, and never the value.

const over = (count: number | undefined, limit: number, what: string): string | undefined =>
  count === undefined ? undefined : `over the limit of ${limit} ${what} (it has ${count})`

/** Text of at most so many Unicode characters: the server counts code points, so an emoji is mostly one. */
export const characters = (limit: number): Schema.Codec<string> =>
  Schema.String.check(Schema.makeFilter((text) => over(charactersOver(text, limit), limit, "characters")))

/** Text of at most so many bytes in UTF-8, for what the server counts in bytes. */
export const bytes = (limit: number): Schema.Codec<string> =>
  Schema.String.check(Schema.makeFilter((text) => over(bytesOver(text, limit), limit, "bytes")))

/** A list of at most so many entries. */
export const atMost = <A>(limit: number, entry: Schema.Codec<A>): Schema.Codec<ReadonlyArray<A>> =>
  Schema.Array(entry).check(
    Schema.makeFilter(({ length }) => over(length > limit ? length : undefined, limit, "entries"))
  )

/** Fields that the server keeps as one text of JSON, of at most so many characters. */
export const asJson = (limit: number): Schema.Codec<Readonly<Record<string, unknown>>> =>
  Schema.Record(Schema.String, Schema.Unknown).check(
    Schema.makeFilter((fields) => over(charactersOver(JSON.stringify(fields), limit), limit, "characters of JSON"))
  )
