import { createRequire } from "node:module"
import ts from "typescript-5"

const require = createRequire(import.meta.url)

/** A method of a driver, and what it says it takes. */
export interface Declared {
  readonly name: string
  /** For its own use: nobody can call it. */
  readonly hidden: boolean
  /** For each signature a value for each parameter, made from its type; everything that may be left out is there. */
  readonly samples: ReadonlyArray<ReadonlyArray<unknown>>
}

/** 26 letters and digits, the same ones for the same name. */
export const idFor = (name: string): string =>
  (name.toLowerCase().replace(/[^a-z0-9]/g, "") + "a".repeat(26)).slice(0, 26)

const word = (name: string): string => {
  if (/ids?$/i.test(name)) return idFor(name)
  if (/email/i.test(name)) return "ann@example.com"
  if (/url|uri/i.test(name)) return "https://example.com/x"
  return name.toLowerCase().replace(/[^a-z0-9]/g, "") || "word"
}

const file = () => new File(["bytes"], "name.png", { type: "image/png" })

/** What a value of a type looks like. A recursion ends with what is empty. */
const synthesizer = (checker: ts.TypeChecker, place: ts.Node) => {
  const is = (type: ts.Type, flags: ts.TypeFlags) => (type.flags & flags) !== 0

  const object = (types: ReadonlyArray<ts.Type>, depth: number): Readonly<Record<string, unknown>> | undefined =>
    depth > 3
      ? {}
      : Object.fromEntries(
          types
            .flatMap((type) => checker.getPropertiesOfType(type))
            .map((property) => [
              property.name,
              value(checker.getTypeOfSymbolAtLocation(property, place), property.name, depth + 1)
            ])
            .filter(([, made]) => made !== undefined)
        )

  const value = (type: ts.Type, name: string, depth: number): unknown => {
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value
    if (is(type, ts.TypeFlags.BooleanLike)) return true
    if (is(type, ts.TypeFlags.StringLike)) return word(name)
    if (is(type, ts.TypeFlags.NumberLike)) return 1
    if (is(type, ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void | ts.TypeFlags.Never)) return undefined
    if (is(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) return depth === 0 ? {} : name
    if (type.isUnion()) {
      const members = type.types.filter((one) => !is(one, ts.TypeFlags.Undefined | ts.TypeFlags.Null))
      const [first] = members
      if (first === undefined) return undefined
      return members.every((one) => is(one, ts.TypeFlags.Object) && !checker.isArrayLikeType(one) && !isNamed(one))
        ? object(members, depth)
        : value(first, name, depth)
    }
    if (checker.isArrayLikeType(type)) {
      const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
      return element === undefined || depth > 3 ? [] : [value(element, name, depth + 1)]
    }
    const named = isNamed(type)
    if (named !== undefined) return named()
    if (type.getCallSignatures().length > 0) return () => undefined
    return object([type], depth)
  }

  const isNamed = (type: ts.Type): (() => unknown) | undefined =>
    ({ File: file, Blob: file, FormData: () => new FormData(), AbortSignal: () => undefined, Date: () => new Date(0) })[
      type.symbol?.name ?? ""
    ]

  return (parameter: ts.Symbol): unknown =>
    value(checker.getTypeOfSymbolAtLocation(parameter, place), parameter.name, 0)
}

const isHidden = (node: ts.Declaration) =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0

/** The methods that `@mattermost/client` declares, from its own declarations. */
export const client4Methods = (): ReadonlyArray<Declared> => {
  const path = require.resolve("@mattermost/client/lib/client4.d.ts")
  const program = ts.createProgram([path], {
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    strict: true,
    types: []
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const client = source?.statements.find((one) => ts.isClassDeclaration(one) && one.name?.text === "Client4")
  if (client === undefined || !ts.isClassDeclaration(client)) throw new Error(`${path} declares no Client4`)
  const synthesize = synthesizer(checker, client)
  const methods = new Map<string, Declared>()
  for (const member of client.members) {
    if (member.name === undefined || (!ts.isPropertyDeclaration(member) && !ts.isMethodDeclaration(member))) continue
    const signatures = checker.getTypeAtLocation(member).getCallSignatures()
    const [name, hidden] = [member.name.getText(), isHidden(member)]
    if (signatures.length === 0 && !hidden) continue
    // An overloaded method is declared several times, each time with all of its signatures.
    methods.set(name, { name, hidden, samples: signatures.map(({ parameters }) => parameters.map(synthesize)) })
  }
  return [...methods.values()]
}

/** The methods of the driver `mattermost`, with the names of their parameters, from the source that it ships. */
export const driver3Methods = (): ReadonlyArray<{
  readonly name: string
  readonly parameters: ReadonlyArray<string>
}> => {
  const path = require.resolve("mattermost/client.jsx")
  const text = ts.sys.readFile(path) ?? ""
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JSX)
  return source.statements.filter(ts.isClassDeclaration).flatMap(({ members }) =>
    members.filter(ts.isMethodDeclaration).map(({ name, parameters }) => ({
      name: name.getText(),
      parameters: parameters.map((one) => one.name.getText())
    }))
  )
}
