import type { Dialect } from "@matterwire/core/Event"
import type { Absence, Durable, Found } from "@matterwire/core/History"
import * as Mattermost from "@matterwire/core/Mattermost"
import { Transport } from "@matterwire/core/Transport"
import { socket as v3 } from "@matterwire/core/v3/Socket"
import { socket as v4 } from "@matterwire/core/v4/Socket"
import { type HttpStep, httpSteps, servers } from "@matterwire/recordings"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { answerTo } from "../src/wire.ts"

// Back-fills of what happened in the recordings, answered by them: nothing here was made up but which answer comes when.

const steps = new Map(servers.flatMap(httpSteps).map((one) => [one.at, one]))

const step = (at: string): HttpStep => {
  const found = steps.get(at)
  if (found === undefined) throw new Error(`no step ${at}`)
  return found
}

/** Which recorded step answers what is asked: the first pattern that fits its path and query. */
type Script = ReadonlyArray<readonly [asked: RegExp, at: string]>

const missed = (dialect: Dialect, script: Script, of: Partial<Absence>) => {
  const asked: Array<string> = []
  const wire = Layer.succeed(Transport, {
    capabilities: { upgradeHeaders: true, streamingUpload: true, reservedHeaders: true },
    request: (request) =>
      Effect.sync(() => {
        const path = request.url.replace("http://localhost:8065", "")
        asked.push(path)
        const found = script.find(([pattern]) => pattern.test(path))
        if (found === undefined) throw new Error(`nothing recorded answers ${path}`)
        return answerTo(request, step(found[1]).response)
      }),
    socket: () => Effect.die(new Error("no sockets here"))
  })
  const absence: Absence = {
    who: undefined,
    wanted: new Set<Durable>(["posted", "post_edited", "post_deleted"]),
    since: 1,
    anchorIn: () => undefined,
    known: () => [],
    leftAt: () => undefined,
    quietCalls: 0,
    ...of
  }
  const client = Mattermost.layer({
    url: "http://localhost:8065",
    token: "token-of-the-replay",
    checkAnswers: "strict",
    pace: false
  })
  return (dialect.history?.(absence) ?? Stream.die(new Error("no history"))).pipe(
    Stream.provide(Layer.provide(client, wire)),
    Stream.runCollect,
    Effect.map((found) => ({ found: found.map(shown), asked }))
  )
}

const parsed = (text: string): { readonly [name: string]: string } => JSON.parse(text)

/** The name of an event and the id of its post, as far as it takes to tell posts of a recording apart. */
const shown = (one: Found) => {
  if (one._tag === "Missing") return `${one.missing.reason}: ${one.missing.events.join(" ")}`
  const { data }: { readonly data: { readonly post: string } } = JSON.parse(one.text)
  return `${one.name} ${parsed(data.post)["id"]?.slice(0, 5)}`
}

const changes: Pick<Absence, "wanted"> = { wanted: new Set<Durable>(["post_edited", "post_deleted"]) }
const LAST = "11.6/19b-last-post-at"

describe("a back-fill of what 11.6 was seen to do", () => {
  it.effect("takes neither copies nor the root of a reply for edits, and tells of both deletions (19b)", () =>
    Effect.gen(function* () {
      const script: Script = [
        [/\/users\/me\/channels/, `${LAST}:46`],
        [/\/6ktjocyj5b8hjnx7jufm83skiy\/posts\?since=/, `${LAST}:47`],
        [/\/posts\?since=/, "11.6/09b-post-pages:56"]
      ]

      const edited = yield* missed(v4, script, { ...changes, since: 1795441238126, quietCalls: 5 })
      const later = yield* missed(v4, script, { ...changes, since: 1795441238510, quietCalls: 5 })

      // Of one millisecond, the edit stands first.
      expect(edited.found).toEqual(["post_edited amq7w", "post_deleted tn3u8", "post_deleted sqoft"])
      // The reply's deletion moved its root once more, which is no edit.
      expect(later.found).toEqual(["post_deleted tn3u8", "post_deleted sqoft"])
    })
  )

  it.effect("sees deletions in no list: they are asked for, or named as not asked (19b)", () =>
    Effect.gen(function* () {
      const script: Script = [
        [/\/users\/me\/channels/, `${LAST}:40`],
        [/\/6ktjocyj5b8hjnx7jufm83skiy\/posts\?since=/, `${LAST}:47`]
      ]
      const since = 1795441238506

      const unasked = yield* missed(v4, script, { ...changes, since })
      const asked = yield* missed(v4, script, { ...changes, since, quietCalls: 1 })

      expect(unasked).toEqual({
        found: ["not asked: post_deleted"],
        asked: ["/api/v4/users/me/channels?include_deleted=true"]
      })
      expect(asked.found).toEqual(["not asked: post_deleted", "post_deleted tn3u8", "post_deleted sqoft"])
    })
  )

  it.effect("does not believe an anchor that the server does not know (09b)", () =>
    Effect.gen(function* () {
      const unknown = "11.6/09b-post-pages:49"
      const script: Script = [
        // The channel as it was when it was made.
        [/\/channels\/ppynask617rj5mifwqxi66nr7o$/, "11.6/09b-post-pages:7"],
        [/(after|before)=abcdefghijklmnopqrstuvwxyz/, unknown],
        [/\/posts\?page=0&per_page=(1|200)$/, "11.6/09b-post-pages:36"],
        [/\/users\/me$/, "11.6/19-traps:57"],
        [/\/users\/ids$/, "11.6/19-traps:59"]
      ]
      const anchor = { id: "abcdefghijklmnopqrstuvwxyz", createAt: 1795438943596 }

      const { asked, found } = yield* missed(v4, script, {
        wanted: new Set<Durable>(["posted"]),
        only: "ppynask617rj5mifwqxi66nr7o",
        since: 1795438943626,
        anchorIn: () => anchor
      })

      expect(found).toEqual(["posted fraaq", "posted 6p1se", "posted c3zzs", "posted bn8rf"])
      expect(asked.filter((path) => path.includes(`after=${anchor.id}`)).length).toBeGreaterThan(0)
    })
  )

  it.effect("takes the list of a user without channels for none (19)", () =>
    Effect.gen(function* () {
      const { found } = yield* missed(v4, [[/\/users\/me\/channels/, "11.6/19-traps:7"]], { quietCalls: 5 })

      expect(found).toEqual([])
    })
  )
})

describe("a back-fill of what 3.10.3 was seen to do", () => {
  it.effect("tells the edit and the pin, the deletion, and nothing of a reply's root (07)", () =>
    Effect.gen(function* () {
      const script: Script = [
        [/\/teams\/members$/, "3.10.3/05-teams:27"],
        [/\/teams\/yhzuyq1677ghpcjeef6pec1nyy\/channels\/$/, "3.10.3/17-etag-and-compression:4"],
        [/\/k7dwzt1zjj8ppf78m4wgnsdjmw\/posts\/since\//, "3.10.3/07-posts:55"],
        [/\/posts\/since\//, "3.10.3/07-posts:34"]
      ]

      const before = yield* missed(v3, script, { ...changes, since: 1795417672350, quietCalls: 5 })
      const between = yield* missed(v3, script, { ...changes, since: 1795417672450, quietCalls: 5 })

      expect(before.found).toEqual(["post_edited t9qx5", "post_deleted xek3j"])
      expect(between.found).toEqual(["post_deleted xek3j"])
    })
  )
})
