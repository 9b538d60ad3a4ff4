import { defineConfig } from "oxlint"

// The arrows of the house: who may import whom. Each message says where the thing belongs.
// Overrides replace a rule's options, they do not add to them: so a folder's whole list is put together here.
// `tooling/locks` plants a breach of every line and sees it refused.

interface Arrow {
  readonly regex: string
  readonly message: string
}

const barrel: Arrow = {
  regex: "^effect$",
  message: 'Import the module, as in `import * as Effect from "effect/Effect"`: the barrel costs 210 ms and 110 kB.'
}
const upwards: Arrow = {
  regex:
    "(^|/)(apps|tooling)/|^@matterwire/(bench|bootstrap|chaos|chromium|cli|conformance|contract|coverage|demo-bot|locks|openapi|recordings|redis|release|report|snippets)(/|$)",
  message: "Packages know nothing of apps and tooling. What both need belongs in a package; a test of both in tooling."
}
const aside: Arrow = {
  regex: "^\\..*/src/",
  message: "Another package is imported by its name, never by a path into its sources."
}
const server: Arrow = {
  regex: "^@matterwire/server(/|$)",
  message: "The local server is for tests, demos, tooling and apps: nothing that is published runs on it."
}

/** The matterwire packages a folder may import; every other of ours is refused. */
const ours = (allowed: ReadonlyArray<string>, message: string): Arrow => ({
  regex: `^@matterwire/(${packages.filter((name) => !allowed.includes(name)).join("|")})(/|$)`,
  message
})
const packages = ["bot", "browser", "core", "deno", "node", "server", "web"]
const runtime: Arrow = {
  regex: "^(node:|bun:|jsr:|npm:|https?:|(undici|ws|redis|@redis|@effect/platform[^/]*)(/|$))",
  message:
    "This folder knows no runtime. The wire belongs in an adapter (packages/node, browser, deno), behind `Transport`."
}
const unstable: Arrow = {
  regex: "^effect/(http|http-api|socket|cli|persistence)(/|$)",
  message:
    "Unstable Effect modules have a room each: effect/http and effect/socket in the local server, effect/cli in apps/cli, effect/persistence in the shared limiter and the bot's queue. Core asks `Transport` for the wire."
}
const engine: Arrow = {
  regex:
    "^\\.\\.?/(\\.\\./)*((auth|oauth|pipeline|session)(/|$)|(Auth|OAuth|RateLimit|Mattermost|Events|Transport)\\.ts$)",
  message: "The catalogue describes, the engine performs: they meet in Endpoint.ts and Event.ts only."
}
const catalogue: Arrow = {
  regex: "^\\.\\.?/(\\.\\./)*(v3|v4|models)(/|$)",
  message:
    "The engine runs every endpoint and knows none: what is about one of them belongs in its definition (Endpoint.ts, Event.ts)."
}
const version = (other: string): Arrow => ({
  regex: `(^|/)${other}(/|$)`,
  message: `v3 and v4 know nothing of each other. What both need belongs in models/ or Endpoint.ts, not in ${other}/.`
})

const arrows = (...patterns: ReadonlyArray<Arrow>) => ({
  "no-restricted-imports": ["error", { patterns: [barrel, upwards, aside, ...patterns] }] as const
})

const core = [
  ours([], "Core stands below every other package: it imports Effect and its own files."),
  runtime,
  unstable
]
const adapter = (...below: ReadonlyArray<string>) =>
  ours(["core", ...below], "An adapter imports core and its runtime, no other adapter, no bot, no server.")
/** What stands on the web's names alone must load where there are no others. */
const foreign: Arrow = {
  ...runtime,
  message: "The web's own names are enough here, and Deno's in packages/deno: what needs Node belongs in packages/node."
}
const redis: Arrow = {
  regex: "^@?redis(/|$)|^\\.\\.?/(.*/)?redis(\\.ts$|/)",
  message:
    "Whoever shares no limit needs no `redis`: only src/redis.ts and src/redis/ import it, and nobody imports them."
}
const bot = ours(["core"], "The bot kit stands on core alone: what needs Node belongs in src/node.ts.")

export default defineConfig({
  plugins: ["typescript", "import", "unicorn", "oxc", "vitest"],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  categories: { correctness: "error" },
  ignorePatterns: ["**/dist/**", "**/node_modules", "tooling/snippets/.programs"],
  rules: {
    "import/no-cycle": "error",
    "no-restricted-imports": ["error", { patterns: [barrel] }],
    "typescript/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-misused-spread": ["error", { allow: ["string"] }], // code points are what we want of a string
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "vitest/no-disabled-tests": "off", // `tooling/report` names them at the end of every run
    "vitest/no-standalone-expect": "off", // it does not know `it.effect`
    "vitest/valid-title": ["error", { ignoreTypeOfTestName: true }],
    "require-yield": "off" // a generator handed to Effect need not yield
  },
  overrides: [
    {
      files: ["packages/*/src/**"],
      rules: {
        ...arrows(server),
        "no-console": "error",
        "typescript/no-non-null-assertion": "error"
      }
    },
    { files: ["packages/*/test/**"], rules: { "no-restricted-imports": ["error", { patterns: [barrel, upwards] }] } },

    { files: ["packages/core/src/**"], rules: arrows(...core) },
    { files: ["packages/core/src/models/**"], rules: arrows(...core, engine) },
    { files: ["packages/core/src/v3/**"], rules: arrows(...core, engine, version("v4")) },
    { files: ["packages/core/src/v4/**"], rules: arrows(...core, engine, version("v3")) },
    {
      files: [
        "packages/core/src/{auth,oauth,pipeline,session}/**",
        "packages/core/src/{Auth,OAuth,RateLimit,Errors,Transport}.ts"
      ],
      rules: arrows(...core, catalogue)
    },

    { files: ["packages/node/src/**"], rules: arrows(adapter(), redis) },
    { files: ["packages/node/src/redis.ts", "packages/node/src/redis/**"], rules: arrows(adapter()) },
    { files: ["packages/web/src/**"], rules: arrows(adapter(), foreign) },
    { files: ["packages/{browser,deno}/src/**"], rules: arrows(adapter("web"), foreign) },
    {
      files: ["packages/server/src/**"],
      rules: arrows(
        ours(["core"], "The local server imports core only: a bot under test is handed to it, not imported.")
      )
    },
    { files: ["packages/bot/src/**"], rules: arrows(bot, runtime) },
    {
      files: ["packages/bot/src/node.ts"],
      rules: arrows(
        ours(["core", "node"], "src/node.ts gives the bot Node's defaults: core and node are all it needs.")
      )
    }
  ]
})
