import * as Files from "@matterwire/core/v4/Files"
import * as Effect from "effect/Effect"
import { found, type Problem, problem } from "../../Errors.ts"
import { type Caller, handle, handleRaw, ok, openRaw, rawJson, rawText, type Route, type Scene } from "../../Route.ts"
import { fileOf, hasPreview } from "../../shapes/file.ts"
import { isId } from "../../world/Ids.ts"
import { newPen } from "../../world/Storage.ts"
import type { StoredFile } from "../../world/Files.ts"
import { download } from "../download.ts"
import { canRead, urlId, writable } from "../permit.ts"
import { fieldsOf, filesOf, type Form, receive } from "../receive.ts"
import { originOf } from "../site.ts"

/** A file in a channel that one may read, whether a post carries it or not. */
const readableFile = Effect.fnUntraced(function* (call: Scene & Caller, fileId: string) {
  const id = yield* urlId(fileId, "file_id")
  const file = yield* found(call.world.files.get(id), "unknownFile")
  const channel = call.world.channels.get(file.channel_id)
  if (channel === undefined || !canRead(call, channel)) return yield* problem("permissions")
  return file
})

const large = (name: string, size: number, most: number): Effect.Effect<never, Problem> =>
  problem("largeFile", `${name}. ${size} bytes exceeds the maximum allowed ${most} bytes`)

const save = Effect.fnUntraced(function* (
  { world, generation, me }: Scene & Caller,
  channelId: string,
  files: ReadonlyArray<Pick<StoredFile, "name" | "content">>
) {
  const saved = yield* Effect.forEach(files, (file) =>
    Effect.promise(() => world.files.save({ user_id: me.id, channel_id: channelId, ...file }))
  )
  return saved.map((file) => fileOf(generation, file))
})

/** Names for the files by their sender come before them, one for each; a form that begins with files is read as a whole. */
const checkClientIds = ({ parts }: Form): boolean => {
  const [first] = parts
  const whole = first?.kind === "file"
  let ids = 0
  let files = 0
  for (const part of parts) {
    if (part.kind === "file") {
      files += 1
      if (!whole && ids > 0 && files > ids) return false
    } else if (part.name === "client_ids") {
      ids += 1
      if (!whole && files > 0) return false
    }
  }
  return ids === 0 || ids === files
}

const uploadForm = Effect.fnUntraced(function* (call: Scene & Caller, form: Form | undefined) {
  if (form === undefined) return yield* problem("unreadableForm")
  const channelId = call.request.query.get("channel_id") ?? fieldsOf(form, "channel_id")[0] ?? ""
  if (form.broken === "head") return yield* problem("unreadableForm")
  if (!isId(channelId)) return yield* problem("invalidBodyParam", "channel_id")
  const channel = yield* writable(call, channelId)
  if (fieldsOf(form, "files").length > 0) return yield* problem("invalidBodyParam", "files")
  if (form.broken === "inside") return yield* problem("brokenForm")
  if (form.tooLarge !== undefined) return yield* large(form.tooLarge, -1, call.world.maxFileSize)
  if (!checkClientIds(form)) return yield* problem("invalidBodyParam", "client_ids")
  const files = filesOf(form).map(({ filename, content }) => ({ name: filename, content }))
  return { file_infos: yield* save(call, channel.id, files), client_ids: fieldsOf(form, "client_ids") }
})

/** The simple form: the body is the file, and the query says what it is called. */
const uploadBody = Effect.fnUntraced(function* (call: Scene & Caller) {
  const { request, world } = call
  const { maxFileSize } = world
  const name = request.query.get("filename") ?? ""
  const channelId = request.query.get("channel_id") ?? ""
  if (!isId(channelId)) return yield* problem("invalidUrlParam", "channel_id")
  if (name === "") return yield* problem("invalidUrlParam", "filename")
  const channel = yield* writable(call, channelId)
  const told = Number(request.headers["content-length"] ?? -1)
  if (told > maxFileSize) return yield* large(name, told, maxFileSize)

  const pen = newPen()
  const over = yield* Effect.promise(async () => {
    let size = 0
    for await (const chunk of request.body) {
      size += chunk.length
      if (size <= maxFileSize) await pen.write(chunk)
    }
    return size > maxFileSize
  })
  if (over) return yield* large(name, told, maxFileSize)
  if (pen.size === 0) return yield* problem("unreadableForm")
  const clientId = request.query.get("client_id")
  return {
    file_infos: yield* save(call, channel.id, [{ name: name.replace(/^.*\//s, ""), content: pen.content() }]),
    client_ids: clientId === null ? null : [clientId]
  }
})

const isForm = ({ request }: Scene): boolean => /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "")

const served = (call: Scene, file: StoredFile, derived = false) =>
  download(call.generation, call.request, {
    name: file.name,
    type: derived ? "image/jpeg" : file.mime_type,
    at: file.create_at,
    content: file.content,
    saved: ["1", "true"].includes(call.request.query.get("download") ?? ""),
    derived
  })

/** A smaller picture. Here it is the file itself, and a JPEG by its type alone, as a real server's of a PNG is. */
const picture = (call: Scene, file: StoredFile) => served(call, file, true)

const cachedForLong = [["Cache-Control", "max-age=2592000, private"] as const]

export const files: ReadonlyArray<Route> = [
  handleRaw(
    Files.upload,
    Effect.fnUntraced(function* (call) {
      const uploaded = isForm(call)
        ? yield* uploadForm(call, yield* Effect.promise(() => receive(call.request, call.world.maxFileSize)))
        : yield* uploadBody(call)
      return rawJson(uploaded, 201)
    })
  ),

  handleRaw(Files.get, (call) => Effect.map(readableFile(call, call.input.file_id), (file) => served(call, file)), {
    head: true
  }),

  handle(
    Files.getInfo,
    Effect.fnUntraced(function* (call) {
      const file = yield* readableFile(call, call.input.file_id)
      if (file.delete_at > 0) return yield* problem("unknownFile")
      return ok(fileOf(call.generation, file), { headers: cachedForLong })
    })
  ),

  handleRaw(
    Files.getThumbnail,
    Effect.fnUntraced(function* (call) {
      const file = yield* readableFile(call, call.input.file_id)
      return hasPreview(file) ? picture(call, file) : yield* problem("noThumbnail")
    }),
    { head: true }
  ),

  handleRaw(
    Files.getPreview,
    Effect.fnUntraced(function* (call) {
      const file = yield* readableFile(call, call.input.file_id)
      return hasPreview(file) ? picture(call, file) : yield* problem("noPreview")
    }),
    { head: true }
  ),

  handle(
    Files.getLink,
    Effect.fnUntraced(function* (call) {
      const file = yield* readableFile(call, call.input.file_id)
      if (file.post_id === "") return yield* problem("unpostedLink")
      return ok({ link: `${originOf(call.request)}/files/${file.id}/public?h=${call.world.files.linkOf(file.id)}` })
    })
  ),

  openRaw(
    Files.getPublic,
    (call) => {
      const file = call.world.files.get(call.input.file_id)
      const good = file !== undefined && call.request.query.get("h") === call.world.files.linkOf(file.id)
      return Effect.succeed(
        good
          ? served(call, file)
          : rawText(400, "<!DOCTYPE html><title>The public link does not appear to be valid.</title>\n", "text/html")
      )
    },
    { head: true }
  )
]
