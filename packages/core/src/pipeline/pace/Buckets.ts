import type { BucketState } from "../../Call.ts"
import { read, type Reading } from "../../RateLimit.ts"
import type { Observation } from "../../SharedLimit.ts"
import type { WireResponse } from "../../Transport.ts"
import type { Books, Which } from "./books.ts"
import { Constant } from "./Constant.ts"
import { Mirror } from "./Mirror.ts"
import type { Pass } from "./Pass.ts"
import { type Ground, Stage } from "./Stage.ts"

/** Some answers are a proxy's and know nothing of the limiter; this many in a row say that it was switched off. */
const SILENT_ANSWERS = 3
/** A server has three routes with buckets of their own. What puts a second value on all routes must not fill the memory. */
const MOST_ROUTES = 100

/** What a refusal says besides the headers of the buckets. */
export interface Refused {
  /** How long it asks to wait, a minute at most. */
  readonly afterMs: number
  /** How long to wait where no headers say when a call comes back: more with every refusal in a row. */
  readonly leastMs: number
}

/** One value of the headers, and the bucket that it is of. */
interface Told {
  readonly mirror: Mirror
  readonly which: string
  readonly reading: Reading
  readonly refused: boolean
}

/**
 * The buckets of one server, each mirrored as what it is, and the stages before them.
 *
 * An answer has the values of all buckets that its call was taken out of, in the order in which the server asked them: the
 * outer one, then the route's own, then the user's. The one that refuses is the last that is asked. So:
 *
 * - The first value is the outer bucket's.
 * - The user's bucket is made of the same settings as the outer one, so that it has the same limit, and is asked only for a
 *   call that says who it is from. A last value like that is the user's.
 * - Any other is the route's own: login, desktop_token and client registration were seen to have one (11, 2 and 2), and
 *   each says so itself, whatever else a later server, or a proxy, adds.
 *
 * With a user's bucket (`VaryByUser`) the outer one is the token's, and calls of nobody draw from the address's instead.
 */
export class Buckets {
  /** No limiter was seen: nothing to wait for. */
  open = false
  readonly stage: Stage
  private outer = new Mirror()
  private user: Mirror | undefined
  private anonymous: { readonly mirror: Mirror; readonly stage: Stage } | undefined
  private readonly routes = new Map<string, { readonly mirror: Mirror; readonly stage: Stage }>()
  private constant = new Constant()
  private silent = 0
  private userless = 0
  private readonly ground: Ground
  private readonly books: Books | undefined

  constructor(ground: Ground, books: Books | undefined) {
    this.ground = ground
    this.books = books
    this.stage = new Stage(
      ground,
      () => (this.user === undefined ? [this.outer] : [this.outer, this.user]),
      () => this.open,
      books === undefined
        ? undefined
        : { books, which: () => (this.user === undefined ? ["outer"] : ["outer", "user"]) }
    )
  }

  /** Where a call of this kind waits: before its route's own bucket, if it has one, then before those that are shared. */
  routeOf(pass: Pass): Stage | undefined {
    return this.routes.size === 0 ? undefined : this.routes.get(pass.endpoint)?.stage
  }

  stageOf(pass: Pass): Stage {
    return pass.asSomebody ? this.stage : (this.anonymous?.stage ?? this.stage)
  }

  /** Is there nothing in an answer that says otherwise than what is known: no limiter, or none that limits? Costs one look. */
  isFree({ headers, status }: WireResponse): boolean {
    if (status === 429) return false
    return headers["x-ratelimit-limit"] === undefined || (this.constant.isBelieved && this.constant.isSame(headers))
  }

  /** Learns from an answer. Did it describe a bucket? */
  hear(pass: Pass, { headers, status }: WireResponse, refused: Refused | undefined, now: number): boolean {
    const readings = read(headers, now)
    if (readings.every((reading) => reading === undefined)) {
      if (refused === undefined) this.silence()
      else this.pause(pass, refused, now)
      return false
    }
    this.silent = 0
    // What a limiter that does not limit taught of the rate is not true of this one.
    if (this.constant.isBelieved && (refused !== undefined || !this.constant.isSame(headers))) this.outer = new Mirror()
    const told = this.tell(pass, readings, status === 429)
    for (const { mirror, reading, refused: byThis } of told) {
      pass.heard(mirror, reading, byThis, refused?.afterMs ?? 0, now)
    }
    this.settle(pass, (which) => this.observation(told, which, refused))
    this.hearConstant(pass, readings, headers, refused)
    this.forgetUser(pass, told, headers["x-request-id"] !== undefined, refused)
    return true
  }

  private settle(pass: Pass, seen: (which: Which) => Observation | undefined): void {
    if (pass.shared.length > 0) this.books?.settle(pass.shared.splice(0), seen)
  }

  /** What an answer said of a bucket; nothing, where an outer one refused before this one was asked. */
  private observation(told: ReadonlyArray<Told>, which: Which, refused: Refused | undefined): Observation | undefined {
    const one = told.find((told) => told.which === which)
    if (one === undefined && refused !== undefined) return undefined
    const byThis = one?.refused === true
    return { reading: one?.reading, refused: byThis, retryAfterMs: byThis ? (refused?.afterMs ?? 0) : 0 }
  }

  /** Which bucket each value is of. */
  private tell(pass: Pass, readings: ReadonlyArray<Reading | undefined>, refused: boolean): ReadonlyArray<Told> {
    const last = readings.length - 1
    const told: Array<Told> = []
    readings.forEach((reading, index) => {
      if (reading === undefined) return
      const byThis = refused && index === last
      if (index === 0)
        told.push({
          mirror: this.outerOf(pass),
          which: this.isAnonymous(pass) ? "anonymous" : "outer",
          reading,
          refused: byThis
        })
      else if (index === last && pass.asSomebody && reading.limit === readings[0]?.limit) {
        told.push({ mirror: this.userMirror(), which: "user", reading, refused: byThis })
      } else told.push({ mirror: this.routeMirror(pass.endpoint), which: pass.endpoint, reading, refused: byThis })
    })
    return told
  }

  private isAnonymous(pass: Pass): boolean {
    return !pass.asSomebody && this.anonymous !== undefined
  }

  private outerOf(pass: Pass): Mirror {
    return pass.asSomebody ? this.outer : (this.anonymous?.mirror ?? this.outer)
  }

  private userMirror(): Mirror {
    this.userless = 0
    if (this.anonymous === undefined) {
      const mirror = new Mirror()
      this.anonymous = {
        mirror,
        stage: new Stage(
          this.ground,
          () => [mirror],
          () => this.open
        )
      }
    }
    return (this.user ??= new Mirror())
  }

  private routeMirror(endpoint: string): Mirror {
    const known = this.routes.get(endpoint)
    if (known !== undefined) return known.mirror
    if (this.routes.size >= MOST_ROUTES) for (const [oldest] of this.routes) if (this.forgetRoute(oldest)) break
    const mirror = new Mirror()
    this.routes.set(endpoint, {
      mirror,
      stage: new Stage(
        this.ground,
        () => [mirror],
        () => this.open
      )
    })
    return mirror
  }

  private forgetRoute(endpoint: string): boolean {
    const idle = this.routes.get(endpoint)?.stage.isIdle === true
    return idle && this.routes.delete(endpoint)
  }

  /** An answer to a call that says who it is from, and was asked for one bucket only: the user's is not there any more. */
  private forgetUser(pass: Pass, told: ReadonlyArray<Told>, tellsRequest: boolean, refused: Refused | undefined): void {
    if (this.user === undefined || !pass.asSomebody || !tellsRequest || refused !== undefined) return
    if (told.some(({ which }) => which === "user")) return
    this.userless += 1
    if (this.userless < SILENT_ANSWERS) return
    this.user = undefined
    this.anonymous?.stage.moveTo(this.stage)
    this.anonymous = undefined
  }

  private hearConstant(
    pass: Pass,
    readings: ReadonlyArray<Reading | undefined>,
    headers: WireResponse["headers"],
    refused: Refused | undefined
  ): void {
    const [reading] = readings
    const taken = pass.held[0]?.taken
    if (refused !== undefined || reading === undefined || readings.length > 1) this.constant.refute()
    else if (taken !== undefined) this.constant.hear(taken, reading, headers)
    this.open = this.constant.isBelieved
  }

  /** A refusal that describes no bucket: a proxy's, or of a server whose headers are kept from us. It speaks for all calls. */
  private pause(pass: Pass, refused: Refused, now: number): void {
    const afterMs = Math.max(refused.afterMs, refused.leastMs)
    this.open = false
    this.silent = 0
    this.outerOf(pass).pause(afterMs, now)
    this.settle(pass, (which) =>
      which === "outer" ? { reading: undefined, refused: true, retryAfterMs: afterMs } : undefined
    )
  }

  /** An answer did not tell of a limiter. */
  private silence(): void {
    this.silent += 1
    if (this.outer.known && this.silent < SILENT_ANSWERS) return
    this.open = true
    if (!this.outer.known) return
    this.outer = new Mirror()
    this.user = undefined
    this.anonymous?.stage.moveTo(this.stage)
    this.anonymous = undefined
    for (const { stage } of this.routes.values()) stage.pump()
    this.routes.clear()
    this.constant = new Constant()
  }

  /** Everybody looks again whether they may leave. */
  pump(pass: Pass): void {
    const stage = this.stageOf(pass)
    stage.answered()
    stage.pump()
    this.routeOf(pass)?.pump()
  }

  /** What is known now, outermost first. */
  state(): ReadonlyArray<BucketState> {
    if (this.open) return []
    const all: Array<BucketState> = []
    const add = (which: string, mirror: Mirror | undefined, stage: Stage, shared?: Which) => {
      const bucket = mirror?.bucket()
      if (bucket === undefined) return
      const waiting = { interactive: stage.waiting("interactive"), bulk: stage.waiting("bulk") }
      all.push({ which, ...bucket, ...(shared === undefined ? {} : this.books?.known(shared)), waiting })
    }
    add("outer", this.outer, this.stage, "outer")
    if (this.anonymous !== undefined) add("anonymous", this.anonymous.mirror, this.anonymous.stage)
    add("user", this.user, this.stage, "user")
    for (const [endpoint, { mirror, stage }] of this.routes) add(endpoint, mirror, stage)
    return all
  }
}
