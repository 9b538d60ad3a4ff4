import * as Schema from "effect/Schema"

/** How a v4 server does. Only `status` has always been there. */
export interface SystemStatusResponse {
  /** `OK`; `UNHEALTHY` when the database or the file store, which were asked for, failed. */
  readonly status: string
  readonly AndroidLatestVersion?: string | undefined
  readonly AndroidMinVersion?: string | undefined
  readonly DesktopLatestVersion?: string | undefined
  readonly DesktopMinVersion?: string | undefined
  readonly IosLatestVersion?: string | undefined
  readonly IosMinVersion?: string | undefined
  readonly ActiveSearchBackend?: string | undefined
  /** With `get_server_status`. */
  readonly database_status?: string | undefined
  /** With `get_server_status`. */
  readonly filestore_status?: string | undefined
  /** Whether the server runs as root; with `get_server_status`, for system admins. */
  readonly root_status?: boolean | undefined
  /** With `device_id`: `true`, `false` or `unknown`, as text. */
  readonly CanReceiveNotifications?: string | undefined
}

export const SystemStatusResponse: Schema.Codec<SystemStatusResponse> = Schema.Struct({
  status: Schema.String,
  AndroidLatestVersion: Schema.optional(Schema.String),
  AndroidMinVersion: Schema.optional(Schema.String),
  DesktopLatestVersion: Schema.optional(Schema.String),
  DesktopMinVersion: Schema.optional(Schema.String),
  IosLatestVersion: Schema.optional(Schema.String),
  IosMinVersion: Schema.optional(Schema.String),
  ActiveSearchBackend: Schema.optional(Schema.String),
  database_status: Schema.optional(Schema.String),
  filestore_status: Schema.optional(Schema.String),
  root_status: Schema.optional(Schema.Boolean),
  CanReceiveNotifications: Schema.optional(Schema.String)
})
