import { connect, createServer } from "node:net"

/**
 * The process that a client talks to: what it is sent goes on to the server whose port is the first argument, and back. Listens
 * on the second one, 0 for any, and tells its parent which it is. It dies with all that is under way.
 */
const [, , target, port] = process.argv
const server = createServer((near) => {
  const far = connect(Number(target), "127.0.0.1")
  near.pipe(far)
  far.pipe(near)
  const end = () => {
    near.destroy()
    far.destroy()
  }
  for (const socket of [near, far]) socket.on("error", end).on("close", end)
})
server.listen(Number(port), "127.0.0.1", () => {
  const address = server.address()
  process.send?.(typeof address === "object" ? address?.port : undefined)
})
process.on("disconnect", () => process.exit())
