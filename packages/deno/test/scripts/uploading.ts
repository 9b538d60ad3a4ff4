// Uploads a file from a path.
import { createClient, fromPath } from "@matterwire/deno"

const [url = "", path = ""] = Deno.args
const mm = createClient({ url, token: "t0kent0ken" })
try {
  const seen: Array<number> = []
  const onProgress = ({ bytes }: { bytes: number }) => void seen.push(bytes)
  const { name, size } = await mm.transfer.upload(await fromPath(path), { channel_id: "square", onProgress })
  console.log(name)
  console.log(`progress ${seen.length > 2} ${seen.at(-1) === size}`)
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
}
await mm.close()
