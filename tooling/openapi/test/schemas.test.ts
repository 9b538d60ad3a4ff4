import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Comment } from "../src/comments.ts"
import type { Model } from "../src/models.ts"
import { compile } from "../src/schemas.ts"

interface Tree {
  readonly name: string
  readonly children?: ReadonlyArray<Tree> | null | undefined
}
const Tree: Schema.Codec<Tree> = Schema.Struct({
  name: Schema.String,
  children: Schema.optional(Schema.NullOr(Schema.Array(Schema.suspend((): Schema.Codec<Tree> => Tree))))
})
const Leaf = Schema.Struct({ size: Schema.optional(Schema.Number) })
const OtherLeaf = Schema.Struct({ weight: Schema.Number })

const model = (name: string, schema: Schema.Top, folder = "", comment?: Comment): Model => ({
  name,
  folder,
  ast: schema.ast,
  comment
})
const comment = (text: string, fields: Readonly<Record<string, Comment>> = {}): Comment => ({
  text,
  deprecated: false,
  fields: new Map(Object.entries(fields))
})

describe("schemas", () => {
  it("a model is referred to by its name wherever it occurs", () => {
    const list = Schema.Struct({
      first: Schema.optional(Leaf),
      rest: Schema.Array(Schema.NullOr(Leaf)),
      byName: Schema.Record(Schema.String, Leaf)
    })
    const $ref = "#/components/schemas/Leaf"

    const { components, of } = compile([list.ast], [model("Leaf", Leaf)])

    expect(of(list.ast)).toEqual({
      type: "object",
      properties: {
        first: { $ref },
        rest: { type: "array", items: { anyOf: [{ $ref }, { type: "null" }] } },
        byName: { type: "object", additionalProperties: { $ref } }
      },
      required: ["rest", "byName"]
    })
    expect(components).toEqual({ Leaf: { type: "object", properties: { size: { type: "number" } } } })
  })

  it("a model that holds itself refers to itself", () => {
    const { components, of } = compile([Tree.ast], [model("Tree", Tree)])

    expect(of(Tree.ast)).toEqual({ $ref: "#/components/schemas/Tree" })
    expect(components).toMatchObject({
      Tree: {
        properties: { children: { anyOf: [{ items: { $ref: "#/components/schemas/Tree" } }, { type: "null" }] } }
      }
    })
    expect(Object.keys(components)).toEqual(["Tree"])
  })

  it("a model that is not used is no component", () => {
    const { components } = compile([Leaf.ast], [model("Leaf", Leaf), model("Tree", Tree)])

    expect(Object.keys(components)).toEqual(["Leaf"])
  })

  it("of two models of one name in one document, that of v3 says so", () => {
    const models = [model("Leaf", Leaf), model("Leaf", OtherLeaf, "v3")]

    const both = compile([Leaf.ast, OtherLeaf.ast], models)
    const second = compile([OtherLeaf.ast], models)

    expect(Object.keys(both.components)).toEqual(["Leaf", "v3.Leaf"])
    expect(both.of(OtherLeaf.ast)).toEqual({ $ref: "#/components/schemas/v3.Leaf" })
    expect(second.of(OtherLeaf.ast)).toEqual({ $ref: "#/components/schemas/Leaf" })
  })

  it("what may be undefined may be left out, and is not null", () => {
    const ast = Schema.Struct({ at: Schema.optional(Schema.Number) }).ast

    const { of } = compile([ast], [])

    expect(of(ast)).toEqual({ type: "object", properties: { at: { type: "number" } } })
  })

  it("what may be anything or nothing may be anything", () => {
    const ast = Schema.Struct({ data: Schema.optional(Schema.NullOr(Schema.Unknown)) }).ast

    const { of } = compile([ast], [])

    expect(of(ast)).toEqual({ type: "object", properties: { data: {} } })
  })

  it("comments describe models and their fields, at any depth", () => {
    const Forest = Schema.Struct({ trees: Schema.Array(Schema.Struct({ tree: Tree })) })
    const said = comment("Many trees.", { trees: comment("All of them.", { tree: comment("One of them.") }) })

    const { components } = compile([Forest.ast], [model("Forest", Forest, "", said), model("Tree", Tree)])

    expect(components["Forest"]).toEqual({
      description: "Many trees.",
      type: "object",
      properties: {
        trees: {
          description: "All of them.",
          type: "array",
          items: {
            type: "object",
            properties: { tree: { description: "One of them.", $ref: "#/components/schemas/Tree" } },
            required: ["tree"]
          }
        }
      },
      required: ["trees"]
    })
  })
})
