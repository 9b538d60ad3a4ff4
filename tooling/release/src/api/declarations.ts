import ts from "typescript-5"

const printer = ts.createPrinter({ removeComments: true })

/** What a name stands for in the end, wherever it was exported from. */
export const resolved = (checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** The statements that declare a name: several, when an interface and a constant share it. */
export const statementsOf = (symbol: ts.Symbol): ReadonlyArray<ts.Statement> => [
  ...new Set(
    (symbol.declarations ?? []).flatMap((declaration) => {
      let node: ts.Node = declaration
      while (node.parent !== undefined && !ts.isSourceFile(node.parent)) node = node.parent
      return ts.isStatement(node) ? [node] : []
    })
  )
]

/** A statement without comments, and without the words that say that it is exported. */
export const printStatement = (statement: ts.Statement): string =>
  printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile()).replace(/^export (default )?/, "")

/** What a statement names, wherever in it. */
export const namesIn = (checker: ts.TypeChecker, statement: ts.Statement): ReadonlyArray<ts.Symbol> => {
  const found: Array<ts.Symbol> = []
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined
    if (symbol !== undefined) found.push(resolved(checker, symbol))
    node.forEachChild(visit)
  }
  visit(statement)
  return found
}

/** Whether it is a declaration of its own, not a member or a parameter of one. */
export const isTopLevel = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some(
    (declaration) =>
      (ts.isStatement(declaration) && ts.isSourceFile(declaration.parent)) ||
      (ts.isVariableDeclaration(declaration) && ts.isSourceFile(declaration.parent.parent.parent))
  )

/** Whether it is a whole file: `import * as Name`. */
export const isModule = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.ValueModule) !== 0
