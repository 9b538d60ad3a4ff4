import type { HttpStep, SocketFrame, SocketOpen, Step } from "@matterwire/recordings"
import type { Server } from "@matterwire/server"
import { compare, makeNames, type Names, send } from "./replay.ts"

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** JSON inside JSON, read as well, so that it is compared field by field. */
const deep = (value: unknown): unknown => {
  if (typeof value === "string") {
    const inner = /^[[{]/.test(value) ? parse(value) : undefined
    return inner === undefined ? value : deep(inner)
  }
  if (Array.isArray(value)) return value.map(deep)
  if (!isFields(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item)]))
}

const fieldsOf = (text: string): Fields => {
  const value = deep(parse(text))
  return isFields(value) ? value : { unreadable: text }
}

/** One of our sockets, in the place of a recorded one. */
interface Played {
  readonly socket: WebSocket
  readonly frames: Array<string>
  /** What the recorded one was told, as ours is to be. */
  readonly expected: Array<Fields>
  /** Which connection it speaks for, by the id that the recorded server gave it. */
  chain: string
  code: number | undefined
}

export interface Options {
  readonly known?: Readonly<Record<string, string>>
  /** Frames that our server does not send. Those behind them have smaller numbers. */
  readonly without?: (frame: Fields) => boolean
  /** Frames that are told in another order each time, on either side: numbers are not compared then. */
  readonly ignored?: (frame: Fields) => boolean
  /** What the recorder did and did not store, by position of the step. */
  readonly bulk?: Readonly<Record<number, (translate: (text: string) => string) => Promise<void>>>
  /** Steps that are passed over. */
  readonly skip?: ReadonlyArray<number>
}

export interface Replayed {
  /** Frames that were compared. */
  readonly frames: number
  readonly differences: ReadonlyArray<string>
}

const positionOf = ({ at }: Step): number => Number(at.split(":")[1])

const wait = async (enough: () => boolean, what: () => string) => {
  const until = performance.now() + 3000
  while (!enough()) {
    if (performance.now() > until) throw new Error(`did not come: ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

const headersOf = (names: Names, { request }: HttpStep | SocketOpen): Record<string, string> =>
  Object.fromEntries(
    request.headers
      .filter(([name]) => /^(authorization|cookie|content-type)$|^x-/i.test(name))
      .map(([name, value]) => [name.toLowerCase(), names.translate(value)])
  )

/** Does to a server what was done to a recorded one, sockets included, and compares frame by frame what each was told. */
export const replaySockets = async (
  server: Server,
  steps: ReadonlyArray<Step>,
  { bulk = {}, ignored, known = {}, skip = [], without = () => false }: Options
): Promise<Replayed> => {
  const names = makeNames(known, (text) => text)
  const played = new Map<string, Played>()
  const ended = new Map<string, ReadonlyArray<Played>>()
  /** How many frames of a connection are not ours, since its numbers began. */
  const fewer = new Map<string, number>()
  const differences: Array<string> = []

  const of = (conn: string): Played => {
    const one = played.get(conn)
    if (one === undefined) throw new Error(`no socket ${conn}`)
    return one
  }
  const caughtUp = () =>
    Promise.all(
      [...played].map(([conn, one]) =>
        wait(
          () => one.frames.length >= one.expected.length || one.socket.readyState === WebSocket.CLOSED,
          () =>
            `${conn}: ${one.frames.length} of ${one.expected.length}, then ${JSON.stringify(one.expected[one.frames.length])?.slice(0, 300)}`
        )
      )
    )

  const open = async (step: SocketOpen) => {
    const path = step.request.path.replace(/(?<=[?&]sequence_number=)\d+/, (text) => {
      const id = /connection_id=(\w+)/.exec(step.request.path)?.[1] ?? ""
      return String(Number(text) - (fewer.get(id) ?? 0))
    })
    const socket = new WebSocket(server.url.replace("http", "ws") + names.translate(path), {
      headers: headersOf(names, step)
    })
    const one: Played = {
      socket,
      frames: [],
      expected: [],
      chain: /connection_id=(\w+)/.exec(step.request.path)?.[1] ?? "",
      code: undefined
    }
    socket.addEventListener("message", ({ data }) => one.frames.push(String(data)))
    socket.addEventListener("close", ({ code }) => (one.code = code))
    ended.set(step.conn, [...(ended.get(step.conn) ?? []), one])
    played.set(step.conn, one)
    await wait(
      () => socket.readyState !== WebSocket.CONNECTING,
      () => `${step.conn} opens`
    )
  }

  const expect = ({ conn, text = "" }: SocketFrame) => {
    const frame = fieldsOf(text)
    const one = of(conn)
    const { data, event, seq } = frame
    if (event === "hello" && isFields(data)) {
      one.chain = String(data["connection_id"])
      if (seq === 0) fewer.set(one.chain, 0)
    }
    const missing = fewer.get(one.chain) ?? 0
    if (without(frame)) fewer.set(one.chain, missing + 1)
    else one.expected.push(typeof seq === "number" ? { ...frame, seq: seq - missing } : frame)
    // The ids in it are needed at once.
    const ours = one.frames[one.expected.length - 1]
    if (event === "hello" && ours !== undefined) names.learn(frame, fieldsOf(ours))
  }

  const ask = async ({ request, response }: HttpStep) => {
    const body = request.body === null ? undefined : Buffer.from(names.translate(request.body))
    const answer = await send(
      server,
      request.method,
      names.translate(request.path),
      headersOf(names, { request } as HttpStep),
      body
    )
    const token = response.headers.find(([name]) => name === "Token")?.[1]
    names.learn(token, answer.headers.get("token"))
    names.learn(deep(parse(response.body ?? "")), deep(parse(answer.body)))
    if (answer.status !== response.status)
      differences.push(`${request.method} ${request.path}: ${answer.status} for ${response.status}`)
  }

  for (const step of steps) {
    const position = positionOf(step)
    if (skip.includes(position)) continue
    if (step.kind === "http") await ask(step)
    else if (step.kind === "event") await bulk[position]?.(names.translate)
    else if (step.kind === "ws-open") {
      await caughtUp()
      await open(step)
    } else if (step.kind === "ws-frame" && step.opcode === "text") {
      if (step.direction === "server") {
        // A hello tells an id that the next step may ask for.
        expect(step)
        continue
      }
      await caughtUp()
      of(step.conn).socket.send(names.translate(step.text ?? ""))
    } else if (step.kind === "ws-close") {
      await caughtUp()
      const one = of(step.conn)
      if (step.initiatedBy === "client") one.socket.close()
      await wait(
        () => one.code !== undefined,
        () => `${step.conn} closes`
      )
      if (step.initiatedBy === "server" && one.code !== step.code)
        differences.push(`${step.conn}: ${one.code} for ${step.code}`)
      played.delete(step.conn)
    }
  }
  // What is missing at the end is told, with all else.
  await caughtUp().catch(() => undefined)
  for (const { socket } of played.values()) socket.close()

  let frames = 0
  for (const [conn, sockets] of ended) {
    for (const { expected: all, frames: came } of sockets) {
      const told = (frames: ReadonlyArray<Fields>) =>
        ignored === undefined
          ? frames
          : frames
              .filter((frame) => !ignored(frame))
              .map(({ seq, ...frame }) => ({ ...frame, ...(seq === 0 ? { seq } : {}) }))
      const expected = told(all)
      const ours = told(came.map(fieldsOf))
      const label = (frame: Fields | undefined) =>
        `${String(frame?.["event"] ?? frame?.["action"] ?? frame?.["status"])} ${String(frame?.["seq"] ?? frame?.["seq_reply"])}`
      if (ours.length !== expected.length) {
        differences.push(`${conn}: [${ours.map(label).join(", ")}] for [${expected.map(label).join(", ")}]`)
        continue
      }
      frames += expected.length
      expected.forEach((frame, index) => {
        const what: Array<string> = []
        names.learn(frame, ours[index])
        compare(names, frame, ours[index], "$", what)
        for (const one of what) differences.push(`${conn} ${label(frame)}: ${one}`)
      })
    }
  }
  return { frames, differences }
}
