import { describe, expect, it } from "@effect/vitest"
import { type Shaped, shapeFaults, shapes } from "../src/shape.ts"

const held = shapes()

const shapeOf = (id: string): Shaped => {
  const found = held.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no shape of ${id}`)
  return found
}

describe("where the sweep kept only the shape of an answer", () => {
  it("there are 28 of them, of which 17 were JSON", () => {
    expect(held).toHaveLength(28)
    expect(held.filter(({ shape }) => shape.type === "object" || shape.type === "array")).toHaveLength(17)
  })

  it.each(held.map((one) => [one.id, one] as const))("its names are in the model of %s", (_, one) => {
    expect(shapeFaults(one)).toEqual([])
  })

  it("a name that no model has, a name that is gone and another kind of value are found", () => {
    const roles = shapeOf("getAllRoles")
    const item = roles.shape.items ?? {}
    const { id, ...rest } = item.properties ?? {}
    const bent = (properties: NonNullable<Shaped["shape"]["properties"]>): Shaped => ({
      ...roles,
      shape: { type: "array", items: { ...item, properties } }
    })

    expect(shapeFaults(bent({ ...item.properties, brand_new: { type: "string" } }))).toEqual([
      "$[].brand_new is in no model"
    ])
    expect(id).toBeDefined()
    expect(shapeFaults(bent(rest))).toEqual(["$[].id is missing"])
    expect(shapeFaults(bent({ ...item.properties, name: { type: "integer" } }))).toEqual(["$[].name is integer"])
    expect(shapeFaults({ ...roles, shape: { type: "object" } })).toEqual(["$ is an object"])
  })
})
