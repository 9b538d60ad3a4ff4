import type { AnyAction } from "@matterwire/core/Action"
import { catalogue } from "@matterwire/core/Client"
import type { Wire } from "@matterwire/core/Endpoint"
import * as SchemaAST from "effect/SchemaAST"
import type { ActionFact, ActionFields, Reply } from "../facts/actions.ts"
import { kindOf, mayBeMissing } from "./events.ts"

/** Every action that we have. */
export const ours: ReadonlyArray<AnyAction> = Object.values(catalogue.actions).flatMap((group) =>
  Object.values<AnyAction>(group)
)

const fieldsOf = (schema: Wire<unknown> | undefined): ActionFields =>
  schema !== undefined && SchemaAST.isObjects(schema.ast)
    ? Object.fromEntries(
        schema.ast.propertySignatures.map(({ name, type }) => [
          String(name),
          { kind: kindOf(type), optional: mayBeMissing(type) }
        ])
      )
    : {}

const replyOf = ({ spec }: AnyAction): Reply => {
  const { reply } = spec()
  if ("kind" in reply) return reply.kind
  const fields = fieldsOf(reply)
  return Object.keys(fields).length === 0 ? "map" : fields
}

/** One of ours, as the reference tells it. */
export const factOf = (action: AnyAction): ActionFact => ({
  name: `${action.dialect.name} ${action.action}`,
  dialect: action.dialect.name,
  data: fieldsOf(action.spec().data),
  reply: replyOf(action)
})
