// `node browser.ts URL`: the browser of a test. Whose it is, and what they click, stands in PERSON; what it saw goes to SEEN.
import { browse } from "@matterwire/contract/person"
import { writeFileSync } from "node:fs"

const { PERSON = "{}", SEEN } = process.env
const seen = await browse(process.argv[2] ?? "", JSON.parse(PERSON))
if (SEEN !== undefined) writeFileSync(SEEN, JSON.stringify(seen))
