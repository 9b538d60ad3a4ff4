import { type Content, contentOf, joined, sliceOf } from "../Content.ts"
import type { Generation } from "../Generation.ts"
import type { Answer } from "../Route.ts"
import type { Header, ServerRequest } from "../Wire.ts"
import { makeId } from "../world/Ids.ts"

/** What is shown in a page; all else is saved. */
const SHOWN = [
  "image/jpeg",
  "image/png",
  "image/bmp",
  "image/gif",
  "image/tiff",
  "image/webp",
  "video/avi",
  "video/mpeg",
  "video/mp4",
  "audio/mpeg",
  "audio/wav"
]

/** What a browser might run comes as plain text. */
const RUNS = ["text/html", "text/javascript", "application/javascript", "application/ecmascript", "text/ecmascript"]

const bare = (type: string): string => type.replace(/;.*$/, "")

/** A name as 11.6 escapes it: Go's, for a part of a path. */
const escapePath = (name: string): string =>
  encodeURIComponent(name)
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(24|26|2B|3D|3A|40)/g, (escaped) => decodeURIComponent(escaped))

/** UTF-8 as a header carries it: a character for a byte. */
const rawBytes = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

/** 3.10 sends the name as it is, and beside it one in which a plus is a blank. */
const oldDisposition = (name: string): string => {
  const plain = rawBytes(name.replace(/["\\]/g, "\\$&"))
  return `attachment;filename="${plain}"; filename*=UTF-8''${new URLSearchParams({ "": name }).toString().slice(1)}`
}

interface Download {
  readonly name: string
  readonly type: string
  readonly at: number
  readonly content: Content
  /** To be saved, whatever it is. */
  readonly saved: boolean
  /** A smaller picture of the file: it comes without the length that it would have unpacked. */
  readonly derived?: boolean
}

type Range = readonly [from: number, to: number]

/** The ranges that are wanted; `undefined` when none, or nonsense, and `[]` when none of them is there. */
const rangesOf = (header: string | undefined, size: number): ReadonlyArray<Range> | undefined => {
  const specs = /^bytes=(.+)$/.exec(header ?? "")?.[1]?.split(",")
  const parsed = specs?.map((spec) => /^\s*(\d*)-(\d*)\s*$/.exec(spec))
  if (parsed === undefined) return undefined
  const ranges: Array<Range> = []
  for (const spec of parsed) {
    const [, first = "", last = ""] = spec ?? []
    if (first === "" && last === "") return undefined
    const from = first === "" ? Math.max(0, size - Number(last)) : Number(first)
    const to = first === "" || last === "" ? size : Math.min(size, Number(last) + 1)
    if (from < to) ranges.push([from, to])
  }
  return ranges
}

const answer = (status: number, headers: ReadonlyArray<Header>, body: string | Content): Answer => ({
  status,
  headers,
  body,
  etag: undefined
})

const lengthOf = ({ size }: Content): Header => ["Content-Length", String(size)]

const inRanges = (
  content: Content,
  ranges: ReadonlyArray<Range>,
  type: string,
  headers: ReadonlyArray<Header>
): Answer => {
  const [only] = ranges
  const told = ([from, to]: Range) => `bytes ${from}-${to - 1}/${content.size}`
  if (ranges.length === 1 && only !== undefined) {
    const part = sliceOf(content, ...only)
    return answer(206, [...headers, ["Content-Type", type], ["Content-Range", told(only)], lengthOf(part)], part)
  }
  const boundary = `${makeId()}${makeId()}`
  const parts = ranges.flatMap((range, index) => [
    contentOf(
      `${index === 0 ? "" : "\r\n"}--${boundary}\r\nContent-Range: ${told(range)}\r\nContent-Type: ${type}\r\n\r\n`
    ),
    sliceOf(content, ...range)
  ])
  const body = joined([...parts, contentOf(`\r\n--${boundary}--\r\n`)])
  return answer(206, [...headers, ["Content-Type", `multipart/byteranges; boundary=${boundary}`], lengthOf(body)], body)
}

const recent = (request: ServerRequest, { name, type, at, content, saved, derived = false }: Download): Answer => {
  const shown = !saved && SHOWN.includes(bare(type))
  const sent = RUNS.includes(bare(type)) ? "text/plain" : type === "" ? "application/octet-stream" : type
  const escaped = escapePath(name)
  const common: ReadonlyArray<Header> = [
    ["Content-Disposition", `${shown ? "inline" : "attachment"};filename="${escaped}"; filename*=UTF-8''${escaped}`],
    ["Content-Security-Policy", "Frame-ancestors 'none'"],
    ["X-Frame-Options", "DENY"],
    ...(derived ? [] : [["X-Uncompressed-Content-Length", String(content.size)] as const])
  ]
  const cached: ReadonlyArray<Header> = [
    ...common,
    ["Cache-Control", "private, max-age=86400"],
    ["Last-Modified", new Date(at).toUTCString()]
  ]
  const since = Date.parse(request.headers["if-modified-since"] ?? "")
  if (since >= Math.floor(at / 1000) * 1000) return answer(304, cached, "")
  const ranges = rangesOf(request.headers["range"], content.size)
  if (ranges?.length === 0) {
    return answer(
      416,
      [...common, ["Content-Range", `bytes */${content.size}`], ["Content-Type", sent]],
      "invalid range: failed to overlap\n"
    )
  }
  const served: ReadonlyArray<Header> = [...cached, ["Accept-Ranges", "bytes"]]
  return ranges === undefined
    ? answer(200, [...served, ["Content-Type", sent], lengthOf(content)], content)
    : inRanges(content, ranges, sent, served)
}

/** 3.10 knows no ranges, and does not show a file in a page. */
const old = ({ name, type, content, derived = false }: Download): Answer =>
  answer(
    200,
    [
      ["Cache-Control", "max-age=2592000, public"],
      ["Content-Disposition", oldDisposition(name)],
      ["Content-Security-Policy", "Frame-ancestors 'none'"],
      [
        "Content-Type",
        RUNS.includes(bare(type)) ? "text/plain" : derived || type === "" ? "application/octet-stream" : type
      ],
      ["X-Content-Type-Options", "nosniff"],
      ["X-Frame-Options", "DENY"],
      lengthOf(content)
    ],
    content
  )

/** The answer that carries a file, or as much of it as was asked for. */
export const download = (generation: Generation, request: ServerRequest, file: Download): Answer =>
  generation.old ? old(file) : recent(request, file)
