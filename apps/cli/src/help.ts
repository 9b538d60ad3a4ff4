import type { ArgDoc, FlagDoc, HelpDoc } from "effect/cli/HelpDoc"
import * as Option from "effect/Option"
import { credentialsPath } from "./credentialsPath.ts"
import { MEANINGS } from "./exits.ts"
import { paint } from "./output.ts"

type Row = readonly [left: string, right: string]

const WIDTH = 96

/** Words in lines that begin at a column. */
const wrap = (text: string, column: number): string => {
  const lines: Array<string> = [""]
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1] ?? ""
    if (last !== "" && column + last.length + 1 + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`
  }
  return lines.join(`\n${" ".repeat(column)}`)
}

/** A heading, and rows whose right sides stand below each other. */
const section = (heading: string, rows: ReadonlyArray<Row>): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const column = Math.max(...rows.map(([left]) => left.length)) + 4
  return [
    "",
    paint("bold", heading),
    ...rows.map(([left, right]) =>
      right === "" ? `  ${paint("cyan", left)}` : `  ${paint("cyan", left.padEnd(column - 2))}${wrap(right, column)}`
    )
  ]
}

const text = (description: Option.Option<string>): string => Option.getOrElse(description, () => "")

/** Choices that the left side shows are not listed again on the right. */
const flagRow = ({ aliases, description, name, type }: FlagDoc): Row => [
  `${[...aliases, `--${name}`].join(", ")}${type === "boolean" ? "" : ` ${type}`}`,
  type.includes("|") ? text(description).replace(/ \(choices: .*\)$/, "") : text(description)
]

/** What a command's own help need not say again. */
const ROOT_ONLY = ["version", "completions"]

const argument = ({ name, required, variadic }: ArgDoc): string => {
  const shown = `<${name}>${variadic ? " …" : ""}`
  return required ? shown : `[${shown}]`
}

/** What only the whole program has to say. */
const surroundings = (): ReadonlyArray<string> => [
  ...section("Environment", [
    ["MATTERMOST_URL", "the server, instead of that of the last login"],
    ["MATTERMOST_TOKEN", "a token for that server, instead of a login"],
    ["NODE_EXTRA_CA_CERTS", "a file of more authorities to trust"],
    ["NODE_USE_ENV_PROXY=1", "go through HTTP_PROXY, HTTPS_PROXY and NO_PROXY"],
    ["NO_COLOR", "no colours on a terminal"]
  ]),
  ...section("Exit codes", MEANINGS),
  ...section("Sessions", [[credentialsPath(), ""]]),
  "  Only you can read it. Tokens and passwords are never taken from the command line."
]

/** The help of a command. The root's has two words for each command, and what holds for all of them. */
export const formatHelp = (doc: HelpDoc): string => {
  const path = doc.commandPath ?? ["mw"]
  const isRoot = path.length === 1
  const commands = (doc.subcommands ?? []).flatMap((group) => group.commands)
  const usage = [path.join(" "), isRoot ? "<command>" : "", ...(doc.args ?? []).map(argument), "[flags]"]
  return [
    doc.description,
    "",
    `  ${paint("bold", usage.filter((part) => part !== "").join(" "))}`,
    ...section(
      "Commands",
      commands.map(({ description, name }) => [name, description])
    ),
    ...section(
      "Arguments",
      (doc.args ?? []).map((arg) => [arg.name, text(arg.description)])
    ),
    ...section("Flags", doc.flags.map(flagRow)),
    ...section(
      "Flags of every command",
      (doc.globalFlags ?? []).filter(({ name }) => isRoot || !ROOT_ONLY.includes(name)).map(flagRow)
    ),
    ...section(
      "Examples",
      (doc.examples ?? []).map(({ command, description }) => [command, description ?? ""])
    ),
    ...(isRoot ? surroundings() : [])
  ].join("\n")
}
