import * as Schema from "effect/Schema"
import { bytesOver, charactersOver } from "../measure.ts"

// What a server takes. These stand in what goes in, never in what comes back: an older server, or one with other
// settings, may have let more through. A check says limit and count, and never the value.

const over = (count: number | undefined, limit: number, what: string): string | undefined =>
  count === undefined ? undefined : `over the limit of ${limit} ${what} (it has ${count})`

/** Text of at most so many Unicode characters: the server counts code points, so an emoji is mostly one. */
export const maxCharacters = (limit: number): Schema.Codec<string> =>
  Schema.String.check(
    Schema.makeFilter((text) => over(charactersOver(text, limit), limit, "characters"), {
      expected: `at most ${limit} characters`,
      toJsonSchema: () => ({ maxLength: limit })
    })
  )

/** Text of at most so many bytes in UTF-8, for what the server counts in bytes. */
export const maxBytes = (limit: number): Schema.Codec<string> =>
  Schema.String.check(
    Schema.makeFilter((text) => over(bytesOver(text, limit), limit, "bytes"), {
      expected: `at most ${limit} bytes`,
      toJsonSchema: () => [{ maxLength: limit }, true]
    })
  )

/** A list of at most so many entries. */
export const maxEntries = <A>(limit: number, entry: Schema.Codec<A>): Schema.Codec<ReadonlyArray<A>> =>
  Schema.Array(entry).check(
    Schema.makeFilter(({ length }) => over(length > limit ? length : undefined, limit, "entries"), {
      expected: `at most ${limit} entries`,
      toJsonSchema: () => ({ maxItems: limit })
    })
  )

/** A list of at most so many different ids: 11.6 counts a repeated one once. */
export const maxIds = (limit: number): Schema.Codec<ReadonlyArray<string>> =>
  Schema.Array(Schema.String).check(
    Schema.makeFilter(
      (ids) => {
        const count = ids.length > limit ? new Set(ids).size : 0
        return over(count > limit ? count : undefined, limit, "ids")
      },
      { expected: `at most ${limit} ids`, toJsonSchema: () => [{}, true] }
    )
  )

/** Fields that the server keeps as one text of JSON, of at most so many characters. */
export const maxJson = (limit: number): Schema.Codec<Readonly<Record<string, unknown>>> =>
  Schema.Record(Schema.String, Schema.Unknown).check(
    Schema.makeFilter((fields) => over(charactersOver(JSON.stringify(fields), limit), limit, "characters of JSON"), {
      expected: `at most ${limit} characters of JSON`,
      toJsonSchema: () => [{}, true]
    })
  )

/** A post's text in v4. Servers whose database is of the time of 3.x take 4,000, and refuse more themselves. */
export const PostMessage = /*#__PURE__*/ maxCharacters(16_383)
/** The server keeps 300 characters of JSON, which are ten ids. */
export const PostFileIds = /*#__PURE__*/ maxIds(10)

/** What stands in URLs: of a channel, a team or a user. One character more in a channel's is a 500. */
export const Name = /*#__PURE__*/ maxBytes(64)
/** What people see: of a channel, a team, a bot, and the parts of a user's name. */
export const DisplayName = /*#__PURE__*/ maxCharacters(64)
export const ChannelHeader = /*#__PURE__*/ maxCharacters(1024)
export const ChannelPurpose = /*#__PURE__*/ maxCharacters(250)
export const TeamDescription = /*#__PURE__*/ maxBytes(255)
export const Email = /*#__PURE__*/ maxBytes(128)
export const BotDescription = /*#__PURE__*/ maxCharacters(1024)
/** What is hashed; the least is a setting. */
export const Password = /*#__PURE__*/ maxBytes(72)
export const Position = /*#__PURE__*/ maxCharacters(128)
export const CommandTrigger = /*#__PURE__*/ maxBytes(128)
/** Of a group channel; the server adds oneself. */
export const GroupMembers = /*#__PURE__*/ maxEntries(8, Schema.String)
