import type { Answer } from "../../Route.ts"
import type { Header } from "../../Wire.ts"
import { escapeQuery } from "../site.ts"

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;"
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** A text inside of a script, as Go's templates write it. */
const escapeScript = (text: string): string =>
  text.replace(/[=&'"<>]/g, (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)

export const html = (status: number, text: string, headers: ReadonlyArray<Header> = []): Answer => ({
  status,
  headers: [["Content-Type", "text/html; charset=utf-8"], ...headers],
  etag: undefined,
  body: text
})

/** What a real server's signature of an error page is like: it proves nothing here. */
const signature = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(71))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")

/** 11.6 tells a browser by a page that leads to another. */
export const errorPage = (status: number, message: string, type: string): Answer => {
  const query = [`message=${escapeQuery(message)}`, ...(type === "" ? [] : [`type=${type}`]), `s=${signature()}`]
  const to = `/error?${query.join("&")}`
  const text = `<!DOCTYPE html><html><head></head>
<body onload="window.location = '${escapeScript(to)}'">
<noscript><meta http-equiv="refresh" content="0; url=${escapeHtml(to)}"></noscript>
<!-- web error message -->
<a href="${escapeHtml(to)}" style="color: #c0c0c0;">...</a>
</body></html>
`
  return { status, headers: [["Content-Type", "text/html"]], etag: undefined, body: text }
}

const hidden = (fields: ReadonlyArray<readonly [name: string, value: string]>): string =>
  fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`).join("\n")

const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 4rem auto; padding: 0 1rem }
input, button { font: inherit; padding: .4rem .8rem }
label, input:not([type=hidden]) { display: block; width: 100%; box-sizing: border-box; margin: .3rem 0 }
.error { color: #b00020 }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`

/** Asks who somebody is. */
export const signInPage = (action: string, redirectTo: string, error: string): string =>
  page(
    "Sign in",
    `${error === "" ? "" : `<p class="error">${escapeHtml(error)}</p>`}
<form method="post" action="${escapeHtml(action)}">
${hidden([["redirect_to", redirectTo]])}
<label>Username or e-mail address <input name="login_id" autocomplete="username" required autofocus></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<label>MFA code, if you use one <input name="token" inputmode="numeric" autocomplete="one-time-code"></label>
<button type="submit">Sign in</button>
</form>`
  )

interface Asked {
  readonly action: string
  readonly app: string
  readonly username: string
  readonly fields: ReadonlyArray<readonly [name: string, value: string]>
}

/** Asks whether an application may come in. */
export const consentPage = ({ action, app, username, fields }: Asked): string =>
  page(
    `Let ${app} in?`,
    `<p><b>${escapeHtml(app)}</b> wants to act as <b>${escapeHtml(username)}</b>.</p>
<form method="post" action="${escapeHtml(action)}">
${hidden(fields)}
<button type="submit" name="answer" value="allow">Allow</button>
<button type="submit" name="answer" value="deny">Deny</button>
</form>`
  )
