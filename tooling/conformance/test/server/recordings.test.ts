import * as http from "node:http"
import { type HttpStep, recordings, type Server as Recorded, servers } from "@matterwire/recordings"
import { describe, expect, it } from "vitest"
import { type OAuthSettings, type Server, type ServerOptions, startServer } from "@matterwire/server"
import { type Options, replay } from "./replay.ts"

/** What was on the 3.10.3 server when a recording began, by its ids there. */
const town3 = (server: Server): Readonly<Record<string, string>> => {
  const admin = server.addUser({ username: "sysadmin", email: "admin@example.com", admin: true })
  const team = server.addTeam("exampleteam")
  const accounts = ["Bob", "Carol", "Dave", "Erin"].map((name) =>
    server.addUser({ username: name.toLowerCase(), password: `${name}-pass-1`, team: team.name })
  )
  const [bob, carol, dave, erin] = accounts
  const channel = server.addChannel({ team: team.name, name: "dev-talk", members: ["bob", "carol"] })
  return {
    yhzuyq1677ghpcjeef6pec1nyy: team.id,
    k7dwzt1zjj8ppf78m4wgnsdjmw: channel.id,
    j15f3a3f77bu3gmifqu1dddy5a: admin.token,
    n8dx4jkckjbrmko5d9ufkynz4w: bob?.user.id ?? "",
    w8m75urszb8giyfkeyuroij5pr: bob?.token ?? "",
    "9tfkzwsjytf4fkzborjp6y9dtr": bob?.token ?? "",
    "65t1yaet9fbjdyabaag8w6ozuo": dave?.user.id ?? "",
    "4idbtfbu3ff9tpdbz79pwqq64o": admin.user.id,
    ffg6himgkbrudfcuzdi8pikjsy: carol?.user.id ?? "",
    qtgubyxys7fc7pdp6ghbi4kmqy: carol?.token ?? "",
    gsom38qy9tywxechknn5zznccy: dave?.token ?? "",
    os39n9hcpjbz5bzx9qdkd4zuua: erin?.token ?? ""
  }
}

/** The 11.6 server had its admin only. */
const town4 = (server: Server): Readonly<Record<string, string>> => {
  server.addUser({ username: "sysadmin", password: "Adm1n-pass", email: "admin@example.com", admin: true })
  return {}
}

/** Sends bytes of a part, and cuts the connection when not all of them are sent. */
const sendPart = (server: Server, path: string, token: string, size: number, sent: number) =>
  new Promise<void>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      "content-length": size,
      "content-type": "application/octet-stream"
    }
    const request = http.request(server.url + path, { method: "POST", headers, agent: false })
    const cut = sent < size
    request.on("error", (cause) => (cut ? resolve() : reject(cause)))
    request.on("response", (response) => response.resume().on("end", resolve))
    if (cut) request.write(Buffer.alloc(sent, "c"), () => request.destroy())
    else request.end(Buffer.alloc(sent, "a"))
  })

/** What a recorded admin changed in the configuration, step by step. */
const configured =
  (changes: Readonly<Record<number, OAuthSettings>>): NonNullable<Case["before"]> =>
  (server) =>
    Object.fromEntries(
      Object.entries(changes).map(([at, settings]) => [at, async () => server.configureOAuth(settings)])
    )

interface Case {
  /** A recording, or all of a server, which then are one. */
  readonly of: string
  /** Where the recorded server said that it was. */
  readonly site?: string
  readonly options?: ServerOptions
  readonly skip?: ReadonlyArray<number>
  readonly before?: (server: Server) => Options["before"]
  /** Why something is not as recorded: differences anywhere, or whatever a step shows. */
  readonly except?: Readonly<Record<string, ReadonlyArray<RegExp | number | string>>>
}

const cases: ReadonlyArray<Case> = [
  {
    of: "11.6/11-files",
    options: { maxFileSize: 60_000 },
    except: {
      "there are no pictures of pictures": [/mini_preview/, /^body: .*PNG/],
      "ids come in another order": [/^\$\.file_ids\[\]/],
      "a link tells where the server is": [/^\$\.link/],
      "a page of the web application": [/^body: .*DOCTYPE/]
    }
  },
  { of: "11.6/12-resumable-uploads", options: { maxFileSize: 100_000 } },
  {
    of: "11.6/12b-upload-in-parts",
    before: (server) => {
      const path = "/api/v4/uploads/x7pak6kqibdzfpe9mp5druzrea"
      const token = "1hj91bkbg78pbk6ndqn4haqnfr"
      return {
        8: (translate) => sendPart(server, translate(path), translate(token), 5_242_880, 5_242_880),
        14: async (translate) => {
          await sendPart(server, translate(path), translate(token), 12, 5)
          // The server notices a little later than the sender.
          const headers = { authorization: `Bearer ${translate(token)}` }
          const kept = async () => (await fetch(server.url + translate(path), { headers })).text()
          await expect.poll(kept, { timeout: 5000 }).toContain('"file_offset":5242893')
        }
      }
    },
    skip: [16] // sent at once with the next
  },
  {
    of: "11.6/09b-post-pages",
    except: {
      "there are no posts of the system": [29, 36, 38, 40, 42, 43, 53, 54, 59, 62, 64],
      "a post and what it was before an edit share their time: either comes first": [52, 55, 60, 63],
      "collapsed threads name nobody": [/^\$\.posts\.\*\.participants/, /is_following/]
    }
  },
  {
    of: "11.6/09-posts",
    except: {
      "nothing is in the way of two at once, or of a NUL": [36, 49, 50, 51, 52],
      "the recorder waited for half a minute": [61],
      "what is made up is not taken": [/^\$\.reply_count: 0 for 5$/],
      "a team stays open": [/^\$\.team_type/],
      "a post that was not made is not pinned either": [95]
    }
  },
  {
    of: "11.6/09c-post-search-and-extras",
    except: {
      "it was another day": [29],
      "what people attach is kept as it is": [45, 46, 47, 48],
      "the name of an icon is no picture": [51],
      "no post is shown inside another": [55, 56, 58],
      "there is no priority": [60, 61, 62, 63, 64],
      "nothing is burnt on reading": [68]
    }
  },
  {
    of: "11.6/16-etag-and-compression",
    except: {
      "there are no posts of the system": [34, 37, 66, 68, 73, 75, 76, 77, 78, 79, 80, 81],
      "a post and what it was before an edit share their time: either comes first": [39],
      "ids come in another order": [32, 36]
    }
  },
  {
    of: "11.6/20-incoming-webhooks",
    except: {
      "names and icons may always be overridden": [/override_(username|icon_url|icon_emoji)/, /icon_url: /],
      "there are no posts of the system": [24],
      "a page of the web application": [53],
      "links and channels are not looked at": [64],
      "the names of a direct channel stand in another order": [70],
      "there is no priority": [95, 96, 97, 98],
      "a message may be as long as it likes": [105, 106],
      "webhooks cannot be disabled": [118, 119, 120],
      "what a hook says is one post, however long": [125]
    }
  },
  {
    of: "3.10.3/12-incoming-webhooks",
    except: { "a page of the web application": [16] }
  },
  {
    of: "3.10.3/07-posts",
    except: {
      "other channels were there before": [8, 10, 56],
      "posts cannot be pinned over v3": [55]
    }
  },
  {
    of: "11.6/02-login-and-sessions",
    options: { loginAttempts: 3 },
    except: {
      "errors are not translated": [18],
      "a seeded account has a session": [54]
    }
  },
  {
    of: "11.6/03-auth-header-variants",
    except: { "a header is sent once": [50, 51] }
  },
  {
    of: "11.6/04-tokens-and-bots",
    except: {
      "a secret, and its picture": [22],
      "there are no posts of the system": [77],
      "a post of who claims to be a webhook": [83],
      "the names of a direct channel stand in another order": [88],
      "people and bots stay what they are": [101, 103]
    }
  },
  {
    of: "11.6/26-oauth-provider",
    site: "http://127.0.0.1:8321",
    before: configured({ 113: { provider: false }, 119: { provider: true } }),
    except: { "a page of the web application": [29, 68, 126, 127] }
  },
  {
    of: "11.6/35-oauth-pkce-and-public-clients",
    site: "http://127.0.0.1:8321",
    except: { "a page of the web application": [60] }
  },
  {
    of: "11.6/36-oauth-dynamic-registration",
    site: "http://127.0.0.1:8321",
    before: configured({
      7: { dynamicRegistration: true },
      31: { allowlist: ["https://*.example.com/**", "http://127.0.0.1:*/cb"] },
      34: { dynamicRegistration: false, allowlist: [] }
    })
  },
  {
    of: "3.0.3/*",
    site: "http://localhost:8063",
    options: { rateLimit: { perSec: 10, burst: 100 } },
    except: {
      "a refusal does not name the team": ["04-posts-files-users:8"],
      "when somebody was last active is not kept": [/last_activity_at/],
      "there are no posts of the system": ["04-posts-files-users:3", /total_msg_count/],
      "the names of a direct channel stand in another order": ["03-teams-and-channels:20"],
      "a list's mark counts more": ["03-teams-and-channels:12"],
      "files have no names to be had by": [/filenames/, "04-posts-files-users:13", "04-posts-files-users:14"],
      "a page of the web application": ["05-errors:1"]
    }
  },
  {
    of: "3.10.3/02-login",
    except: { "nobody proves an address": [/email_verified/] }
  },
  {
    of: "3.10.3/03-auth-header-variants",
    except: { "errors are not translated": [35, 36] }
  },
  {
    of: "3.10.3/04-logout-and-sessions",
    before: (server) => ({ 17: async (translate) => server.expire(translate("pi3qz1nhopdmigurmc4dsua77c")) }),
    except: {
      "a browser is not told from others": [/props\.(browser|os|platform)/],
      "carol is in a team": [/team_members/],
      "the admin has a name": [19]
    }
  },
  {
    of: "3.10.3/15-oauth2-provider",
    site: "http://localhost:8065",
    except: {
      "a page of the web application": [6],
      "nobody proves an address, or sets notifications or a picture": [
        /email_verified|notify_props\.comments|last_picture_update/
      ]
    }
  },
  {
    of: "3.10.3/09-files",
    except: {
      "there are no pictures of pictures": [/^body: .*PNG/],
      "a link tells where the server is": [/^\$: "http/]
    }
  }
]

const releases: Readonly<Record<Recorded, NonNullable<ServerOptions["version"]>>> = {
  "3.0.3": "3.0",
  "3.10.3": "3.10",
  "11.6": "11.6"
}

/** What was there when a recording of a server began. */
const towns: Readonly<Record<Recorded, (server: Server) => Readonly<Record<string, string>>>> = {
  "3.0.3": () => ({}),
  "3.10.3": town3,
  "11.6": town4
}

const find = (name: string) => {
  const server = servers.find((one) => name.startsWith(`${one}/`))
  if (server === undefined) throw new Error(`there is no server for ${name}`)
  const found = recordings(server).filter((one) => name === `${server}/*` || `${server}/${one.name}` === name)
  if (found.length === 0) throw new Error(`there is no recording ${name}`)
  const steps = found.flatMap((one) => one.steps)
  return {
    version: releases[server],
    town: towns[server],
    steps: steps.filter((step): step is HttpStep => step.kind === "http" && step.direction === undefined)
  }
}

describe("the recording", () => {
  it.each(cases)("$of is answered as recorded", async ({ of, site = "", options, before, skip = [], except = {} }) => {
    const { version, town, steps } = find(of)
    await using server = await startServer({ version, ...options })
    const known = town(server)

    const { compared, differences } = await replay(
      server,
      steps.filter((_, index) => !skip.includes(index)),
      { known, site, before: before?.(server) ?? {} }
    )

    const expected = Object.values(except).flat()
    const isExpected = (at: string, one: string) =>
      expected.some((rule) =>
        rule instanceof RegExp ? rule.test(one) : at.endsWith(typeof rule === "number" ? `:${rule}` : `/${rule}`)
      )
    const surprising = differences
      .map(({ at, what, ...where }) => ({ at, ...where, what: what.filter((one) => !isExpected(at, one)) }))
      .filter(({ what }) => what.length > 0)
    expect(surprising).toEqual([])
    expect(compared).toBeGreaterThan(steps.length / 2)
  })

  it("shows what is not as recorded", async () => {
    const { version, steps } = find("11.6/11-files")
    await using server = await startServer({ version, maxFileSize: 60_001 })

    const { differences } = await replay(server, steps, { known: town4(server) })

    expect(differences.flatMap(({ what }) => what)).toContain("status: 201 for 413")
  })
})
