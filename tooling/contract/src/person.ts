import { request } from "node:http"

/** Somebody with a browser, as far as HTTP goes: follows redirects, keeps cookies by host and port, fills in forms. */
export interface Person {
  readonly login_id: string
  readonly password: string
  /** What is clicked on the page that asks for consent. */
  readonly answer: "allow" | "deny"
}

/** Where the browser ended, and every address that it was at. */
export interface Seen {
  readonly status: number
  readonly body: string
  readonly addresses: ReadonlyArray<string>
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", "#34": '"', "#39": "'" }
const unescape = (text: string) => text.replace(/&(amp|lt|gt|#34|#39);/g, (_, name: string) => ENTITIES[name] ?? "")

/** The form of a page: where it goes, and what is in it already. */
const formIn = (page: string) => {
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1]
  if (action === undefined) return undefined
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, unescape(value)]))
  return { action: unescape(action), fields, asksWho: page.includes('name="login_id"') }
}

interface Page {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
  readonly cookies: ReadonlyArray<string>
}

/** As a browser asks for a page that a person goes to. Node's `fetch` would say that a script asks. */
const load = (url: string, cookie: string, form: URLSearchParams | undefined): Promise<Page> =>
  new Promise((resolve, reject) => {
    const headers = { "sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-user": "?1", cookie }
    const type = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }
    const method = form === undefined ? "GET" : "POST"
    const asked = request(url, { method, headers: { ...headers, ...type }, agent: false }, (response) => {
      let body = ""
      response
        .setEncoding("utf8")
        .on("data", (chunk: string) => (body += chunk))
        .on("end", () => {
          const { headers, statusCode: status = 0 } = response
          const location = status >= 300 && status < 400 ? headers.location : undefined
          resolve({ status, body, location, cookies: headers["set-cookie"] ?? [] })
        })
    })
    asked.on("error", reject).end(form?.toString())
  })

/** Goes to an address and on, until there is a page without a form, or one that came again. */
export const browse = async (start: string, { answer, login_id, password }: Person): Promise<Seen> => {
  const cookies = new Map<string, Map<string, string>>()
  const addresses: Array<string> = []
  let url = start
  let sent: URLSearchParams | undefined
  let signedIn = false
  for (let steps = 0; steps < 20; steps += 1) {
    addresses.push(url)
    const { host } = new URL(url)
    const jar = cookies.get(host) ?? new Map<string, string>()
    const page = await load(url, [...jar].map(([name, value]) => `${name}=${value}`).join("; "), sent)
    for (const line of page.cookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    cookies.set(host, jar)
    if (page.location !== undefined) {
      url = new URL(page.location, url).href
      sent = undefined
      continue
    }
    if (page.status === 401 && !signedIn) {
      // 3.0 sends nobody to sign in: whoever is asked for consent has done so before.
      const { origin, pathname, search } = new URL(start)
      url = `${origin}/login?redirect_to=${encodeURIComponent(pathname + search)}`
      continue
    }
    const form = formIn(page.body)
    if (form === undefined || (form.asksWho && signedIn)) return { status: page.status, body: page.body, addresses }
    signedIn ||= form.asksWho
    url = form.action
    sent = new URLSearchParams({ ...form.fields, ...(form.asksWho ? { login_id, password } : { answer }) })
  }
  throw new Error(`the browser was led in a circle: ${addresses.map((url) => new URL(url).pathname).join(" ")}`)
}
