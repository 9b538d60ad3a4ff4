import type { Method } from "@matterwire/core/Endpoint"

/** How a body is sent. */
export type BodyKind = "none" | "json" | "form" | "multipart" | "bytes"
/** How an answer comes back. */
export type AnswerKind = "json" | "text" | "bytes" | "stream" | "empty"

/** One row of the reference, read as far as it is compared. */
export interface Fact {
  /** The operation id, else the row's own id. */
  readonly id: string
  readonly version: "v3" | "v4"
  /** The tag of v4, the group of v3. */
  readonly group: string
  readonly method: Method
  readonly path: string
  readonly query: ReadonlyArray<string>
  readonly body: ReadonlyArray<BodyKind>
  /** The fields of a body that is an object; `undefined` where it is none, or is not described. */
  readonly fields: ReadonlyArray<string> | undefined
  /** Every kind that fits what is known; empty where nothing is. */
  readonly answer: ReadonlyArray<AnswerKind>
  /** The last v3 release that has it. */
  readonly until?: string | undefined
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
