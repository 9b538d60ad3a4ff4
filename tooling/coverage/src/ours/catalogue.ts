import { catalogue } from "@matterwire/core/Client"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"

/** An endpoint of ours and the name it is called by: `v4.Posts.create`. */
export interface Listed {
  readonly name: string
  readonly version: "v3" | "v4"
  readonly endpoint: AnyEndpoint
}

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "function" && "operationId" in value && "spec" in value

const listed = (version: "v3" | "v4", modules: Readonly<Record<string, object>>): ReadonlyArray<Listed> =>
  Object.entries(modules).flatMap(([module, exports]) =>
    Object.entries(exports).flatMap(([key, value]: [string, unknown]) =>
      isEndpoint(value) ? [{ name: `${version}.${module}.${key}`, version, endpoint: value }] : []
    )
  )

/** Every endpoint that we have. */
export const ours: ReadonlyArray<Listed> = [...listed("v4", catalogue.v4), ...listed("v3", catalogue.v3)]
