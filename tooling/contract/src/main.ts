// `pnpm --filter @matterwire/contract table`: the table of the last runs, case × adapter.
import { kept, table } from "./table.ts"

console.log(table(kept()))
