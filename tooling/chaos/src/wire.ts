import { Transport } from "@matterwire/core/Transport"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** What came over the wire, in numbers. */
export interface Traffic {
  upgrades: number
  opened: number
  hellos: number
  asked: number
  resumed: number
  frames: number
  calls: number
  fetched: number
}

export const noTraffic = (): Traffic => ({
  upgrades: 0,
  opened: 0,
  hellos: 0,
  asked: 0,
  resumed: 0,
  frames: 0,
  calls: 0,
  fetched: 0
})

const short = (text: string) => text.replaceAll(/\s+/g, " ").slice(0, 420)

/** The same transport, watched: what passes is counted, and told in a trace. */
export const watched = (
  inner: Layer.Layer<Transport>,
  traffic: Traffic,
  isFetch: (call: { readonly method: string; readonly path: string }) => boolean,
  see: (frame: string) => void,
  log: (line: string) => void
): Layer.Layer<Transport> =>
  Layer.provide(
    Layer.effect(
      Transport,
      Effect.map(Transport, ({ capabilities, request, socket }) => ({
        capabilities,
        request: (asked) =>
          Effect.suspend(() => {
            const [, path = ""] = /^\w+:\/\/[^/]*(.*)$/.exec(asked.url) ?? []
            traffic.calls += 1
            if (isFetch({ method: asked.method, path: path.replace(/\?.*/, "") })) traffic.fetched += 1
            log(`  call ${asked.method} ${path}`)
            return request(asked).pipe(
              Effect.tap(({ status }) => Effect.sync(() => log(`  answer ${status} to ${asked.method} ${path}`))),
              Effect.tapError(({ message }) =>
                Effect.sync(() => log(`  no answer to ${asked.method} ${path}: ${message}`))
              )
            )
          }),
        socket: Effect.fnUntraced(function* (asked) {
          const query = asked.url.replace(/^[^?]*/, "")
          traffic.upgrades += 1
          if (query !== "") traffic.asked += 1
          log(`  upgrade ${query}`)
          const open = yield* Effect.tapError(socket(asked), ({ message }) =>
            Effect.sync(() => log(`  refused: ${message}`))
          )
          traffic.opened += 1
          let isFirst = true
          return {
            ...open,
            pull: open.pull.pipe(
              Effect.tap((texts) =>
                Effect.sync(() => {
                  traffic.frames += texts.length
                  if (isFirst && texts[0].includes('"hello"')) traffic.hellos += 1
                  else if (isFirst && query !== "") traffic.resumed += 1
                  isFirst = false
                  for (const text of texts) {
                    see(text)
                    log(`  < ${short(text)}`)
                  }
                })
              ),
              Effect.tapError(({ message }) => Effect.sync(() => log(`  socket ended: ${message}`)))
            ),
            send: (text) => {
              log(`  > ${text}`)
              return open.send(text)
            }
          }
        })
      }))
    ),
    inner
  )
