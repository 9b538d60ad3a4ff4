import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { HttpStep, SocketFrame, Step } from "./step.ts"

export type * from "./step.ts"

/** The servers that were recorded. `3.10.3` also speaks the early v4. */
export const servers = ["3.0.3", "3.10.3", "11.6"] as const
export type Server = (typeof servers)[number]

/** What is true of a whole recording. */
export interface About {
  readonly name: string
  readonly apiVersion: "v3" | "v4"
  readonly server: string
  readonly recordedAt: string
  readonly description: string
  /** Settings of the server that differ from the others'. */
  readonly config?: unknown
  /** What the recorder timed and counted. */
  readonly measurements?: unknown
}

export interface Recording extends About {
  readonly steps: ReadonlyArray<Step>
}

/** One exchange of the sweep over all endpoints of 11.6: bodies are parsed, headers mostly left out. */
export interface Exchange {
  /** Operation id of the reference, first letter lower case where the reference has it so. */
  readonly id: string
  readonly request: {
    readonly method: string
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  readonly response: {
    readonly status: number
    readonly contentType: string | null
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: unknown
    /** Stands for a body that was too long or is binary. */
    readonly bodyBytes?: number
    /** What such a body was made of, in the words of JSON Schema: `type`, `items`, `properties`, `additionalProperties`, `required`. */
    readonly shape?: unknown
  }
}

/** What came out of asking 11.6 everything a second time. */
export interface Rerun {
  /** The recording. */
  readonly name: string
  /** HTTP steps in it. */
  readonly http: number
  /** In what the second answer differed, by position of the step. */
  readonly differs: Readonly<Record<string, string>>
}

const folder = (server: Server) => join(import.meta.dirname, "../data", server)

/** The lines of one packed file, parsed: first what is true of all of it, then its entries. */
const read = (server: Server, name: string): ReadonlyArray<unknown> =>
  gunzipSync(readFileSync(join(folder(server), `${name}.jsonl.gz`)))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line))

const notRecordings = ["sweep", "stable"]

const names = (server: Server) =>
  readdirSync(folder(server))
    .map((file) => file.replace(/\.jsonl\.gz$/, ""))
    .filter((name) => !notRecordings.includes(name))
    .sort()

const recording = (server: Server, name: string): Recording => {
  const [about, ...entries] = read(server, name) as [About, ...Array<object>]
  const steps = entries.map((entry, index) => ({ kind: "http", ...entry, at: `${server}/${name}:${index}` }) as Step)
  return { ...about, steps }
}

/** All recordings of a server, by name. */
export const recordings = (server: Server): ReadonlyArray<Recording> =>
  names(server).map((name) => recording(server, name))

/** All HTTP steps of a server. */
export const httpSteps = (server: Server): ReadonlyArray<HttpStep> =>
  recordings(server).flatMap(({ steps }) => steps.filter((step) => step.kind === "http"))

/** All WebSocket frames of a server, in both directions. */
export const frames = (server: Server): ReadonlyArray<SocketFrame> =>
  recordings(server).flatMap(({ steps }) => steps.filter((step) => step.kind === "ws-frame"))

/** One exchange for each endpoint of 11.6: a successful one, else the refusal of the unlicensed server. */
export const sweep = (): ReadonlyArray<Exchange> => read("11.6", "sweep").slice(1) as ReadonlyArray<Exchange>

/** How steady the answers of 11.6 are: a check need not ask for more than the real server gives. */
export const reruns = (): ReadonlyArray<Rerun> => read("11.6", "stable").slice(1) as ReadonlyArray<Rerun>
