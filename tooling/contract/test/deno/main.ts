// Runs in Deno: reads a line of JSON for each case, with its name and where the controls of its world are, and answers with
// a line that says how it failed, or `null`.
import { runCase } from "@matterwire/contract/remote"
import { createClient, transport } from "@matterwire/deno"

const adapter = {
  name: "deno",
  capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
  transport,
  createClient,
  ownsConnections: true,
  inspect: (value: unknown) =>
    Deno.inspect(value, {
      depth: Infinity,
      getters: true,
      iterableLimit: Infinity,
      showHidden: true,
      strAbbreviateSize: Infinity
    })
}

const decoder = new TextDecoder()
let text = ""
for await (const chunk of Deno.stdin.readable) {
  text += decoder.decode(chunk, { stream: true })
  const lines = text.split("\n")
  text = lines.pop() ?? ""
  for (const line of lines) {
    const { controls, name }: { controls: string; name: string } = JSON.parse(line)
    console.log(JSON.stringify((await runCase(adapter, name, controls)) ?? null))
  }
}
