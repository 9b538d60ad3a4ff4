import { httpSteps, servers } from "@matterwire/recordings"
import { describe, expect, it } from "vitest"
import { document, versions } from "../src/index.ts"
import { recorded, validators } from "./answers.ts"

/** The same answer with another type in the first field of this name, at whatever depth. */
const changed = (value: unknown, field: string): unknown => {
  let done = false
  return JSON.parse(
    JSON.stringify(value, (key, one: unknown) => {
      if (done || key !== field) return one
      done = true
      return typeof one === "string" ? 1 : "another type"
    })
  )
}

describe.each(versions)("recorded answers and the document of %s", (version) => {
  const made = document(version)
  const validator = validators(made)
  const answers = recorded(version, made)

  it("every answer satisfies the schema of its operation", () => {
    const refused = answers.flatMap(({ at, operationId, pointer, value }) => {
      const validate = validator(pointer)
      return validate(value) ? [] : [`${at} ${operationId} ${JSON.stringify(validate.errors)}`]
    })

    expect(refused).toEqual([])
    expect(new Set(answers.map(({ operationId }) => operationId)).size).toBeGreaterThan(version === "v3" ? 140 : 350)
  })

  const fields: Readonly<Record<typeof version, ReadonlyArray<readonly [operationId: string, field: string]>>> = {
    v3: [
      ["users.getMe", "username"],
      ["users.getInitialLoad", "email"],
      ["teams.getAll", "display_name"],
      ["channels.getChannels", "header"],
      ["channels.getChannel", "last_post_at"],
      ["posts.createPost", "create_at"],
      ["posts.getPosts", "message"],
      ["posts.listReactions", "emoji_name"]
    ],
    v4: [
      ["GetUser", "username"],
      ["GetUsers", "email"],
      ["GetTeamsForUser", "display_name"],
      ["GetTeamMembers", "delete_at"],
      ["GetChannelByName", "header"],
      ["CreatePost", "create_at"],
      ["GetPostsForChannel", "message"],
      ["GetPostThread", "order"],
      ["SaveReaction", "emoji_name"],
      ["GetPing", "status"],
      ["GetFileInfo", "size"],
      ["GetPreferences", "value"]
    ]
  }
  it.each(fields[version])("%s with another type in %s is refused", (operationId, field) => {
    const answer = answers.find(
      (each) => each.operationId === operationId && JSON.stringify(each.value).includes(`"${field}":`)
    )
    if (answer === undefined) throw new Error(`no recorded answer of ${operationId} has ${field}`)
    const validate = validator(answer.pointer)
    expect(validate(answer.value)).toBe(true)

    const accepted = validate(changed(answer.value, field))

    expect(accepted).toBe(false)
    expect(validate.errors?.[0]?.keyword).toMatch(/^(type|anyOf)$/)
  })

  it("every recorded error that names itself is an AppError", () => {
    const validate = validator("#/components/schemas/AppError")
    const errors = servers
      .flatMap((server) => httpSteps(server))
      .filter(({ request, response }) => request.path.startsWith(`/api/${version}/`) && response.status >= 400)
      .flatMap(({ at, response: { body } }) =>
        body?.startsWith('{"id":"') === true && body.includes('"status_code"') ? [{ at, body }] : []
      )

    const refused = errors.filter(({ body }) => !validate(JSON.parse(body)))

    expect(refused).toEqual([])
    expect(errors.length).toBeGreaterThan(100)
    expect(validate({ id: 1, message: "", detailed_error: "", status_code: 400 })).toBe(false)
  })
})
