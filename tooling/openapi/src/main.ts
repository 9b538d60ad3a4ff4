// `pnpm openapi [--out DIR]`: writes the OpenAPI document of each version, by default into the root's `openapi` folder.
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { document, versions } from "./document.ts"

const { values } = parseArgs({
  options: { out: { type: "string", default: join(import.meta.dirname, "../../../openapi") } }
})

mkdirSync(values.out, { recursive: true })
for (const version of versions) {
  const made = document(version)
  const text = `${JSON.stringify(made, null, 2)}\n`
  const file = join(values.out, `${version}.json`)
  const operations = Object.values(made.paths).flatMap((path) => Object.keys(path)).length
  writeFileSync(file, text)
  console.log(
    `${file}: ${operations} operations, ${Object.keys(made.components.schemas).length} schemas, ${Math.ceil(text.length / 1000)} kB`
  )
}
