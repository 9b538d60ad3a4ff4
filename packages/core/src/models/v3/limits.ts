import * as Schema from "effect/Schema"
import { maxCharacters, maxEntries, maxJson } from "../limits.ts"

/** A post's text in v3; more is a 500. */
export const PostMessage = /*#__PURE__*/ maxCharacters(4000)
/** The server keeps 150 characters of JSON, which are five ids, the same one or not; more are a 500. */
export const PostFileIds = /*#__PURE__*/ maxEntries(5, Schema.String)
export const PostProps = /*#__PURE__*/ maxJson(8000)
