import { type Server } from "@matterwire/server"
import * as Transport from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import type { Fate, Happening } from "./Happened.ts"
import type { Action, Script } from "./Script.ts"

const TEAM = "town"
const LISTENER = "listener"

const EMOJI = ["smile", "tada", "heart", "eyes", "rocket", "fire"]

/** A silent end is found by the next ping, and that is answered by then. */
const FOUND_WITHIN_MS = 25_000
const LOOKED_AT_AFTER_MS = 6000
const CALM_AFTER_MS = 20_000
/** A reply that is read so late still tells the server's time. */
const TOLD_WITHIN_MS = 450
/** So long a post waits for the one that is to overtake it. Who is removed meanwhile is not sent it. */
const HELD_MS = 10

const ofSockets: ReadonlySet<Action["do"]> = new Set<Action["do"]>([
  "drop",
  "cut",
  "close",
  "skip",
  "forget",
  "halfOpen",
  "slow",
  "restart",
  "refuse upgrades",
  "hide hello",
  "end session",
  "nap"
])

/** Where the listener is when something is to be done. */
interface Moment {
  /** In ms. */
  readonly elapsed: number
  /** Since when its link is up; `undefined` while it is not. */
  readonly openSince: number | undefined
  /** How many events it has read since the last hello. */
  readonly read: number
  /** By how much the server's time is ahead, as the server told it last, in ms. */
  readonly toldAhead: number | undefined
  /** The channels that it has heard of. */
  readonly known: Set<string>
}

const NO_POST = "there is no such post"
/** Versions are told apart by `update_at`, in ms. */
const TWICE_AT_ONCE = "it was changed in this very millisecond"

interface Room {
  readonly id: string
  readonly name: string
  isIn: boolean
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A number that the server told. */
const numberIn = (value: unknown, name: string): number => {
  const found = isRecord(value) ? value[name] : undefined
  if (typeof found !== "number") throw new Error(`the server's answer has no ${name}`)
  return found
}

/** The back-fill's own requests, but for those that people make. */
const isCallOfHistory = ({ method, path }: { readonly method: string; readonly path: string }) =>
  (method === "GET" && path !== "/api/v4/users/me" && !path.endsWith("/websocket")) || path === "/api/v4/users/ids"

/** A server, the people on it, and the book of what they did. */
export const makeStage = (server: Server, script: Script, log: (line: string) => void) => {
  server.addTeam(TEAM)
  const done: Array<string> = []
  const people = Array.from({ length: script.people }, (_, index) =>
    server.addUser({ username: `person${index}`, team: TEAM, admin: index === 0 })
  )
  const listener = server.addBot({ username: LISTENER, team: TEAM })
  const [admin] = people
  if (admin === undefined) throw new Error("a script needs people")

  const rooms: Array<Room> = []
  const happenings: Array<Happening> = []
  const fates = new Map<string, Fate>()
  /** When a post was edited or pinned last. */
  const changedAt = new Map<string, number>()
  const deletedAt = new Map<string, number>()
  const left = new Set<string>()
  const reacted = new Set<string>()
  let swaps = 0
  let clockWentBack = false
  let answersWereCut = false
  let napUntil = 0
  let calmUntil = 0
  let troubledAt = -Infinity
  let isTroubled = false
  let isSlow = false
  let swapAt = -Infinity
  let posts = 0

  const open = (secret: boolean, isIn: boolean) => {
    const name = `room${rooms.length}`
    const members = [...people.map(({ user }) => user.username), ...(isIn ? [LISTENER] : [])]
    const { id } = server.addChannel({ team: TEAM, name, private: secret, members })
    rooms.push({ id, name, isIn })
  }
  for (let room = 0; room < script.channels; room += 1) open(room % 3 === 2, true)

  const call = Effect.fnUntraced(function* (token: string, method: string, path: string, body?: unknown) {
    const { request } = yield* Transport.Transport
    const answer = yield* request({
      endpoint: `${method} ${path}`,
      method,
      url: `${server.url}/api/v4${path}`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      expect: "text",
      maxBytes: 1_000_000
    })
    const { body: text, status } = answer
    if (status >= 300 || typeof text !== "string") {
      const said = typeof text === "string" ? text : ""
      return yield* Effect.die(new Error(`${method} ${path} was answered with ${status}: ${said}`))
    }
    const said: unknown = JSON.parse(text)
    return said
  })

  const person = (who: number) => people[who % people.length] ?? admin
  const room = (where: number) => rooms[where % rooms.length]
  /** One that is still there: mostly one of the last. */
  const post = (what: number): Fate | undefined => {
    const alive = [...fates.values()].filter((one) => !one.isDeleted && !one.isSwept && !one.isErased)
    const recent = what % 4 === 0 ? alive : alive.slice(-8)
    return recent[Math.floor(what / 4) % recent.length]
  }

  /** The time of the server, as it tells it. */
  const times = { ahead: 0 }
  const now = (elapsed: number) => elapsed + times.ahead

  const note = (fate: Fate, what: Happening["what"], at: number, version = fate.version) => {
    const isOurs = rooms.some(({ id, isIn }) => id === fate.channel && isIn)
    happenings.push({ what, post: fate.id, channel: fate.channel, at, version, isOurs })
  }

  const write = (who: number, where: Room, root?: Fate) => {
    const message = `post ${(posts += 1)}`
    const { create_at, id } = server.addPost({
      username: person(who).user.username,
      channel_id: where.id,
      message,
      ...(root === undefined ? {} : { root_id: root.root ?? root.id })
    })
    const fate: Fate = {
      id,
      channel: where.id,
      createAt: create_at,
      root: root === undefined ? undefined : (root.root ?? root.id),
      version: `${message} -`,
      isDeleted: false,
      isSwept: false,
      isErased: false,
      maySwap: swaps > 0
    }
    if (swaps > 0) swapAt = create_at - times.ahead
    swaps -= 1
    fates.set(id, fate)
    note(fate, "posted", create_at)
    log(`    ${id} is ${fate.version} in ${where.name}`)
  }

  const act = Effect.fnUntraced(function* (action: Action, { elapsed, known, openSince, read, toldAhead }: Moment) {
    const { faults } = server
    if (ofSockets.has(action.do)) {
      isTroubled = elapsed - troubledAt < CALM_AFTER_MS || isSlow
      troubledAt = elapsed
    }
    if (elapsed < calmUntil && ofSockets.has(action.do)) return "the end of the session is to be found first"
    switch (action.do) {
      case "post": {
        const where = room(action.where)
        if (where === undefined) return "there is no room"
        for (let n = 0; n < action.times; n += 1) write(action.who + n, where)
        return
      }
      case "reply": {
        const root = post(action.what)
        const where = rooms.find(({ id }) => id === root?.channel)
        if (root === undefined || where === undefined) return NO_POST
        const isGone = root.root !== undefined && fates.get(root.root)?.isDeleted !== false
        if (isGone) return NO_POST
        return write(action.who, where, root)
      }
      case "edit": {
        const fate = post(action.what)
        if (fate === undefined) return NO_POST
        if (changedAt.get(fate.id) === elapsed) return TWICE_AT_ONCE
        changedAt.set(fate.id, elapsed)
        const message = `${fate.version.replace(/ [-+]$/, "")}'`
        const said = yield* call(admin.token, "PUT", `/posts/${fate.id}/patch`, { message })
        fate.version = `${message} ${fate.version.at(-1) ?? "-"}`
        return note(fate, "post_edited", numberIn(said, "update_at"))
      }
      case "pin": {
        const fate = post(action.what)
        if (fate === undefined || fate.version.endsWith("+")) return NO_POST
        if (changedAt.get(fate.id) === elapsed) return TWICE_AT_ONCE
        changedAt.set(fate.id, elapsed)
        yield* call(admin.token, "POST", `/posts/${fate.id}/pin`)
        fate.version = fate.version.replace(/-$/, "+")
        return note(fate, "post_edited", now(elapsed))
      }
      case "delete": {
        const fate = post(action.what)
        if (fate === undefined) return NO_POST
        // The history then shows one time for both, as for a reply that goes with its root.
        if ([...fates.values()].some((one) => one.root === fate.id && deletedAt.get(one.id) === elapsed)) {
          return "its reply was deleted in this very millisecond"
        }
        deletedAt.set(fate.id, elapsed)
        yield* call(admin.token, "DELETE", `/posts/${fate.id}`)
        fate.isDeleted = true
        for (const one of fates.values()) if (one.root === fate.id) one.isSwept = true
        return note(fate, "post_deleted", now(elapsed))
      }
      case "react": {
        const fate = post(action.what)
        const { token, user } = person(action.who)
        const emoji_name = EMOJI[action.who % EMOJI.length] ?? ""
        const version = `${emoji_name} ${user.id}`
        if (fate === undefined || reacted.has(`${fate.id} ${version}`)) return NO_POST
        reacted.add(`${fate.id} ${version}`)
        yield* call(token, "POST", "/reactions", { user_id: user.id, post_id: fate.id, emoji_name })
        return note(fate, "reaction_added", now(elapsed), version)
      }
      case "type": {
        const where = room(action.where)
        const { token, user } = person(action.who)
        if (where !== undefined) yield* call(token, "POST", `/users/${user.id}/typing`, { channel_id: where.id })
        return
      }
      case "remove":
      case "leave": {
        const where = room(action.where)
        if (where?.isIn !== true) return "it is not in the room"
        // Away, nobody can know that it was in a channel of which it never heard.
        if (elapsed - swapAt <= HELD_MS) return "a post is on its way that another one is to overtake"
        if (!known.has(where.id)) return "the listener does not know of the channel"
        const token = action.do === "leave" ? listener.token : admin.token
        yield* call(token, "DELETE", `/channels/${where.id}/members/${listener.user.id}`)
        where.isIn = false
        // Away, it would not hear that it was added once more, and removed.
        known.delete(where.id)
        left.add(where.id)
        return
      }
      case "add": {
        const where = rooms.filter(({ isIn }) => !isIn)[
          action.where % Math.max(1, rooms.filter(({ isIn }) => !isIn).length)
        ]
        if (where === undefined) return "it is in all rooms"
        yield* call(admin.token, "POST", `/channels/${where.id}/members`, { user_id: listener.user.id })
        where.isIn = true
        return
      }
      case "open":
        return open(action.secret, action.with)
      case "retain": {
        const fate = [...fates.values()][action.what % Math.max(1, Math.floor(fates.size / 2))]
        if (fate === undefined) return NO_POST
        server.erasePost(fate.id)
        for (const one of fates.values()) if (one.id === fate.id || one.root === fate.id) one.isErased = true
        return
      }
      case "drop":
        yield* Effect.promise(() => faults.dropSockets())
        return
      case "cut":
        return void faults.cutSockets({ after: action.after })
      case "close":
        return void faults.closeSockets(action.code)
      case "duplicate":
        return faults.duplicate({ times: action.times })
      case "skip":
        // No server hides its first frame and others: the number of the next one would be the one that is waited for.
        if (done.includes("hide hello")) return "a hello is hidden"
        return faults.skip({ times: action.times })
      case "swap":
        swaps = Math.max(0, swaps) + action.times * 2
        return faults.swapPosts(action.times)
      case "forget":
        faults.forgetConnections()
        yield* Effect.promise(() => faults.dropSockets())
        return
      case "halfOpen":
        return void faults.halfOpen()
      case "slow":
        isSlow = true
        return faults.slowSockets(action.ms)
      case "refuse upgrades":
        return faults.refuseUpgrades({ status: action.status, times: action.times })
      case "hide hello":
        if (done.includes("skip")) return "frames are missing"
        // Its next link must not begin with the very number that this one waits for: no wire loses a frame between two others.
        if (openSince === undefined || read < 3) return "the next link's numbers would go on from this one's"
        return faults.hideHello()
      case "refuse calls":
        return faults.refuseBackfill({ status: action.status, times: action.times })
      case "lose answers":
        return faults.lose(isCallOfHistory, action.times)
      case "hang up":
        return faults.hangUp(isCallOfHistory, action.times)
      case "cut answers":
        answersWereCut = true
        return faults.cutAnswer(isCallOfHistory, action.times)
      case "slow calls":
        return faults.delay(action.ms, isCallOfHistory)
      case "restart":
        return void server.restart()
      case "end session":
        // One that breaks before the next ping, and is revived by the upgrade, leaves no trace on any wire.
        // So is one that is younger than 5 s: then the server looks at it, and cuts it.
        if (elapsed - (openSince ?? elapsed) < LOOKED_AT_AFTER_MS || elapsed < napUntil || isTroubled) {
          return "no socket has been open for long enough"
        }
        heal()
        calmUntil = elapsed + FOUND_WITHIN_MS
        return server.expire(listener.token)
      case "jump clock":
        // Back and forth again between two replies, it has only gone forward for whoever asks.
        if (toldAhead === undefined || Math.abs(toldAhead - times.ahead) > TOLD_WITHIN_MS) {
          return "the listener was not told of the last jump"
        }
        if (action.ms < 0) clockWentBack = true
        times.ahead += action.ms
        return server.jumpClock(action.ms)
      case "nap":
        napUntil = elapsed + action.ms
        return
      case "heal":
        return heal()
    }
  })

  /** Does it, if it can be done now. */
  const perform = (action: Action, moment: Moment) =>
    Effect.map(act(action, moment), (why) => {
      if (why === undefined) done.push(action.do)
      else log(`    not now: ${why}`)
    })

  const heal = () => {
    isSlow = false
    server.faults.clear()
    if (script.latency > 0) server.faults.delay(script.latency, isCallOfHistory)
  }
  heal()

  return {
    listener,
    perform,
    heal,
    /** A last word in every room: whoever missed the one before sees it by its number. */
    sayFarewell: () => {
      // Who is in no room hears no last word, and so not that a frame is missing before it.
      if (!rooms.some(({ isIn }) => isIn)) open(false, true)
      for (const [index, one] of rooms.entries()) write(index, one)
    },
    isCallOfHistory,
    /** How long the listener still sleeps. */
    napFor: (elapsed: number) => Math.max(0, napUntil - elapsed),
    done,
    happenings,
    fates,
    excuses: () => ({
      isGentle: script.isGentle,
      quietCalls: script.quietCalls,
      // Town Square and Off-Topic, too.
      channels: rooms.length + 2,
      left,
      clockWentBack,
      answersWereCut
    })
  }
}
