// Listens for ever. Ctrl-C is the program's own: left alone, or met by a listener.
import { createClient } from "@matterwire/deno"

const [url = "", token = "", how = ""] = Deno.args
const mm = createClient({ url, token })
if (how === "own") {
  Deno.addSignalListener("SIGINT", () => {
    console.log("as I like")
    void mm.close().then(() => Deno.exit(7))
  })
}
for await (const { event } of mm.events("hello")) console.log(event)
