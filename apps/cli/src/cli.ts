import * as Cause from "effect/Cause"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliError from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { api } from "./commands/api.ts"
import { login } from "./commands/login.ts"
import { logout } from "./commands/logout.ts"
import { post } from "./commands/post.ts"
import { tail } from "./commands/tail.ts"
import { whoami } from "./commands/whoami.ts"
import { endingOf, EXIT } from "./exits.ts"
import { formatHelp } from "./help.ts"
import { mistakeOf, swallowed } from "./mistakes.ts"
import { allowInsecureHttp } from "./online.ts"
import { print, say } from "./output.ts"
import { surroundings } from "./surroundings.ts"

const mw = Command.make("mw").pipe(
  Command.withDescription("mw is a small command line for Mattermost servers, v3 and v4."),
  Command.withSubcommands([login, logout, whoami, post, tail, api]),
  Command.withGlobalFlags([allowInsecureHttp]),
  Command.withExamples([
    { command: "mw login https://chat.example.com" },
    { command: 'mw post town/town-square "Hello from a terminal"' },
    { command: "mw tail town/town-square @ann" },
    { command: "mw api users/me | jq .username" }
  ])
)

/** Help is data, where it was asked for; a mistake in the line is one line of talk. */
const presenter = CliOutput.layerPresenter({
  present: (event) => {
    switch (event._tag) {
      case "Help":
        return print(formatHelp(event.helpDoc))
      case "InvalidInvocation":
        return say(mistakeOf(event.commandPath, event.errors))
      case "Version":
        return print(`mw ${event.version}`)
    }
  }
})

/** Of what `effect/cli` has built in, there is no wizard, as no line of ours is long, and no log, as nothing writes one. */
const builtIns = CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })

const program = (version: string, args: ReadonlyArray<string>) => {
  const mistake = swallowed(args)
  return mistake === undefined ? line(version, args) : Effect.as(say(mistake), EXIT.line)
}

const line = (version: string, args: ReadonlyArray<string>) =>
  Command.runWith(mw, { version })(args).pipe(
    Effect.as(EXIT.done),
    Effect.catch((error) => {
      // A mistake in the line was said by the presenter.
      if (error._tag === "ShowHelp") return Effect.succeed(error.errors.length === 0 ? EXIT.done : EXIT.line)
      if (CliError.isCliError(error)) return Effect.as(say(mistakeOf([mw.name], [error])), EXIT.line)
      const { code, line } = endingOf(error)
      return Effect.as(say(line), code)
    }),
    Effect.provide(Layer.mergeAll(surroundings, presenter, builtIns))
  )

/** How long what is still open may hold up the end: a socket says goodbye. */
const FAREWELL_MS = 1000

/** Runs one line and ends the process with its exit code. */
export const run = async (version: string, args: ReadonlyArray<string>): Promise<void> => {
  const fiber = Effect.runFork(program(version, args))
  let ended: number | undefined
  const end = (code: number) => {
    ended ??= code
    fiber.interruptUnsafe()
  }
  // Once: whoever sends a signal twice does not want to wait.
  process.once("SIGINT", () => end(EXIT.interrupted))
  process.once("SIGTERM", () => end(EXIT.terminated))
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.stderr.write(`mw: standard output cannot be written (${code}); see where it goes\n`)
    end(code === "EPIPE" ? EXIT.done : EXIT.failed)
  })
  process.stderr.on("error", () => end(EXIT.failed))

  const exit = await new Promise<Exit.Exit<number>>((resolve) => fiber.addObserver(resolve))
  process.exitCode = ended ?? (await Effect.runPromise(codeOf(exit)))
  setTimeout(() => process.exit(), FAREWELL_MS).unref()
}

const codeOf = (exit: Exit.Exit<number>): Effect.Effect<number> => {
  if (Exit.isSuccess(exit)) return Effect.succeed(exit.value)
  // Ctrl-C in a question is a key, and no signal.
  if (Cause.hasInterruptsOnly(exit.cause)) return Effect.succeed(EXIT.interrupted)
  const mistake = Cause.squash(exit.cause)
  return Effect.as(say(`mw itself made a mistake; please report it: ${String(mistake)}`), EXIT.failed)
}
