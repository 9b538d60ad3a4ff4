import * as NodeTerminal from "@effect/platform-node-shared/NodeTerminal"
import * as Prompt from "effect/cli/Prompt"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Terminal from "effect/Terminal"

/** Node's terminal, which asks on standard error: standard output is for data. */
const terminal = Layer.effect(
  Terminal.Terminal,
  Effect.map(NodeTerminal.make(), (node) =>
    Terminal.make({
      ...node,
      columns: Effect.sync(() => process.stderr.columns ?? 80),
      display: (text) => Effect.sync(() => void process.stderr.write(text))
    })
  )
)

/** Ctrl-C and Escape end the program; what is said next begins on a line of its own. */
const ask = <A>(prompt: Prompt.Prompt<A>) =>
  Prompt.run(prompt).pipe(
    Effect.tapError(() => Effect.sync(() => void process.stderr.write("\n"))),
    Effect.provide(terminal)
  )

/** Nothing is on the screen of it, not even its length. */
const hidden = (message: string) => Prompt.map(Prompt.Hidden({ message }), Redacted.value)

/** Asks for a text that nobody may see. */
export const askHidden = (message: string) => ask(hidden(message))

/** Asks for both in one go: what is typed ahead of the second question is not shown either. */
export const askLogin = ask(
  Prompt.all({ login_id: Prompt.String({ message: "User name or e-mail" }), password: hidden("Password") })
)
