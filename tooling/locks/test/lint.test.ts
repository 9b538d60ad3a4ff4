import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { lint, mirror } from "./mirror.ts"

/** A file to plant, and what the linter must say about it; nothing at all when the file is good. */
interface Plant {
  readonly name: string
  readonly path: string
  readonly text: string
  readonly refused?: RegExp
}

const imports = (specifier: string) => `import * as Thing from "${specifier}"\nexport const thing = Thing`
let number = 0

/** One plant for each specifier, each in a file of its own. */
const arrow = (folder: string, specifiers: ReadonlyArray<string>, refused: RegExp): ReadonlyArray<Plant> =>
  specifiers.map((specifier) => {
    const path = folder.endsWith(".ts") ? folder : `${folder}/plant${number++}.ts`
    return { name: `${folder} does not import ${specifier}`, path, text: imports(specifier), refused }
  })
const allowed = (folder: string, specifiers: ReadonlyArray<string>): Plant => {
  const path = folder.endsWith(".ts") ? folder : `${folder}/plant${number++}.ts`
  const lines = specifiers.map(
    (specifier, i) => `import * as Thing${i} from "${specifier}"\nexport const thing${i} = Thing${i}`
  )
  return { name: `${folder} may import ${specifiers.join(", ")}`, path, text: lines.join("\n") }
}

const source = "packages/core/src"
const wire = ["node:fs", "undici", "ws", "redis", "@effect/platform-node/NodeRuntime"]
const unstable = [
  "effect/http/HttpClient",
  "effect/socket/Socket",
  "effect/cli/Command",
  "effect/persistence/KeyValueStore"
]
const engine = [
  "../oauth/flow.ts",
  "../pipeline/send.ts",
  "../session/resume.ts",
  "../auth/keep.ts",
  "../Auth.ts",
  "../RateLimit.ts",
  "../Mattermost.ts",
  "../Events.ts",
  "../Transport.ts"
]
const catalogue = ["../v3/Posts.ts", "../v4/Posts.ts", "../models/Post.ts"]

const arrows: ReadonlyArray<Plant> = [
  ...arrow(source, ["effect"], /barrel/),
  ...arrow(source, wire, /belongs in an adapter/),
  ...arrow(source, unstable, /have a room each/),
  ...arrow(source, ["@matterwire/node", "@matterwire/server/testing", "@matterwire/bot"], /below every other package/),
  ...["v3", "v4", "models"].flatMap((folder) =>
    arrow(`${source}/${folder}`, engine, /meet in Endpoint\.ts and Event\.ts/)
  ),
  ...arrow(`${source}/v4/events`, ["../../session/resume.ts", "../../Events.ts"], /meet in Endpoint\.ts and Event\.ts/),
  ...arrow(`${source}/v3`, ["../v4/Posts.ts"], /know nothing of each other/),
  ...arrow(`${source}/v4`, ["../v3/Posts.ts", "node:fs"], /know nothing of each other|belongs in an adapter/),
  ...["auth", "oauth", "pipeline", "session"].flatMap((folder) =>
    arrow(`${source}/${folder}`, catalogue, /knows none/)
  ),
  ...arrow(`${source}/pipeline`, wire, /belongs in an adapter/),
  ...["Auth", "OAuth", "RateLimit", "Errors", "Transport"].flatMap((file) =>
    arrow(`${source}/${file}.ts`, ["./models/Post.ts"], /knows none/)
  ),
  ...Object.entries({ node: ["web"], web: [], browser: [], deno: [] }).flatMap(([adapter, more]) =>
    arrow(
      `packages/${adapter}/src`,
      ["node", "browser", "deno", "server", "bot", ...more]
        .filter((other) => other !== adapter)
        .map((other) => `@matterwire/${other}`),
      /An adapter imports core/
    )
  ),
  ...arrow("packages/node/src", ["redis", "./redis.ts", "./redis/run.ts"], /needs no `redis`/),
  ...["web", "browser", "deno"].flatMap((adapter) =>
    arrow(`packages/${adapter}/src`, wire, /The web's own names are enough/)
  ),
  ...arrow("packages/server/src", ["@matterwire/node", "@matterwire/bot"], /imports core only/),
  ...arrow("packages/server/src/testing", ["@matterwire/bot"], /handed to it, not imported/),
  ...arrow("packages/bot/src", ["@matterwire/node", "@matterwire/server"], /src\/node\.ts/),
  ...arrow("packages/bot/src", ["node:fs"], /belongs in an adapter/),
  ...arrow("packages/bot/src/node.ts", ["@matterwire/server"], /core and node are all it needs/),
  ...arrow("packages/later/src", ["@matterwire/server"], /nothing that is published runs on it/),
  ...["core", "node", "web", "browser", "deno", "server", "bot"].flatMap((name) => [
    ...arrow(`packages/${name}/src`, ["effect"], /barrel/),
    ...arrow(`packages/${name}/src`, ["../../other/src/index.ts"], /by its name/),
    ...arrow(
      `packages/${name}/src`,
      ["@matterwire/contract", "@matterwire/cli", "../../../apps/demo-bot/src/main.ts"],
      /know nothing of apps/
    ),
    ...arrow(
      `packages/${name}/test`,
      ["@matterwire/contract", "../../../tooling/bench/subject.mjs"],
      /know nothing of apps/
    )
  ]),
  ...arrow("apps/demo-bot/src", ["effect"], /barrel/)
]

const habits: ReadonlyArray<Plant> = [
  {
    name: "any",
    path: `${source}/any.ts`,
    text: "export const parse = (text: string): any => text",
    refused: /no-explicit-any/
  },
  {
    name: "!",
    path: `${source}/bang.ts`,
    text: "export const first = (a: Array<string>) => a[0]!",
    refused: /no-non-null-assertion/
  },
  { name: "console", path: "packages/node/src/log.ts", text: 'console.log("here")\nexport {}', refused: /no-console/ },
  {
    name: "a floating promise",
    path: "packages/node/src/floating.ts",
    text: "const later = async () => 1\nlater()\nexport {}",
    refused: /no-floating-promises/
  },
  {
    name: "a type imported as a value",
    path: `${source}/value.ts`,
    text: 'import { Fiber } from "effect/Fiber"\nexport const of = (fiber: Fiber<void>): Fiber<void> => fiber',
    refused: /consistent-type-imports/
  },
  {
    name: "a cycle (1)",
    path: `${source}/One.ts`,
    text: 'import { two } from "./Two.ts"\nexport const one = () => two',
    refused: /no-cycle/
  },
  {
    name: "a cycle (2)",
    path: `${source}/Two.ts`,
    text: 'import { one } from "./One.ts"\nexport const two = () => one',
    refused: /no-cycle/
  }
]

const good: ReadonlyArray<Plant> = [
  allowed(`${source}/v4/events`, ["effect/Schema", "../../Event.ts", "../../models/Post.ts", "../Posts.ts"]),
  allowed(`${source}/v4`, ["../Endpoint.ts", "../models/Channel.ts", "./events/posts.ts"]),
  allowed(`${source}/pipeline`, ["effect/Effect", "../Endpoint.ts", "../Transport.ts", "../Errors.ts", "./encode.ts"]),
  allowed(`${source}/Mattermost.ts`, ["effect/Layer", "./Auth.ts", "./pipeline/send.ts", "./session/resume.ts"]),
  allowed("packages/node/src", [
    "node:fs",
    "undici",
    "ws",
    "effect/Effect",
    "@matterwire/core/Transport",
    "./request.ts"
  ]),
  allowed("packages/node/src/redis", ["node:crypto", "redis", "@matterwire/core/SharedLimit", "./run.ts"]),
  allowed("packages/web/src", ["effect/Effect", "@matterwire/core/Transport", "./http.ts"]),
  allowed("packages/browser/src", ["effect/Layer", "@matterwire/core/Client", "@matterwire/web"]),
  allowed("packages/deno/src", ["effect/Layer", "@matterwire/core/Client", "@matterwire/web"]),
  allowed("packages/server/src/testing", [
    "node:http",
    "ws",
    "effect/http/HttpRouter",
    "@matterwire/core/v4/Posts",
    "../server.ts"
  ]),
  allowed("packages/bot/src", ["effect/Effect", "effect/persistence/PersistedQueue", "@matterwire/core/Events"]),
  allowed("packages/bot/src/other/node.ts", ["@matterwire/core/Events"]),
  allowed("packages/bot/test", ["@matterwire/server/testing", "@matterwire/node", "node:fs"]),
  allowed("apps/demo-bot/src", ["@matterwire/bot/node", "@matterwire/server", "@matterwire/node", "effect/Effect"]),
  allowed("tooling/contract/src", ["@matterwire/server", "@matterwire/core/Transport"])
]

describe("the linter", () => {
  let findings: ReadonlyArray<string> = []
  let workspace: ReturnType<typeof mirror>
  const plants = [...arrows, ...habits, ...good]
  const about = ({ path }: Plant) => findings.filter((finding) => finding.startsWith(`${path}: `))

  beforeAll(() => {
    workspace = mirror(Object.fromEntries(plants.map(({ path, text }) => [path, text])))
    findings = lint(workspace.root)
  })
  afterAll(() => workspace[Symbol.dispose]())

  for (const plant of arrows) {
    it(plant.name, () => {
      assert.isAbove(about(plant).length, 0)
      for (const finding of about(plant)) assert.include(finding, "no-restricted-imports")
      assert.match(about(plant).join("\n"), plant.refused ?? /never/)
    })
  }

  for (const plant of habits) {
    it(`refuses ${plant.name}`, () => {
      assert.match(about(plant).join("\n"), plant.refused ?? /never/)
    })
  }

  for (const plant of good) {
    it(plant.name, () => {
      assert.deepEqual(about(plant), [])
    })
  }
})
