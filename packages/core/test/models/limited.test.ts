import { assert, describe, it } from "@effect/vitest"
import { catalogue } from "@matterwire/core/Client"
import type { AnyEndpoint, Body, Kind, Wire } from "@matterwire/core/Endpoint"
import * as SchemaAST from "effect/SchemaAST"

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "function" && "operationId" in value && "spec" in value

const endpoints = ([version, modules]: readonly [string, Readonly<Record<string, object>>]) =>
  Object.entries(modules).flatMap(([module, exports]) =>
    Object.entries(exports).flatMap(([name, value]: [string, unknown]) =>
      isEndpoint(value) ? [[`${version} ${module}.${name}`, value.spec()] as const] : []
    )
  )
const all = [...endpoints(["v4", catalogue.v4]), ...endpoints(["v3", catalogue.v3])]

const schemaOf = (part: Wire<unknown> | Body<unknown> | Kind<unknown> | undefined): SchemaAST.AST | undefined =>
  part === undefined ? undefined : "kind" in part ? ("schema" in part ? part.schema?.ast : undefined) : part.ast

/** What a check says that it expects. */
const expectation = ({ annotations, checks }: { readonly annotations?: unknown; readonly checks?: unknown }): string =>
  Array.isArray(checks) ? checks.map(expectation).join(", ") : String(Object(annotations)["expected"])

interface Check {
  /** `Posts.create message` */
  readonly where: string
  readonly expected: string
}

/** Every check inside a schema, with the way to it. A model that holds itself is walked once. */
const checksIn = (
  ast: SchemaAST.AST,
  path: string,
  suspended: ReadonlyArray<SchemaAST.AST> = []
): ReadonlyArray<Check> => {
  const inside = (next: SchemaAST.AST, name: string) => checksIn(next, name, suspended)
  const own = (ast.checks ?? []).map((check) => ({ where: path, expected: expectation(check) }))
  if (SchemaAST.isSuspend(ast)) {
    return suspended.includes(ast) ? own : [...own, ...checksIn(ast.thunk(), path, [...suspended, ast])]
  }
  if (SchemaAST.isUnion(ast)) return [...own, ...ast.types.flatMap((member) => inside(member, path))]
  if (SchemaAST.isArrays(ast)) {
    return [...own, ...[...ast.elements, ...ast.rest].flatMap((entry) => inside(entry, `${path}.*`))]
  }
  if (SchemaAST.isObjects(ast)) {
    return [
      ...own,
      ...ast.propertySignatures.flatMap(({ name, type }) => inside(type, `${path} ${String(name)}`)),
      ...ast.indexSignatures.flatMap(({ type }) => inside(type, `${path}.*`))
    ]
  }
  return own
}

/** Of all endpoints, what goes in or what comes out. */
const checksOf = (part: "body" | "query" | "success"): ReadonlyArray<Check> =>
  all.flatMap(([name, spec]) => {
    const ast = schemaOf(spec[part])
    return ast === undefined ? [] : checksIn(ast, name)
  })

describe("the limits of a server", () => {
  it("stand in what goes in, and in no answer: an older server may have let more through", () => {
    assert.deepStrictEqual(checksOf("success"), [])
  })

  it("are checked wherever a caller meets them", () => {
    const callers = new Map<string, Array<string>>()
    for (const { expected, where } of checksOf("body")) {
      const [version = "", name = "", field = "body"] = where.split(" ")
      const limit = `${version} ${field}, ${expected}`
      callers.set(limit, [...(callers.get(limit) ?? []), name].toSorted())
    }

    assert.deepStrictEqual([...callers].map(([limit, names]) => `${limit}: ${names.join(", ")}`).toSorted(), [
      "v3 allowed_domains, at most 500 bytes: Teams.create, Teams.update",
      "v3 body, a text, or attachments: Hooks.incomingWebhook, Hooks.incomingWebhookRoot",
      "v3 body, at most 8 entries: Channels.createGroupChannel",
      "v3 channel_header, at most 1024 characters: Channels.updateHeader",
      "v3 channel_purpose, at most 250 characters: Channels.updatePurpose",
      "v3 company_name, at most 64 bytes: Teams.create, Teams.update",
      "v3 description, at most 128 bytes: Hooks.createIncoming, Hooks.createOutgoing, Hooks.updateIncoming, Hooks.updateOutgoing",
      "v3 description, at most 255 bytes: Teams.create, Teams.update",
      "v3 description, at most 512 characters: Oauth.createApp",
      "v3 display_name, at most 64 bytes: Hooks.createIncoming, Hooks.createOutgoing, Hooks.updateIncoming, Hooks.updateOutgoing",
      "v3 display_name, at most 64 characters: Channels.create, Channels.update, Teams.create, Teams.update",
      "v3 email, at most 128 bytes: Teams.create, Users.create, Users.update",
      "v3 emoji_name, at most 64 bytes: Reactions.delete, Reactions.save",
      "v3 file_ids, at most 5 entries: Posts.create",
      "v3 first_name, at most 64 characters: Users.create, Users.update",
      "v3 header, at most 1024 characters: Channels.create, Channels.update",
      "v3 homepage, at most 256 bytes: Oauth.createApp",
      "v3 icon_url, at most 512 bytes: Oauth.createApp",
      "v3 last_name, at most 64 characters: Users.create, Users.update",
      "v3 message, at most 4000 characters: Posts.create, Posts.update",
      "v3 name, at most 64 bytes: Channels.create, Channels.update, Oauth.createApp, Teams.create",
      "v3 new_password, at most 72 bytes: Admin.resetPassword, Users.resetPassword, Users.updatePassword",
      "v3 nickname, at most 64 characters: Users.create, Users.update",
      "v3 password, at most 72 bytes: Users.create",
      "v3 position, at most 128 characters: Users.create, Users.update",
      "v3 props, at most 8000 characters of JSON: Posts.create",
      "v3 purpose, at most 250 characters: Channels.create, Channels.update",
      "v3 team, at most 128 bytes: Teams.createFromSignup",
      "v3 team, at most 255 bytes: Teams.createFromSignup",
      "v3 team, at most 500 bytes: Teams.createFromSignup",
      "v3 team, at most 64 bytes: Teams.createFromSignup, Teams.createFromSignup",
      "v3 team, at most 64 characters: Teams.createFromSignup",
      "v3 trigger, at most 128 bytes: Commands.create, Commands.update",
      "v3 type, custom_… or slack_attachment: Hooks.incomingWebhook, Hooks.incomingWebhookRoot",
      "v3 user, at most 128 bytes: Teams.createFromSignup",
      "v3 user, at most 128 characters: Teams.createFromSignup",
      "v3 user, at most 64 bytes: Teams.createFromSignup",
      "v3 user, at most 64 characters: Teams.createFromSignup, Teams.createFromSignup, Teams.createFromSignup",
      "v3 user, at most 72 bytes: Teams.createFromSignup",
      "v3 username, at most 64 bytes: Users.create, Users.update",
      "v4 allowed_domains, at most 500 bytes: Teams.create, Teams.update",
      "v4 body, at most 256 entries: Teams.addMembers",
      "v4 body, at most 8 entries: Channels.createGroupChannel",
      "v4 client_name, at most 64 bytes: Oauth.registerClient",
      "v4 client_uri, at most 256 bytes: Oauth.registerClient",
      "v4 company_name, at most 64 bytes: Teams.create, Teams.patch, Teams.update",
      "v4 description, at most 1024 characters: Bots.create, Bots.patch, Views.update",
      "v4 description, at most 255 bytes: Teams.create, Teams.patch, Teams.update, Users.createAccessToken",
      "v4 description, at most 512 characters: Oauth.createApp, Oauth.updateApp",
      "v4 display_name, at most 64 characters: Bookmarks.create, Bookmarks.update, Bots.create, Bots.patch, Channels.convertGroupMessageToChannel, Channels.create, Channels.patch, Channels.update, Teams.create, Teams.patch, Teams.update",
      "v4 email, at most 128 bytes: Bots.convertToUser, Teams.create, Users.create, Users.patch, Users.update",
      "v4 emoji_name, at most 64 bytes: Reactions.save",
      "v4 file_ids, at most 10 ids: Drafts.upsert, Posts.create, Posts.patch, ScheduledPost.create",
      "v4 first_name, at most 64 characters: Bots.convertToUser, Users.create, Users.patch, Users.update",
      "v4 header, at most 1024 characters: Channels.create, Channels.patch, Channels.update",
      "v4 homepage, at most 256 bytes: Oauth.createApp, Oauth.updateApp",
      "v4 icon_url, at most 512 bytes: Oauth.createApp, Oauth.updateApp",
      "v4 last_name, at most 64 characters: Bots.convertToUser, Users.create, Users.patch, Users.update",
      "v4 link_url, at most 1024 characters: Bookmarks.create, Bookmarks.update",
      "v4 message, at most 16383 characters: Drafts.upsert, Posts.create, Posts.patch, Posts.update, ScheduledPost.create, ScheduledPost.update",
      "v4 name, at most 64 bytes: Channels.convertGroupMessageToChannel, Channels.create, Channels.patch, Channels.update, Oauth.createApp, Oauth.updateApp, Teams.create",
      "v4 new_password, at most 72 bytes: Users.resetPassword, Users.updatePassword",
      "v4 nickname, at most 64 characters: Bots.convertToUser, Users.create, Users.patch, Users.update",
      "v4 password, at most 72 bytes: Bots.convertToUser, Users.create",
      "v4 position, at most 128 characters: Bots.convertToUser, Users.create, Users.patch, Users.update",
      "v4 purpose, at most 250 characters: Channels.create, Channels.patch, Channels.update",
      "v4 title, at most 256 characters: Views.update",
      "v4 trigger, at most 128 bytes: Commands.create, Commands.update",
      "v4 username, at most 64 bytes: Bots.convertToUser, Bots.create, Bots.patch, Users.create, Users.patch, Users.update"
    ])
  })
})
