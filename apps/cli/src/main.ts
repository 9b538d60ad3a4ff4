import { packageVersion } from "./version.ts"

const args = process.argv.slice(2)

// Asked most often by scripts, and answered before Effect is there. All else is evaluated only when it is needed.
if (args.length === 1 && (args[0] === "--version" || args[0] === "-v")) {
  process.stdout.on("error", () => {}) // a pipe whose reader has gone is no error
  process.stdout.write(`mw ${packageVersion}\n`)
} else {
  void import("./cli.ts").then(({ run }) => run(packageVersion, args))
}
