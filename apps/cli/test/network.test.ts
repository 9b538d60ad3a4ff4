import { createServer, type Server } from "node:http"
import { connect } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { stage } from "./stage.ts"

/** Since 22.21 and 24.5 Node can be told to. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const hasProxies = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)

/** A proxy that brings everybody to one port, and keeps where they wanted to go. */
const proxyTo = async (port: number) => {
  const asked: Array<string> = []
  const proxy: Server = createServer()
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "")
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n")
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [onward, socket]) end.on("error", () => {})
  })
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
  onTestFinished(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  const address = proxy.address()
  if (address === null || typeof address === "string") throw new Error("the proxy listens on no port")
  return { url: `http://127.0.0.1:${address.port}`, asked }
}

describe.skipIf(!hasProxies)("behind a proxy (needs Node 22.21 or 24.5)", () => {
  it("calls and sockets go through it with NODE_USE_ENV_PROXY", async () => {
    const { asBob, bob, home, server } = await stage("11.6")
    const proxy = await proxyTo(Number(new URL(server.url).port))
    const env = {
      NODE_USE_ENV_PROXY: "1",
      HTTP_PROXY: proxy.url,
      MATTERMOST_URL: "http://chat.example.com",
      MATTERMOST_TOKEN: bob.token
    }
    const tail = home.start(["tail", "-n", "1", "--allow-insecure-http"], { env })
    await tail.saying("listening")

    await home.mw(["post", "@ann", "through"], { env: asBob })

    expect((await tail.ended).stdout).toContain("through")
    expect(proxy.asked.length).toBeGreaterThanOrEqual(2)
    expect(new Set(proxy.asked)).toEqual(new Set(["chat.example.com:80"]))
  })
})
