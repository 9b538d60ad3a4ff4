import type { NonShowHelpErrors } from "effect/cli/CliError"

/** Where somebody would put a secret that must not stand in a line which everybody on the machine can read. */
const SECRETS = /^--?(token|password|pass|pat|access-token|client-secret|code)$/

const perhaps = (suggestions: ReadonlyArray<string>): string =>
  suggestions.length === 0 ? "" : `, perhaps ${suggestions.join(" or ")}`

/** What a value must be, without the words around it. */
const wanted = (expected: string): string => expected.replace(/^Expected:? (a string representing )?/, "")

/** What is wrong with the line. No value out of it is repeated: one of them may be a token. */
const wrongWith = (error: NonShowHelpErrors): string => {
  switch (error._tag) {
    case "UnrecognizedOption":
      return `there is no flag ${error.option}${perhaps(error.suggestions)}`
    case "DuplicateOption":
      return `the flag ${error.option} is there twice`
    case "MissingOption":
      return `the flag --${error.option} is missing`
    case "MissingArgument":
      return `<${error.argument}> is missing`
    case "UnexpectedArgument":
      return "there are more arguments than the command takes; put quotes around what has blanks"
    case "InvalidValue":
      return `${error.kind === "flag" ? "--" : ""}${error.option} must be ${wanted(error.expected)}`
    case "UnknownSubcommand":
      return `there is no command of this name${perhaps(error.suggestions)}`
    case "ValidationError":
    case "UserError":
      return error.message
  }
}

/** The line for standard error: what is wrong; what to do next. */
export const mistakeOf = (path: ReadonlyArray<string>, [error]: ReadonlyArray<NonShowHelpErrors>): string => {
  if (error?._tag === "UnrecognizedOption" && SECRETS.test(error.option)) {
    return `there is no flag ${error.option}, as everybody on this machine could read it; and it is in your history now; use mw login with --token-stdin, --password-stdin or --client-secret-stdin`
  }
  return `${error === undefined ? "the line is incomplete" : wrongWith(error)}; see ${path.join(" ")} --help`
}

/**
 * Says when a message would be taken for flags: `-hi` asks for help, and nothing would be written. A text that begins
 * with a dash needs `--` before it.
 */
export const swallowed = ([command, ...args]: ReadonlyArray<string>): string | undefined => {
  const flags = args.includes("--") ? args.slice(0, args.indexOf("--")) : args
  return command === "post" && flags.some((arg) => /^-[^-]/.test(arg) && arg !== "-h" && arg !== "-v")
    ? 'put -- before a message that begins with a dash: mw post team/channel -- "-1 from me"'
    : undefined
}
