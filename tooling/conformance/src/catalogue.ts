import { catalogue } from "@matterwire/core/Client"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import type { Definition } from "@matterwire/core/Event"

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "function" && "operationId" in value && "path" in value

/** Every endpoint value of the catalogue. */
export const endpoints: ReadonlyArray<AnyEndpoint> = [catalogue.v3, catalogue.v4].flatMap((modules) =>
  Object.values(modules).flatMap((module) => Object.values(module).filter(isEndpoint))
)

/** Every event of the catalogue, of both dialects. */
export const events: ReadonlyArray<Definition> = [catalogue.events.v3, catalogue.events.v4].flatMap((group) =>
  Object.values<Definition>(group)
)
