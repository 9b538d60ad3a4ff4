import { launch } from "@matterwire/chromium"
import { build } from "esbuild"
import { once } from "node:events"
import { readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileOf, runtimeOf } from "./compile.ts"
import { lowestNode } from "./lowest.ts"
import type { Program } from "./programs.ts"
import { PATIENCE_MS, Running, type Started } from "./Running.ts"
import type { Stage } from "./Stage.ts"

/** A program as its reader changes it: with their server's address, and their token. */
const filledIn = (program: Program, { token, url }: Stage): string => {
  const file = fileOf(program)
  const text = readFileSync(file, "utf8")
    .replaceAll("https://chat.example.com", url)
    .replaceAll("chat.example.com", new URL(url).host)
    .replaceAll("your-token", token)
  const filled = file.replace(/\.ts$/, ".filled.ts")
  writeFileSync(filled, text)
  return filled
}

const onNode = (program: Program, stage: Stage): Started => {
  const node = lowestNode()
  if ("reason" in node) throw new Error(node.reason)
  const file = filledIn(program, stage)
  return new Running(node.path, ["--disable-warning=ExperimentalWarning", file], {
    cwd: dirname(file),
    env: { ...stage.env }
  })
}

const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "bin.cjs")

/** By the very line that stands above the program. */
const onDeno = (program: Program, stage: Stage): Started => {
  const file = filledIn(program, stage)
  const flags = /^\/\/ deno run (.*) \S+\.ts$/m.exec(readFileSync(file, "utf8"))?.[1]?.split(" ")
  if (flags === undefined) throw new Error(`${program.name} does not say how it is run`)
  return new Running(process.execPath, [deno, "run", "--no-prompt", ...flags, file], {
    cwd: dirname(file),
    env: {
      ...stage.env,
      PATH: process.env["PATH"] ?? "",
      DENO_DIR: join(import.meta.dirname, "../.cache/deno"),
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1"
    }
  })
}

/** In a page of another origin than the server's, bundled by esbuild. */
const inBrowser = async (program: Program, stage: Stage): Promise<Started> => {
  const { outputFiles } = await build({
    entryPoints: [filledIn(program, stage)],
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false
  })
  const script = `<script type="module">${(outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script")}\nconsole.log("the end")</script>`
  const host = createServer((_request, response) => void response.setHeader("content-type", "text/html").end(script))
  host.listen(0, "127.0.0.1")
  await once(host, "listening")
  const address = host.address()
  const browser = await launch()
  if ("skipped" in browser || address === null || typeof address === "string") throw new Error("no browser")
  let output = ""
  const page = await browser.newPage()
  page.on("console", (message) => (output += `${message.text()}\n`))
  page.on("pageerror", (error) => (output += `${error.message}\n`))
  await page.goto(`http://127.0.0.1:${address.port}/`)

  const until = async (isSo: () => boolean, meanwhile: () => Promise<unknown>, what: string) => {
    for (const end = Date.now() + PATIENCE_MS; !isSo(); await new Promise((go) => setTimeout(go, 100))) {
      if (Date.now() > end) throw new Error(`it did not ${what}, but printed:\n${output}`)
      await meanwhile()
    }
  }
  const printed = (text: string | RegExp) => (typeof text === "string" ? output.includes(text) : text.test(output))
  const nothing = () => Promise.resolve()
  return {
    prints: async (text) => {
      await until(() => printed(text), nothing, `print ${String(text)}`)
      return output
    },
    ends: (meanwhile = nothing) => until(() => printed("the end"), meanwhile, "end"),
    [Symbol.asyncDispose]: async () => {
      await browser.close()
      host.close()
    }
  }
}

/** Starts a program where it belongs. */
export const start = async (program: Program, stage: Stage): Promise<Started> => {
  const runtime = runtimeOf(program)
  if (runtime === "browser") return inBrowser(program, stage)
  return runtime === "deno" ? onDeno(program, stage) : onNode(program, stage)
}
