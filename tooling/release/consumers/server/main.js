// The local server, for as long as somebody listens: prints where it is and who may come in, ends with its input.
import { startServer } from "@matterwire/server"

const server = await startServer({ cors: { allowFrom: "*" } })
server.addTeam("town")
const { token } = server.addUser({ username: "ann", team: "town", admin: true })
console.log(JSON.stringify({ url: server.url, token }))

process.stdin.resume().on("end", () => void server.close())
