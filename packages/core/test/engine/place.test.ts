import { assert, describe, it } from "@effect/vitest"
import { socket as v3, socket300 } from "@matterwire/core/v3/Socket"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import * as Redacted from "effect/Redacted"
import type { Credential } from "../../src/Auth.ts"
import type { EventFrame } from "../../src/session/frames.ts"
import { Place } from "../../src/session/Place.ts"

const START = 1_700_000_000_000
const token = (text: string): Credential => ({ _tag: "Token", token: Redacted.make(text) })
const mine = token("tokentokentoken")
const frame = (seq: number, name = "posted"): EventFrame => ({ kind: "event", name, seq, text: "{}" })

/** Greeted, with three frames read. */
const begun = (dialect = v4) => {
  const place = new Place(dialect)
  place.greeted(mine, "c1", 0, START)
  place.count(frame(0, "hello"))
  place.count(frame(1))
  place.count(frame(2))
  return place
}

describe("a place", () => {
  it("may be resumed by its session only", () => {
    const place = begun()

    assert.deepStrictEqual(place.resume(mine), { connectionId: "c1", next: 3 })
    assert.isUndefined(place.resume(token("another")))
    assert.isUndefined(place.resume({ _tag: "Cookie" }))
    assert.isUndefined(place.resume(undefined))
  })

  it("may not be resumed once the session was in doubt, until a server says hello", () => {
    const place = begun()
    place.doubt()

    assert.isUndefined(place.resume(mine))
    place.greeted(mine, "c2", 0, START)
    place.recovered()
    place.count(frame(0, "hello"))
    assert.deepStrictEqual(place.resume(mine), { connectionId: "c2", next: 1 })
  })

  it("may not be resumed while something is missing, nor with 0, nor in a dialect that cannot", () => {
    const lost = begun()
    lost.greeted(mine, "c2", 0, START)
    lost.count(frame(0, "hello"))
    const early = new Place(v4)
    early.greeted(mine, "c1", 0, START)

    assert.isTrue(lost.isLost)
    assert.isUndefined(lost.resume(mine))
    assert.isUndefined(early.resume(mine))
    assert.isUndefined(begun(v3).resume(mine))
  })

  it("tells frames that are next, told already, and behind a hole, and does not move for the last two", () => {
    const place = begun()

    assert.deepStrictEqual(
      [2, 0, 4, 3, 4].map((seq) => place.count(frame(seq))),
      ["again", "again", "hole", "next", "next"]
    )
    assert.strictEqual(place.next, 5)
  })

  it("takes a hello for a new beginning, but for the one that was announced", () => {
    const place = new Place(v4)
    place.greeted(mine, "c1", 7, START)

    assert.deepStrictEqual(
      [frame(7, "hello"), frame(8), frame(9, "hello")].map((one) => place.count(one)),
      ["next", "next", "anew"]
    )
  })

  it("does not count where frames have no numbers", () => {
    const place = new Place(socket300)
    place.greeted(mine, undefined, 0, START)

    assert.deepStrictEqual(
      [frame(-1), frame(-1)].map((one) => place.count(one)),
      ["next", "next"]
    )
  })

  it("takes a first frame of a resume for a new beginning if its number is smaller than the one asked for", () => {
    const place = begun()
    place.resumed()

    assert.strictEqual(place.count(frame(1)), "anew")
  })

  it("loses nothing by its first hello, and something by every later one", () => {
    const place = new Place(v4)
    place.greeted(mine, "c1", 0, START)
    const first = place.isLost
    place.greeted(mine, "c1", 5, START)

    assert.deepStrictEqual([first, place.isLost], [false, true])
  })

  it("is complete until the time that the server told before the last frame, and no further", () => {
    const place = begun()
    place.told(START + 10_000, 0, 0)
    place.told(START + 20_000, 10_000, 10_000)
    const before = place.completeUntil
    place.count(frame(3))

    assert.strictEqual(before, START + 10_000)
    assert.strictEqual(place.completeUntil, START + 20_000)
  })

  it("is not complete until a time that is told while something is missing", () => {
    const place = begun()
    place.told(START + 10_000, 0, 0)
    place.greeted(mine, "c2", 0, START)
    place.told(START + 90_000, 80_000, 80_000)
    const lost = place.completeUntil
    place.recovered()

    assert.strictEqual(lost, START + 10_000)
    assert.strictEqual(place.completeUntil, START + 90_000)
  })

  it("looks back 10 s, and not to before its beginning", () => {
    const place = begun()
    place.told(START, 0, 0)
    const early = place.missedSince()
    place.count(frame(3))
    place.told(START + 60_000, 60_000, 60_000)
    place.count(frame(4))

    assert.strictEqual(early, START)
    assert.strictEqual(place.missedSince(), START + 50_000)
  })

  it("believes no server's time before 2001", () => {
    const place = begun()

    place.told(5, 0, 0)

    assert.isUndefined(place.completeUntil)
  })

  it("notices a server's clock that is set back by more than 5 s against our own", () => {
    const by = (ms: number) => {
      const place = begun()
      place.told(START + 60_000, 60_000, 60_000)
      place.greeted(mine, "c2", 0, START)
      place.told(START + 120_000 - ms, 120_000, 120_000)
      return place.wasSetBack
    }

    assert.deepStrictEqual([0, 4999, 5001, 60_000].map(by), [false, false, true, true])
  })
})

describe("a place and the channels", () => {
  it("remembers since when one was away from a channel, until it is made up for", () => {
    const place = begun()
    place.told(START + 60_000, 60_000, 60_000)
    place.count(frame(3))
    place.leave("a")
    const left = place.leftAt("a")
    const since = place.returned("a")
    place.absent("a", since ?? 0)
    const absent = place.leftAt("a")
    place.caughtUp(["a"])

    assert.strictEqual(left, START + 60_000)
    assert.strictEqual(since, START + 50_000)
    assert.strictEqual(absent, START + 50_000)
    assert.isUndefined(place.leftAt("a"))
    assert.deepStrictEqual(place.channels(), ["a"])
  })

  it("knows nothing of a channel that one is in for the first time", () => {
    const place = begun()

    assert.isUndefined(place.returned("a"))
    assert.deepStrictEqual(place.channels(), ["a"])
  })

  it("does not count a channel that one was removed from", () => {
    const place = begun()
    place.returned("a")
    place.returned("b")

    place.leave("a")

    assert.deepStrictEqual(place.channels(), ["b"])
  })
})

describe("a place that is written down", () => {
  const state = (place: Place) => place.state("https://mm.test", "v4", START)

  it("comes out as it was", () => {
    const place = begun()
    place.who = "u"
    place.told(START + 60_000, 60_000, 60_000)
    place.count(frame(3))
    place.leave("a")
    place.returned("b")
    place.absent("c", START + 5)

    const again = Place.from(v4, state(place), START, 0)

    assert.deepStrictEqual(again.resume(mine), { connectionId: "c1", next: 4 })
    assert.strictEqual(again.leftAt("c"), START + 5)
    assert.deepStrictEqual(state(again), state(place))
  })

  it("has no connection where that is in doubt or something is missing, and goes on lost", () => {
    const doubted = begun()
    doubted.doubt()
    const lost = begun()
    lost.greeted(mine, "c2", 0, START)

    for (const place of [doubted, lost]) {
      assert.notProperty(state(place), "connection")
      assert.isTrue(Place.from(v4, state(place), START, 0).isLost)
    }
  })

  it("holds no token", () => {
    assert.notInclude(JSON.stringify(state(begun())), "tokentokentoken")
  })

  it("follows a consumer to what it has done with, and no further", () => {
    const place = begun()
    const done = new Place(v4)
    const before = place.progress()
    done.isAt(3, before)
    place.count(frame(3))
    place.leave("a")
    const after = place.progress()
    place.count(frame(4))
    place.leave("b")

    done.did(frame(3), after)

    assert.deepStrictEqual(done.resume(mine), { connectionId: "c1", next: 4 })
    assert.isDefined(done.leftAt("a"))
    assert.isUndefined(done.leftAt("b"))
  })
})
