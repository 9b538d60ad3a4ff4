import { execFile } from "node:child_process"
import { request } from "node:http"
import { promisify } from "node:util"
import { words, type WrittenAnswer, written } from "./page.ts"

/** Runs a program and gives what it printed; `undefined` when there is no such program here. */
const run = async (name: string, args: ReadonlyArray<string>): Promise<string | undefined> => {
  try {
    return (await promisify(execFile)(name, args)).stdout
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined
    throw error
  }
}

/** What `curl -i` prints, for machines without curl: `-d` makes a POST of a form, `-H` adds a field. */
export const likeCurl = (args: ReadonlyArray<string>): Promise<string> =>
  new Promise((resolve, reject) => {
    const after = (option: string) => args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []))
    const [data] = after("-d")
    const url = args.find((arg) => /^https?:/.test(arg)) ?? ""
    const form = data === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }
    const own = Object.fromEntries(after("-H").map((line) => line.split(/:\s*/, 2)))
    const method = data === undefined ? "GET" : "POST"
    const sent = request(url, { method, agent: false, headers: { accept: "*/*", ...form, ...own } }, (answer) => {
      const fields = answer.rawHeaders.flatMap((name, index, raw) =>
        index % 2 === 0 ? [`${name}: ${raw[index + 1]}`] : []
      )
      const head = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, ...fields].join("\r\n")
      let body = ""
      answer
        .setEncoding("utf8")
        .on("data", (text: string) => (body += text))
        .on("end", () => resolve(`${head}\r\n\r\n${body}`))
    })
    sent.on("error", reject).end(data)
  })

/**
 * Runs a line of the page, with another server in the place of `http://localhost:8065`: with curl where there is one.
 * Neither a person's curl configuration nor a proxy gets in between.
 */
export const curl = async (line: string, url: string): Promise<WrittenAnswer> => {
  const [program, ...args] = words(line.replace("http://localhost:8065", url))
  if (program !== "curl") throw new Error(`not a curl line: ${line}`)
  const printed = (await run("curl", ["-q", "-s", "--noproxy", "*", ...args])) ?? (await likeCurl(args))
  return written(printed.replaceAll("\r\n", "\n"))
}
