import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript-5"

/** What a doc comment says of something, and of the fields in it. */
export interface Comment {
  readonly text: string | undefined
  readonly deprecated: boolean
  readonly fields: ReadonlyMap<string, Comment>
}

/** Core's sources. Comments do not reach what is built of them, so they are read where they are written. */
export const sources = join(import.meta.dirname, "../../../packages/core/src")

type Field = (ts.PropertySignature | ts.PropertyAssignment) & { readonly name: ts.Identifier | ts.StringLiteral }

const isField = (node: ts.Node): node is Field =>
  (ts.isPropertySignature(node) || ts.isPropertyAssignment(node)) &&
  (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))

/** The first paragraph, without the source's line breaks, except those of a list. */
const firstParagraph = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .split(/\n\s*\n/)[0]
    ?.replace(/\n(?!\s*- )\s*/g, " ")

const textOf = (node: ts.Node): string | undefined => {
  const comment = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)?.comment
  return firstParagraph(ts.getTextOfJSDocComment(comment))
}

/** Fields of whatever stands in it: a type's members, or a literal's as in `Schema.Struct({ … })`. */
const fieldsIn = (node: ts.Node): ReadonlyMap<string, Comment> => {
  const fields = new Map<string, Comment>()
  const visit = (child: ts.Node): void => {
    if (isField(child)) fields.set(child.name.text, commentOf(child))
    else ts.forEachChild(child, visit)
  }
  ts.forEachChild(node, visit)
  return fields
}

/** By the tag, or by a sentence. */
const commentOf = (node: ts.Node): Comment => {
  const text = textOf(node)
  const deprecated = ts.getJSDocDeprecatedTag(node) !== undefined || /(^|[.;] )Deprecated\b/.test(text ?? "")
  return { text, deprecated, fields: fieldsIn(node) }
}

const parse = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true)

const defines = /^(endpoint|teamEndpoint|listing|teamListing|variedEndpoint|variedListing)$/

/**
 * `export { delete_ as delete }`, where a name cannot be a constant's: what is said stands with the name that it goes by.
 */
const aliasesIn = (file: ts.SourceFile): ReadonlyMap<string, ts.ExportSpecifier> =>
  new Map(
    file.statements
      .filter(ts.isExportDeclaration)
      .flatMap(({ exportClause }) =>
        exportClause !== undefined && ts.isNamedExports(exportClause) ? [...exportClause.elements] : []
      )
      .map((specifier) => [(specifier.propertyName ?? specifier.name).text, specifier])
  )

/** `export const create = endpoint("CreatePost", …)`: by the operation id, as an export may have another name than the constant. */
const endpointsIn = (file: ts.SourceFile): ReadonlyArray<readonly [string, Comment]> => {
  const aliases = aliasesIn(file)
  return file.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.flatMap(({ initializer, name }) => {
      if (initializer === undefined || !ts.isCallExpression(initializer)) return []
      const [operationId] = initializer.arguments
      const said = aliases.get(name.getText()) ?? statement
      return defines.test(initializer.expression.getText()) &&
        operationId !== undefined &&
        ts.isStringLiteral(operationId)
        ? [[operationId.text, { ...commentOf(said), fields: fieldsIn(initializer) }] as const]
        : []
    })
  )
}

/** `export interface Post`, `export type Order = …`, by name: the constant of the same name is its schema. */
export const typeComments = (path: string): ReadonlyMap<string, Comment> =>
  new Map(
    parse(path)
      .statements.filter((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      .map((type) => [type.name.text, commentOf(type)])
  )

/** What is said of the endpoints of a version, by operation id. */
export const endpointComments = (version: string): ReadonlyMap<string, Comment> =>
  new Map(globSync(`${version}/*.ts`, { cwd: sources }).flatMap((file) => endpointsIn(parse(join(sources, file)))))
