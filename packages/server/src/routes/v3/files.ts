import * as Files from "@matterwire/core/v3/Files"
import * as Effect from "effect/Effect"
import { found, problem } from "../../Errors.ts"
import { type Caller, handle, handleRaw, ok, openRaw, rawJson, rawText, type Route, type Scene } from "../../Route.ts"
import { fileOf, hasPreview } from "../../shapes/file.ts"
import type { StoredFile } from "../../world/Files.ts"
import { isId } from "../../world/Ids.ts"
import { download } from "../download.ts"
import { writable } from "../permit.ts"
import { fieldsOf, filesOf, receive } from "../receive.ts"
import { originOf } from "../site.ts"

/** A file of a post in a channel that one is in; before it is posted it is its uploader's alone. */
const visibleFile = Effect.fnUntraced(function* (call: Scene & Caller, fileId: string) {
  if (!isId(fileId)) return yield* problem("invalidParam", "file_id")
  const file = yield* found(call.world.files.get(fileId), "unknownFile")
  if (file.user_id === call.me.id) return file
  if (file.post_id === "") return yield* problem("unpostedFile")
  yield* writable(call, file.channel_id)
  return file
})

const served = (call: Scene, file: StoredFile, derived = false) =>
  download(call.generation, call.request, {
    name: file.name,
    type: file.mime_type,
    at: file.create_at,
    content: file.content,
    saved: true,
    derived
  })

export const files: ReadonlyArray<Route> = [
  handleRaw(
    Files.upload,
    Effect.fnUntraced(function* (call) {
      const { world, me, request, generation } = call
      const form = yield* Effect.promise(() => receive(request, world.maxFileSize))
      if (form === undefined) return rawText(500, "request Content-Type isn't multipart/form-data\n")
      if (form.broken !== undefined) return rawText(500, "unexpected EOF\n")
      const channelId = fieldsOf(form, "channel_id")[0] ?? ""
      if (channelId === "") return yield* problem("invalidParam", "channel_id")
      const channel = yield* writable(call, channelId)
      if (form.tooLarge !== undefined) return yield* problem("largeFile")
      const saved = yield* Effect.forEach(
        filesOf(form).filter(({ name }) => name === "files"),
        ({ filename: name, content }) =>
          Effect.promise(() => world.files.save({ user_id: me.id, channel_id: channel.id, name, content }))
      )
      return rawJson({
        file_infos: saved.map((file) => fileOf(generation, file)),
        client_ids: fieldsOf(form, "client_ids")
      })
    })
  ),

  handleRaw(Files.get, (call) => Effect.map(visibleFile(call, call.input.file_id), (file) => served(call, file)), {
    trusting: true
  }),

  handle(
    Files.getInfo,
    Effect.fnUntraced(function* (call) {
      const file = yield* visibleFile(call, call.input.file_id)
      if (file.delete_at > 0) return yield* problem("unknownFile")
      return ok(fileOf(call.generation, file), { headers: [["Cache-Control", "max-age=2592000, public"]] })
    })
  ),

  handleRaw(
    Files.getThumbnail,
    Effect.fnUntraced(function* (call) {
      const file = yield* visibleFile(call, call.input.file_id)
      return hasPreview(file) ? served(call, file, true) : yield* problem("noThumbnail")
    }),
    { trusting: true }
  ),

  handleRaw(
    Files.getPreview,
    Effect.fnUntraced(function* (call) {
      const file = yield* visibleFile(call, call.input.file_id)
      return hasPreview(file) ? served(call, file, true) : yield* problem("noPreview")
    }),
    { trusting: true }
  ),

  handle(
    Files.getPublicLink,
    Effect.fnUntraced(function* (call) {
      const file = yield* visibleFile(call, call.input.file_id)
      if (file.post_id === "") return yield* problem("unpostedLink")
      const h = call.world.files.linkOf(file.id)
      return ok(`${originOf(call.request)}/api/v3/public/files/${file.id}/get?h=${h}`)
    })
  ),

  openRaw(
    Files.getPublicFile,
    Effect.fnUntraced(function* (call) {
      const file = call.world.files.get(call.input.file_id)
      return file !== undefined && call.request.query.get("h") === call.world.files.linkOf(file.id)
        ? served(call, file)
        : yield* problem("invalidLink")
    })
  )
]
