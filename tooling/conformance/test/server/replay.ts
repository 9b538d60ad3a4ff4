import * as http from "node:http"
import { gunzipSync } from "node:zlib"
import type { HttpStep } from "@matterwire/recordings"
import type { Server } from "@matterwire/server"

/** In what an answer of ours is not the recorded one. */
interface Difference {
  readonly at: string
  readonly note: string
  /** Method and path as recorded. */
  readonly asked: string
  readonly what: ReadonlyArray<string>
}

/** What came of a recording. */
export interface Replay {
  /** Steps that were compared. */
  readonly compared: number
  /** Steps that the server does not answer, by its own id. */
  readonly unanswered: ReadonlyArray<string>
  readonly differences: ReadonlyArray<Difference>
}

/** Fields of an answer that are compared, value by value. */
const FIELDS = [
  "content-type",
  "content-disposition",
  "content-encoding",
  "content-range",
  "accept-ranges",
  "cache-control",
  "etag",
  "location"
]

/** Codes of OAuth, ids, tokens, and what a public link proves itself by. */
const ID = /(?<=\bcode=)[^&"#\s]{26,}|(?:(?<![A-Za-z0-9])|(?<=%3D))[a-z0-9]{26}(?![A-Za-z0-9])|(?<=\?h=)[\w-]{43}/g
const TIME = /(?<!\d)1[789]\d{11}(?!\d)/g

interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const unpacked = (body: Buffer, encoding: string | undefined): Buffer =>
  encoding === "gzip" && body.length > 0 ? gunzipSync(body) : body

export const send = (
  server: Server,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer | undefined
) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const request = http.request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Array<Buffer> = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("error", reject)
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: unpacked(Buffer.concat(chunks), response.headers["content-encoding"]).toString("latin1")
        })
      )
    })
    request.on("error", reject)
    request.end(body)
  })

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the recorded server's ids and times are called here. Learnt from the answers, one behind the other. */
export const makeNames = (known: Readonly<Record<string, string>>, here: (text: string) => string) => {
  const ids = new Map(Object.entries(known))
  const times = new Map<number, number>()

  const learn = (recorded: unknown, ours: unknown): void => {
    if (typeof recorded === "string" && typeof ours === "string") {
      const theirs = recorded.match(ID) ?? []
      const mine = ours.match(ID) ?? []
      if (theirs.length === mine.length)
        theirs.forEach((id, index) => void (ids.has(id) || ids.set(id, mine[index] ?? id)))
    } else if (typeof recorded === "number" && typeof ours === "number") {
      if (recorded > 1.7e12 && ours > 1.7e12 && !times.has(recorded)) times.set(recorded, ours)
    } else if (Array.isArray(recorded) && Array.isArray(ours)) {
      recorded.forEach((item, index) => learn(item, ours[index]))
    } else if (isFields(recorded) && isFields(ours)) {
      // `order` tells which of the ids in a map are which.
      const keys = Object.keys(recorded).sort((a, b) => Number(b === "order") - Number(a === "order"))
      for (const key of keys) learn(recorded[key], ours[ids.get(key) ?? key])
    }
  }

  /** The last moment that is known and is not later: what is asked for lies between two of them. */
  const timeFor = (recorded: number): number => {
    let last = 0
    for (const known of times.keys()) if (known <= recorded && known > last) last = known
    return times.get(last) ?? recorded
  }

  const translate = (text: string): string =>
    here(text)
      .replace(ID, (id) => ids.get(id) ?? id)
      .replace(TIME, (time) => String(timeFor(Number(time))))

  return { ids, learn, translate }
}

export type Names = ReturnType<typeof makeNames>

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/** Compares what two answers say. Ids must be each other's, times just be times. */
export const compare = (names: Names, recorded: unknown, ours: unknown, path: string, out: Array<string>): void => {
  if (Array.isArray(recorded) && Array.isArray(ours)) {
    if (recorded.length !== ours.length) out.push(`${path}: ${ours.length} for ${recorded.length}`)
    recorded.forEach((item, index) => index < ours.length && compare(names, item, ours[index], `${path}[]`, out))
  } else if (isFields(recorded) && isFields(ours)) {
    const keys = new Map(Object.keys(recorded).map((key) => [names.ids.get(key) ?? key, key]))
    for (const [key, name] of keys) {
      const at = key !== name || /^[a-z0-9]{26}$/.test(name) ? `${path}.*` : `${path}.${name}`
      if (!(key in ours)) out.push(`${at}: missing`)
      else compare(names, recorded[name], ours[key], at, out)
    }
    for (const key of Object.keys(ours)) if (!keys.has(key)) out.push(`${path}.${key}: too much: ${show(ours[key])}`)
  } else if (typeof recorded === "number" && typeof ours === "number") {
    if (recorded > 1.7e12 !== ours > 1.7e12 || (recorded <= 1.7e12 && recorded !== ours)) {
      out.push(`${path}: ${ours} for ${recorded}`)
    }
  } else if (typeof recorded === "string" && typeof ours === "string") {
    const plain = (text: string) => text.replace(TIME, "<time>")
    if (plain(names.translate(recorded)) !== plain(ours)) out.push(`${path}: ${show(ours)} for ${show(recorded)}`)
  } else if (recorded !== ours) out.push(`${path}: ${show(ours)} for ${show(recorded)}`)
}

/** A boundary, and what signs an error page, is another one each time. */
const unbound = (text: string): string =>
  text
    // The signature first: there may be something like a boundary in it.
    .replaceAll(/((?:&amp;|\\u0026)s(?:=|\\u003D))[\w-]+(?:=|\\u003D)*/g, "$1<signature>")
    .replaceAll(/--\w{50,}/g, "--<boundary>")

const differences = (names: Names, step: HttpStep, answer: Answer): ReadonlyArray<string> => {
  const { response, request } = step
  const out: Array<string> = []
  if (answer.status !== response.status) out.push(`status: ${answer.status} for ${response.status}`)
  const fields = new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value]))
  const sent = Buffer.from(response.body ?? "", response.bodyEncoding ?? "utf8")
  const body = unpacked(sent, fields.get("content-encoding")).toString("latin1")
  const recorded = parse(Buffer.from(body, "latin1").toString("utf8"))
  const ours = parse(Buffer.from(answer.body, "latin1").toString("utf8"))
  if (recorded === undefined || ours === undefined) {
    if (request.method !== "HEAD" && unbound(body) !== unbound(answer.body))
      out.push(`body: ${show(answer.body)} for ${show(body)}`)
  } else if (isFields(recorded) && isFields(ours) && "status_code" in recorded) {
    if (recorded["id"] !== ours["id"]) out.push(`id: ${show(ours["id"])} for ${show(recorded["id"])}`)
    else if (recorded["message"] !== ours["message"]) {
      const [mine, theirs] = [String(ours["message"]), String(recorded["message"])]
      if (mine !== names.translate(theirs)) out.push(`message: ${show(mine)} for ${show(theirs)}`)
    }
    const [mine, theirs] = [String(ours["detailed_error"]), String(recorded["detailed_error"])]
    if (mine !== names.translate(theirs)) out.push(`detailed_error: ${show(mine)} for ${show(theirs)}`)
    if (recorded["is_oauth"] !== ours["is_oauth"]) {
      out.push(`is_oauth: ${show(ours["is_oauth"])} for ${show(recorded["is_oauth"])}`)
    }
  } else {
    names.learn(recorded, ours)
    compare(names, recorded, ours, "$", out)
  }
  const plain = (text: string | undefined) =>
    text
      ?.replace(TIME, "<time>")
      .replace(/boundary=\w+/, "boundary=<id>")
      .replaceAll(/0x[0-9a-f]+/g, "<address>")
  for (const name of FIELDS) {
    const [theirs, mine] = [fields.get(name), answer.headers.get(name)]
    const expected = theirs === undefined ? undefined : names.translate(theirs)
    if (plain(expected) !== plain(mine)) out.push(`${name}: ${show(mine)} for ${show(theirs)}`)
  }
  return out
}

/** What stands in the one chunk of a recorded body. */
const unchunked = (body: Buffer): Buffer =>
  Buffer.from(/^[0-9a-f]+\r\n(.*)\r\n0\r\n\r\n$/s.exec(String(body))?.[1] ?? "")

export interface Options {
  /** What our server calls things that were there before the recording began. */
  readonly known?: Readonly<Record<string, string>>
  /** What the recorder did before a step, and did not record; it gets what a recorded path is here. */
  readonly before?: Readonly<Record<number, (translate: (text: string) => string) => Promise<void>>>
  /** Where the recorded server said that it was. */
  readonly site?: string
  /** What a request's body is here, beside ids and times. Told of each step before it is asked. */
  readonly rewrite?: (body: string, step: HttpStep) => Promise<string>
  /** Told what our server answered. */
  readonly onAnswer?: (body: string, step: HttpStep) => void
}

const SENT = [
  "accept-encoding",
  "authorization",
  "cookie",
  "content-type",
  "if-none-match",
  "if-modified-since",
  "range"
]

/** Asks a server what a recorded one was asked, with the ids that it has given itself, and compares the answers. */
export const replay = async (
  server: Server,
  steps: ReadonlyArray<HttpStep>,
  { known = {}, before = {}, site = "", rewrite = async (body) => body, onAnswer }: Options = {}
): Promise<Replay> => {
  const hosts = [site, encodeURIComponent(site)] as const
  const here = (text: string) =>
    site === "" ? text : text.replaceAll(hosts[0], server.url).replaceAll(hosts[1], encodeURIComponent(server.url))
  const names = makeNames(known, here)
  const unanswered: Array<string> = []
  const etags = new Map<string, string>()
  const found: Array<Difference> = []
  let compared = 0
  for (const step of steps) {
    const { request, response } = step
    await before[Number(step.at.split(":")[1])]?.(names.translate)
    const headers: Record<string, string> = {}
    for (const [name, value] of request.headers) {
      const key = name.toLowerCase()
      if (SENT.includes(key) || key.startsWith("x-")) headers[key] = etags.get(value) ?? names.translate(value)
    }
    const chunked = request.headers.some(([name, value]) => /^transfer-encoding$/i.test(name) && value === "chunked")
    if (chunked) headers["transfer-encoding"] = "chunked"
    const whole = Buffer.from(request.body ?? "", request.bodyEncoding ?? "utf8")
    const bytes = chunked ? unchunked(whole) : whole
    const text = await rewrite(names.translate(bytes.toString("latin1")), step)
    const path = names.translate(request.path)
    const body = request.body === null || request.body === undefined ? undefined : Buffer.from(text, "latin1")
    const answer = await send(server, request.method, path, headers, body)
    const asked = `${request.method} ${request.path}`
    if (answer.body.includes("matterwire.server.not_implemented")) {
      unanswered.push(asked)
      continue
    }
    onAnswer?.(answer.body, step)
    compared += 1
    const etag = response.headers.find(([name]) => name === "Etag")?.[1]
    if (etag !== undefined) etags.set(etag, answer.headers.get("etag") ?? etag)
    const token = response.headers.find(([name]) => name === "Token")?.[1]
    names.learn(token, answer.headers.get("token"))
    const cookies = response.headers.filter(([name]) => name === "Set-Cookie").map(([, value]) => value)
    names.learn(cookies.join(), answer.headers.get("set-cookie"))
    const location = response.headers.find(([name]) => name === "Location")?.[1]
    names.learn(location, answer.headers.get("location"))
    const what = differences(names, step, answer)
    if (what.length > 0) found.push({ at: step.at, note: step.note ?? "", asked, what })
  }
  return { compared, unanswered, differences: found }
}
