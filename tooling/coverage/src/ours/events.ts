import { globSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { catalogue } from "@matterwire/core/Client"
import type { Definition, EventFields } from "@matterwire/core/Event"
import * as SchemaAST from "effect/SchemaAST"
import type { FieldKind } from "../facts/events.ts"

/** Every event that we have. */
export const ours: ReadonlyArray<Definition> = Object.values(catalogue.events).flatMap((group) =>
  Object.values<Definition>(group)
)

/** `v4 posted`. */
export const nameOf = ({ dialect, event }: Definition): string => `${dialect.name} ${event}`

export const kindOf = (ast: SchemaAST.AST): FieldKind => {
  if (SchemaAST.isSuspend(ast)) return kindOf(ast.thunk())
  if (SchemaAST.isUnion(ast)) {
    const [one, ...others] = new Set(
      ast.types.filter((type) => !SchemaAST.isUndefined(type) && !SchemaAST.isNull(type)).map(kindOf)
    )
    return one === undefined || others.length > 0 ? "unknown" : one
  }
  if (SchemaAST.isString(ast)) return "text"
  if (SchemaAST.isNumber(ast)) return "number"
  if (SchemaAST.isBoolean(ast)) return "boolean"
  if (SchemaAST.isArrays(ast)) return "list"
  return SchemaAST.isObjects(ast) ? "object" : "unknown"
}

export const mayBeMissing = (ast: SchemaAST.AST): boolean =>
  SchemaAST.isOptional(ast) || (SchemaAST.isUnion(ast) && ast.types.some(SchemaAST.isUndefined))

/** The fields of the object that a value is, or is a list of. */
const namesOf = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  if (SchemaAST.isSuspend(ast)) return namesOf(ast.thunk())
  if (SchemaAST.isUnion(ast)) return ast.types.flatMap(namesOf)
  if (SchemaAST.isArrays(ast)) return ast.rest.flatMap(namesOf)
  return SchemaAST.isObjects(ast) ? ast.propertySignatures.map(({ name }) => String(name)) : []
}

/** What a field of ours is, told as far as it is compared. */
export interface OurField {
  readonly kind: FieldKind
  readonly optional: boolean
  readonly nested: boolean
  /** The fields of the object that it is, or is a list of. */
  readonly names: ReadonlyArray<string>
}

/** The fields of a definition. */
export const fieldsOf = (fields: EventFields): Readonly<Record<string, OurField>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const nested = "nested" in field
      const { ast } = nested ? field.nested : field
      return [name, { kind: kindOf(ast), optional: mayBeMissing(ast), nested, names: namesOf(ast) }]
    })
  )

/** A file of events: one room for each resource. */
export interface Room {
  /** As it is imported: `v4/events/posts`. */
  readonly path: string
  readonly events: ReadonlyArray<Definition>
}

const isDefinition = (value: unknown): value is Definition =>
  typeof value === "object" && value !== null && "event" in value && "fields" in value

const core = dirname(fileURLToPath(import.meta.resolve("@matterwire/core/package.json")))
/** The page of core that lists every event. */
export const page = join(core, "events.md")
/** What core says of itself. */
export const readme = join(core, "README.md")

/** Every file of events that there is, whether an index exports it or not. */
export const rooms = async (): Promise<ReadonlyArray<Room>> => {
  const files = globSync("v*/events*/*.ts", { cwd: join(core, "src") }).filter((file) => basename(file) !== "index.ts")
  const paths = files.map((file) => file.replaceAll("\\", "/").replace(/\.ts$/, "")).sort()
  return Promise.all(
    paths.map(async (path) => {
      const held: Readonly<Record<string, unknown>> = await import(`@matterwire/core/${path}`)
      return { path, events: Object.values(held).filter(isDefinition) }
    })
  )
}
