import { SharedLimitError } from "@matterwire/core/SharedLimit"
import { createClient } from "redis"
import type { RedisClient } from "./run.ts"

/** After an attempt that failed there is none for so long: calls are paced without Redis, and not held up by it. */
const PAUSE_MS = 1000
/** A call does not wait for so long, but the next one finds the connection made. */
const CONNECT_TIMEOUT_MS = 3000

/** A connection of our own, made when it is needed and made anew when it broke. */
export interface Dial {
  readonly connected: () => Promise<RedisClient>
  /** A command got no answer: if it is connected, it seems not to be, and whoever waits is told. */
  readonly broke: () => void
  /** Ends the connection; the next one who needs it makes another. */
  readonly end: () => void
}

/**
 * The client never reconnects by itself: its timers would keep a finished program alive. Nor does it hold up a program that
 * is idle. Throws what the package says of a URL that it does not understand.
 */
export const dial = (url: string): Dial => {
  const client = createClient({
    url,
    RESP: 2,
    disableClientInfo: true,
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: false }
  })
  client.on("error", () => {}) // whoever waits for a command hears of it
  client.unref()
  let connecting: Promise<unknown> = Promise.resolve()
  let failedAt = -Infinity
  let begunAt = -Infinity

  const attempt = async () => {
    begunAt = performance.now()
    try {
      await client.connect()
    } catch (error) {
      failedAt = performance.now()
      throw error
    }
  }
  const connected = async () => {
    if (!client.isOpen) {
      const isTooSoon = performance.now() - failedAt < PAUSE_MS
      if (isTooSoon) throw new SharedLimitError({ reason: "Redis was not to be had a moment ago" })
      connecting = attempt()
    }
    await connecting
    return client
  }
  const end = () => {
    if (client.isOpen) client.destroy()
  }
  const broke = () => {
    const isStillTrying = !client.isReady && performance.now() - begunAt < CONNECT_TIMEOUT_MS
    if (isStillTrying) return
    failedAt = performance.now()
    end()
  }
  return { connected, broke, end }
}
