// `node unpack.ts`: unpacks the Chromium that npm serves into the temporary folder, which the caller made for it alone.
// A process of its own, because the package puts everything under fixed names into whatever TMPDIR says.
import { inflate } from "@sparticuz/chromium"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const archives = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "../bin")

// `al2023` holds the libraries that a bare machine lacks.
for (const archive of ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) {
  await inflate(join(archives, archive))
}
