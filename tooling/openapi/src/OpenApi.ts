import type { JsonSchema } from "effect/JsonSchema"

/** What an OpenAPI 3.1 document of ours holds: no more than we write. */
export interface Document {
  readonly openapi: "3.1.1"
  readonly info: {
    readonly title: string
    readonly version: string
    readonly description: string
    readonly license: { readonly name: string; readonly identifier: string }
  }
  readonly servers: ReadonlyArray<{
    readonly url: string
    readonly variables: Readonly<Record<string, { readonly default: string; readonly description: string }>>
  }>
  readonly security: ReadonlyArray<Requirement>
  readonly tags: ReadonlyArray<{ readonly name: string }>
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, { readonly type: "http"; readonly scheme: string }>>
    readonly responses: Readonly<Record<string, Answer>>
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

/** Names of security schemes that a call must satisfy together; none: it may go without. */
export type Requirement = Readonly<Record<string, ReadonlyArray<string>>>

export interface Operation {
  readonly operationId: string
  readonly tags: ReadonlyArray<string>
  readonly description?: string
  readonly deprecated?: true
  readonly parameters?: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly required: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>
  /** Only where it differs from the document's own. */
  readonly security?: ReadonlyArray<Requirement>
}

export interface Parameter {
  readonly name: string
  readonly in: "path" | "query"
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, { readonly required: true; readonly schema: JsonSchema }>>
  readonly content?: Content
}

/** By media type. */
export type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>
