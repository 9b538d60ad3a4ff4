import type { Generation } from "../Generation.ts"
import { sorted } from "../Json.ts"
import type { User } from "../world/Users.ts"
import type { World } from "../world/World.ts"

/** What goes wrong on a socket, as recorded. 3.10 says 500 to everything, and has no words for it. */
export const socketErrors = {
  notAuthenticated: {
    id: "api.web_socket_router.not_authenticated.app_error",
    message: "WebSocket connection is not authenticated. Please log in and try again.",
    status: 401
  },
  badSeq: {
    id: "api.web_socket_router.bad_seq.app_error",
    message: "Invalid sequence for WebSocket message.",
    status: 400
  },
  noAction: { id: "api.web_socket_router.no_action.app_error", message: "No websocket action.", status: 400 },
  badAction: { id: "api.web_socket_router.bad_action.app_error", message: "Unknown WebSocket action.", status: 500 },
  noChannel: {
    id: "api.websocket_handler.invalid_param.app_error",
    message: "Invalid channel_id parameter.",
    status: 400
  },
  noActivity: {
    id: "api.websocket_handler.invalid_param.app_error",
    message: "Invalid user_is_active parameter.",
    status: 400
  },
  noUserIds: {
    id: "api.websocket_handler.invalid_param.app_error",
    message: "Invalid user_ids parameter.",
    status: 400
  }
} as const

export type SocketError = keyof typeof socketErrors

/** What an action answers: data, or an error. */
export type Outcome = { readonly data?: Readonly<Record<string, unknown>> } | { readonly error: SocketError }

interface Acting {
  readonly world: World
  readonly generation: Generation
  readonly me: User
  readonly data: Readonly<Record<string, unknown>>
}

type Action = (acting: Acting) => Outcome

/** Done, and nothing to say. */
const done: Outcome = {}

const userTyping: Action = ({ world, generation, me, data }) => {
  const { channel_id: channelId, parent_id: parentId } = data
  const channel = typeof channelId === "string" ? world.channels.get(channelId) : undefined
  if (channel === undefined || (!generation.old && !world.isMember(channel, me))) return { error: "noChannel" }
  world.bus.tell({
    kind: "typing",
    userId: me.id,
    channelId: channel.id,
    parentId: typeof parentId === "string" ? parentId : ""
  })
  return done
}

/** The actions that we know, `authentication_challenge` apart. */
const actions: Readonly<Record<string, Action>> = {
  ping: ({ world, generation }) => ({
    data: { node_id: "", server_time: world.now(), text: "pong", version: generation.version }
  }),
  user_typing: userTyping,
  get_statuses: ({ world }) => ({
    data: sorted(world.statuses.present())
  }),
  get_statuses_by_ids: ({ world, data: { user_ids: ids } }) =>
    Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === "string")
      ? { data: sorted(ids.map((id) => [id, world.statuses.get(id).status])) }
      : { error: "noUserIds" }
}

/** What 3.10 does not know. */
const recent: Readonly<Record<string, Action>> = {
  user_update_active_status: ({ world, me, data }) => {
    const isActive = data["user_is_active"]
    if (typeof isActive !== "boolean") return { error: "noActivity" }
    if (data["manual"] === true) world.statuses.setByHand(me.id, isActive ? "online" : "away")
    // Nobody is away yet who was there a moment ago.
    else if (isActive) world.statuses.set(me.id, "online")
    return done
  },
  posted_notify_ack: () => done
}

/** Does what a frame asks for; `undefined` is no answer: plugins have actions of their own. */
export const act = (name: string, acting: Acting): Outcome | undefined => {
  const known = acting.generation.old ? actions : { ...actions, ...recent }
  if (Object.hasOwn(known, name)) return known[name]?.(acting) ?? done
  return !acting.generation.old && name.startsWith("custom_") ? undefined : { error: "badAction" }
}
