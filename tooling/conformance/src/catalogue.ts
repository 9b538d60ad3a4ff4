import type { AnyAction } from "@matterwire/core/Action"
import { catalogue } from "@matterwire/core/Client"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Definition } from "@matterwire/core/Event"

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "function" && "operationId" in value && "path" in value

/** Every endpoint value of the catalogue. */
export const endpoints: ReadonlyArray<AnyEndpoint> = [catalogue.v3, catalogue.v4].flatMap((modules) =>
  Object.values(modules).flatMap((module) => Object.values(module).filter(isEndpoint))
)

/** Every event of the catalogue, of all dialects. */
export const events: ReadonlyArray<Definition> = Object.values(catalogue.events).flatMap((group) =>
  Object.values<Definition>(group)
)

/** Every action of the catalogue, of all dialects. */
export const actions: ReadonlyArray<AnyAction> = Object.values(catalogue.actions).flatMap((group) =>
  Object.values<AnyAction>(group)
)
