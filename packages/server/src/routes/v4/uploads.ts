import * as Uploads from "@matterwire/core/v4/Uploads"
import * as Users from "@matterwire/core/v4/Users"
import * as Effect from "effect/Effect"
import type { Chunks } from "../../Content.ts"
import { found, problem } from "../../Errors.ts"
import { created, handle, handleRaw, ok, rawJson, type Route, type Scene } from "../../Route.ts"
import { fileOf, uploadOf } from "../../shapes/file.ts"
import { boundaryOf, readForm } from "../../Multipart.ts"
import { isAdmin } from "../../world/Users.ts"
import { urlId, userId, writable } from "../permit.ts"

const shown = ({ world }: Scene, id: string) =>
  Effect.map(found(world.uploads.get(id), "unknownUpload"), (upload) => uploadOf(upload, world.uploads.offsetOf(id)))

/** The bytes of a part: the body itself, or the first part of a form. */
const bytesOf = async function* ({ request }: Scene): Chunks {
  const boundary = boundaryOf(request.headers["content-type"])
  if (boundary === undefined) return yield* request.body
  for await (const part of readForm(request.body, boundary)) return yield* part.bytes
}

export const uploads: ReadonlyArray<Route> = [
  handle(
    Uploads.create,
    Effect.fnUntraced(function* (call) {
      const { world, me, body } = call
      const { channel_id, filename = "", file_size = 0 } = call.input
      const imported = body["type"] === "import"
      if (imported && !isAdmin(me)) return yield* problem("permissions")
      const channel = imported ? undefined : yield* writable(call, channel_id)
      if (file_size > world.maxFileSize) return yield* problem("largeUpload")
      if (file_size <= 0) return yield* problem("invalidUploadSize")
      const upload = world.uploads.create({
        type: imported ? "import" : "attachment",
        user_id: me.id,
        channel_id: channel?.id ?? "",
        filename: filename === "" ? "." : filename.replace(/^.*\//s, ""),
        file_size
      })
      return created(yield* shown(call, upload.id))
    }),
    { struct: "upload" }
  ),

  handle(
    Uploads.get,
    Effect.fnUntraced(function* (call) {
      const id = yield* urlId(call.input.upload_id, "upload_id")
      const upload = yield* found(call.world.uploads.get(id), "unknownUpload")
      if (upload.user_id !== call.me.id && !isAdmin(call.me)) return yield* problem("uploadOfOther")
      return ok(yield* shown(call, id))
    })
  ),

  handleRaw(
    Uploads.upload,
    Effect.fnUntraced(function* (call) {
      const { world, me, request, generation } = call
      const id = yield* urlId(call.input.upload_id, "upload_id")
      const upload = yield* found(world.uploads.get(id), "unknownUpload")
      if (upload.user_id !== me.id) return yield* problem("permissions")
      const left = upload.file_size - world.uploads.offsetOf(id)
      const chunked = request.headers["transfer-encoding"] !== undefined
      const told = chunked ? 0 : Number(request.headers["content-length"] ?? 0)
      const isForm = boundaryOf(request.headers["content-type"]) !== undefined
      if (told > left && !isForm) return yield* problem("largePart")

      switch (yield* Effect.promise(() => world.uploads.take(id, bytesOf(call)))) {
        case "busy":
          return yield* problem("twoPartsAtOnce")
        case "tooSmall":
          return yield* problem("smallFirstPart")
        case "cut": // nobody is there to be told, unless a form ended before it should
          return yield* problem("brokenForm")
        case "more":
          return { status: 204, headers: [], etag: undefined, body: "" }
        case "complete": {
          const content = yield* found(world.uploads.finish(id), "unknownUpload")
          const { user_id, channel_id, filename: name } = upload
          const file = yield* Effect.promise(() => world.files.save({ user_id, channel_id, name, content }))
          return rawJson(fileOf(generation, file))
        }
      }
    })
  ),

  handle(
    Users.getUploadsForUser,
    Effect.fnUntraced(function* (call) {
      const user = yield* userId(call, call.input.user_id)
      if (user !== call.me.id) return yield* problem("uploadsOfOther")
      const { uploads } = call.world
      return ok(uploads.of(user).map((upload) => uploadOf(upload, uploads.offsetOf(upload.id))))
    })
  )
]
