import { catalogue } from "@matterwire/core/Client"
import type { AnyEndpoint } from "@matterwire/core/Endpoint"
import core from "@matterwire/core/package.json" with { type: "json" }
import { AppError } from "./AppError.ts"
import { endpointComments } from "./comments.ts"
import type { Document } from "./OpenApi.ts"
import { models } from "./models.ts"
import { operation, schemasIn } from "./operation.ts"
import { pathsOf } from "./paths.ts"
import { compile } from "./schemas.ts"

export type Version = "v3" | "v4"
export const versions: ReadonlyArray<Version> = ["v3", "v4"]

/** An endpoint and the module that it stands in. */
export type Tagged = readonly [tag: string, endpoint: AnyEndpoint]

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "function" && "operationId" in value && "path" in value

/** Every endpoint of a version, once, also where it is exported under two names. */
const endpointsOf = (version: Version): ReadonlyArray<Tagged> => {
  const tags = new Map<AnyEndpoint, string>()
  for (const [tag, module] of Object.entries<object>(catalogue[version])) {
    for (const endpoint of Object.values(module).filter(isEndpoint)) {
      if (!tags.has(endpoint)) tags.set(endpoint, tag)
    }
  }
  return [...tags].map(([endpoint, tag]) => [tag, endpoint])
}

/** A document of these endpoints. */
export const documentOf = (version: Version, endpoints: ReadonlyArray<Tagged>): Document => {
  const comments = endpointComments(version)
  const schemas = compile([AppError.ast, ...endpoints.flatMap(([, endpoint]) => schemasIn(endpoint))], models)
  return {
    openapi: "3.1.1",
    info: {
      title: `Mattermost Web Service API ${version}`,
      version: core.version,
      description: "Unofficial: written from the endpoint values of matterwire.",
      license: { name: core.license, identifier: core.license }
    },
    servers: [
      {
        url: "{address}",
        variables: {
          address: {
            default: "http://localhost:8065",
            description: "The server's address, with its path if it has one"
          }
        }
      }
    ],
    security: [{ bearer: [] }],
    tags: [...new Set(endpoints.map(([tag]) => tag))].map((name) => ({ name })),
    paths: pathsOf(
      endpoints.map(([tag, endpoint]) => [
        endpoint,
        operation(tag, endpoint, comments.get(endpoint.operationId), schemas)
      ])
    ),
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      responses: {
        Refusal: {
          description: "Any status but 2xx",
          content: { "application/json": { schema: schemas.of(AppError.ast) } }
        }
      },
      schemas: schemas.components
    }
  }
}

/** The OpenAPI document of a version: everything that the catalogue has of it. */
export const document = (version: Version): Document => documentOf(version, endpointsOf(version))
