import type { Method } from "@matterwire/core/Endpoint"

/** How a body is sent. */
export type BodyKind = "none" | "json" | "form" | "multipart" | "bytes"
/** How an answer comes back. */
export type AnswerKind = "json" | "text" | "bytes" | "stream" | "empty" | "orNothing" | "redirect" | "anything"

/** One row of the reference, read as far as it is compared. */
export interface Fact {
  /** The operation id; the row's own where it has none, or shares it. */
  readonly id: string
  /** What an endpoint of ours may call itself. */
  readonly ids: ReadonlyArray<string>
  readonly version: "v3" | "v4"
  /** The tag of v4, the group of v3. */
  readonly group: string
  readonly method: Method
  readonly path: string
  readonly query: ReadonlyArray<string>
  readonly body: ReadonlyArray<BodyKind>
  /** The fields of a body that is an object; `undefined` where it is none, or is not described. */
  readonly fields: ReadonlyArray<string> | undefined
  /** The model that the body is a whole of. */
  readonly model: string | undefined
  /** Every kind that fits what is known; empty where nothing is. */
  readonly answer: ReadonlyArray<AnswerKind>
}

/** One model of the reference. */
export interface ModelFact {
  readonly name: string
  readonly version: "v3" | "v4"
  /** The fields that a server sends or reads. */
  readonly fields: ReadonlyArray<string>
  /** The models that its fields are made of. */
  readonly parts: ReadonlyArray<string>
}

/** `{team_id}` and the like, whatever they are called. */
export const template = (path: string): string => path.replace(/\{\w+\}/g, "{}")

export const namesIn = (path: string): ReadonlyArray<string> =>
  Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name)
