import type { Filter, Representation } from "effect/SchemaRepresentation"

const finite: Filter = { _tag: "Filter", aborted: false, annotations: { toJsonSchema: () => ({ type: "number" }) } }

/**
 * A schema as far as JSON can carry it: a field that may be `undefined` is one that may be left out, and a number is never
 * NaN. Effect would write the first as `null`, which servers refuse, and the second as a text.
 */
export const onWire = (of: Representation): Representation => {
  if (of._tag === "Number") return { ...of, checks: [finite, ...of.checks] }
  if (of._tag === "Suspend") return { ...of, thunk: onWire(of.thunk) }
  if (of._tag === "Union") {
    const types = of.types.filter((type) => type._tag !== "Undefined").map(onWire)
    const anything = types.find((type) => type._tag === "Unknown")
    if (anything !== undefined) return anything
    return types.length === 1 && types[0] !== undefined && of.checks.length === 0 ? types[0] : { ...of, types }
  }
  if (of._tag === "Arrays") {
    return {
      ...of,
      elements: of.elements.map((element) => ({ ...element, type: onWire(element.type) })),
      rest: of.rest.map(onWire)
    }
  }
  if (of._tag === "Objects") {
    return {
      ...of,
      propertySignatures: of.propertySignatures.map((field) => ({ ...field, type: onWire(field.type) })),
      indexSignatures: of.indexSignatures.map((index) => ({ ...index, type: onWire(index.type) }))
    }
  }
  return of
}
