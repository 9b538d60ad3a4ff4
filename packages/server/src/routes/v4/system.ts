import * as System from "@matterwire/core/v4/System"
import * as Effect from "effect/Effect"
import { ok, open, type Route } from "../../Route.ts"
import type { Header } from "../../Wire.ts"

const versions = {
  ActiveSearchBackend: "database",
  AndroidLatestVersion: "",
  AndroidMinVersion: "",
  IosLatestVersion: "",
  IosMinVersion: ""
}

const health: ReadonlyArray<Header> = [
  ["Database_status", "OK"],
  ["Filestore_status", "OK"],
  ["Status", "OK"]
]

export const system: ReadonlyArray<Route> = [
  open(System.getPing, ({ generation, input }) => {
    if (generation.old) return Effect.succeed(ok({ status: "OK" }))
    const device = (input.device_id ?? "") === "" ? {} : { CanReceiveNotifications: "false" }
    return Effect.succeed(
      input.get_server_status === true
        ? ok(
            { ...versions, ...device, database_status: "OK", filestore_status: "OK", status: "OK" },
            { headers: health }
          )
        : ok({ ...versions, ...device, status: "OK" })
    )
  })
]
