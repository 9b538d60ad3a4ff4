import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

// What real servers do that a call can meet, numbered as it was written down when the servers were recorded, and the tests that
// hold it: a file, and words that stand in it. Sockets, sessions, errors, addresses and header fields stand here; the limiter, posts
// and the OAuth provider have tables of their own.

type Held = readonly [fact: string, ...by: ReadonlyArray<readonly [file: string, words: string]>]

const core = (name: string) => `packages/core/test/engine/${name}.test.ts`
const here = (name: string) => `tooling/conformance/test/${name}.test.ts`
const contract = (name: string) => `tooling/contract/test/${name}.test.ts`
const cases = (name: string) => `tooling/contract/src/cases/${name}.ts`
const server = (name: string) => `packages/server/test/${name}.test.ts`

const v3: Readonly<Record<number, Held>> = {
  10: [
    "the scheme is Bearer or token, with one character behind it",
    [server("credentials"), "Bearer:%"],
    [core("cookies"), "sends no cookie, ever"]
  ],
  11: [
    "a login answers a Token and two cookies; 3.0 one",
    [here("sessions"), "and by every login of 3.x"],
    [server("login"), "always sets two cookies, for 30 days"]
  ],
  12: [
    "a cookie without X-Requested-With is a 500, on GETs too",
    [here("sessions"), "without the field, on a GET"],
    [core("cookies"), "is not ended by v3's 500"]
  ],
  13: [
    "a 401 is not always the session's end",
    [here("sessions"), "and never else"],
    [core("auth"), "is not tried for a 401 that is no ended session"],
    [here("traps"), "a 401 that is a missing right leads to no other login"]
  ],
  14: [
    "a bad bearer beats a good cookie, and a 401 for it clears both",
    [here("sessions"), "loses to a bad header in v3"],
    [server("credentials"), "is bad with two blanks before it, and clears the cookies"]
  ],
  15: [
    "3.0 answers users/me 200 and nothing for a dead token",
    [here("sessions"), "is not taken for a session"],
    [here("traps"), "a 200 without a body that ends a session"]
  ],
  16: [
    "an unknown user is 400, and ten wrong passwords lock",
    [here("sessions"), "ten wrong passwords lock the account"],
    [contract("sessions"), "is sent once by a client"],
    [server("login"), "tells a wrong password from an unknown user"]
  ],
  17: [
    "one value that is no text empties a login",
    [here("sessions"), "`ldap_only: false`, which empties a login"],
    ["packages/core/test/v3/Users.test.ts", "ldap_only: false"]
  ],
  18: [
    "a session's token in the query is refused",
    [here("sessions"), "is refused, and ends no session; we send none"]
  ],
  19: [
    "a logout is always 200, and kills at once",
    [here("sessions"), "was answered 200 by every server"],
    [server("credentials"), "kills the session at once, and is 200 without one"]
  ],
  20: [
    "errors have an id, the only stable key",
    [here("page/2-errors"), "detailed_error"],
    [core("calls"), "a refusal"]
  ],
  21: [
    "detailed_error holds the session's token",
    [core("calls"), "not from detailed_error"],
    [here("judge"), "token=${token}"],
    [here("traps"), "is in nothing that the error shows"]
  ],
  22: ["an unknown route and a wrong verb are both 404, in text", [server("paths"), "Typo?"]],
  23: ["a crash is a 500 without a body", [here("traps"), '"a crash", "ServerFault", "no body"']],
  24: [
    "text, and two documents in one body",
    [core("calls"), "is Undecodable and keeps its status"],
    [here("traps"), "an answer with an error behind it"]
  ],
  25: [
    "500 is used for callers' mistakes",
    [core("calls"), "nor after a bare 500"],
    [here("traps"), "a 500 that is a message too long"]
  ],
  26: ["ids are checked unevenly", [here("replay"), "end in the recorded value or the right error"]],
  27: [
    "an empty id is a 301",
    [core("inputs"), "are refused and never sent when a path value is"],
    [cases("refusals"), "a redirect is refused, and a POST does not become a GET"]
  ],
  28: [
    "a Location on a 400 is no redirect; a typo is a page",
    [here("replay"), "end in the recorded value or the right error"]
  ],
  29: ["a message can be the id", [here("replay"), "end in the recorded value or the right error"]],
  32: ["X-Version-Id begins with the version", [cases("calls"), "the request's id and the server's version"]],
  37: ["ETags have no quotes, and go back as they came", [here("etags"), "etag"]],
  38: [
    "CORS exposes nothing, and allows no credentials",
    [contract("browserOrigins"), "a token works, a login by password does not"],
    [contract("browserCookies"), "lets it in without them"]
  ],
  44: ["a wrong token still gets 101", [here("resume"), "of 3.10 get 101 and silence for a bad token"]],
  46: ["nothing is sent again after a reconnect", [here("resume"), "of 3.10 are not resumed after a restart"]],
  48: [
    "silent after a logout; revived, it says everything twice",
    [here("resume"), "of 3.10 are silent after a logout"],
    [here("resume"), "of 3.10 that were revived say hello above 0"]
  ],
  49: ["a restart is 1006, and sessions survive it", [here("resume"), "of 3.10 are not resumed after a restart"]],
  50: [
    "3.0's socket has no hello, no number and no reply; what is said to it is said to all",
    [here("resume"), "of 3.0 tell events without hello and number, and hear nothing from us"],
    [here("resume"), "of 3.0 refuse a bad token with 401"]
  ]
}

const v4: Readonly<Record<number, Held>> = {
  1: [
    "a header or a cookie on the upgrade lets in; a bad token gets 101, no hello, and 5 s",
    [here("resume"), "a bad token gets 101 and silence"],
    [core("events"), "opens the socket under the server's path, with the token on the upgrade"]
  ],
  2: ["a refused Origin is 403, whoever asks", [here("resume"), "an Origin that is refused"]],
  3: [
    "replies are told from events by `status`; one may have no `seq_reply`",
    [here("resume"), "replies to nobody's question, and to none that has a number"],
    [here("actions"), "that ended their sockets are refused before they are sent"]
  ],
  4: ["`presence` makes a server hide events", [here("resume"), "nothing is said that makes a server hide events"]],
  5: [
    "a resume that succeeds is silent; one that fails says hello before the reply",
    [here("resume"), "that succeeds says no hello"],
    [core("resume"), "goes on where it stopped when the reply comes without a hello"],
    [core("resume"), "has lost its place when the server says hello"],
    [core("resume"), "does not take the late reply to another ping for that word"]
  ],
  6: [
    "0, a number that is too new, and what is no number",
    [core("resume"), "0 is never asked for"],
    [core("cursor"), "whose connection no server can have made"],
    [here("resume"), "with a number that is too new says hello"],
    [here("resume"), "whose answer counts from 0 without a hello is not believed"],
    [here("resume"), "that the server ends at once, as it did"]
  ],
  7: [
    "a challenge never resumes; the old connection stays",
    [core("resume"), "is not resumed where headers cannot be set"],
    [core("place"), "may be resumed by its session only"]
  ],
  8: [
    "while the old socket is open a resume gets a new id",
    [here("resume"), "while the old socket is open for the server gets a new id"]
  ],
  9: [
    "overflow ends in an empty close, a restart in 1006; the id is forgotten",
    [here("resume"), "after the queue ran over"],
    [here("resume"), "after a restart says hello with a new id"]
  ],
  10: [
    "no number is skipped or repeated on a socket; frames are not in the order of `create_at`",
    [core("resume"), "that are passed over lead to a resume with the one that was expected"],
    [core("seen"), "lies behind what came out of order within 10 s"]
  ],
  11: [
    "a session's end is silent: only the action `ping` finds it",
    [here("resume"), "a session that ended leaves the socket open and silent"],
    [core("events"), "which only the action ping tells"]
  ],
  12: [
    "the same id can mean loss: a hello above 0",
    [here("resume"), "a hello with the same id at"],
    [core("resume"), "when the hello has the same id and a number above 0"]
  ],
  13: [
    "what is posted while the session is dead is not queued, and a resume hides it",
    [here("resume"), "a resume by a new login would hide what was posted between"],
    [core("states"), "what was said meanwhile was not queued"],
    [core("cursor"), "is not resumed by another session"]
  ],
  14: [
    "who was removed and added again is told nothing between",
    [here("resume"), "who was removed from a channel and added again"],
    [core("repair"), "is told what was posted between, before what comes from then on"],
    [core("cursor"), "remembers the channel that one was removed from"]
  ],
  15: [
    "a changed password ends no other session by default",
    [here("resume"), "a session that was valid all the time is resumed"]
  ],
  34: [
    "a code is good once",
    [core("mfa"), "a code is good once"],
    [contract("sessions"), "asks for a code when the server wants one"]
  ],
  35: [
    "200 with an error behind, or around, the answer",
    [core("calls"), "is Undecodable and keeps its status"],
    [here("traps"), "a list that is never closed around an error"]
  ],
  36: ["null stands for a list", [here("replay"), "satisfy their models"]],
  37: ["404 without a body; an id that says nothing", [here("traps"), "a 404 without a body"]],
  38: ["the shape depends on the request", [here("replay"), "satisfy their models"]],
  42: [
    "a cookie beats a header, an empty one too; a live one wants a proof at login and logout",
    [here("sessions"), "beats a header in v4"],
    [here("sessions"), "that is empty does so too"],
    [contract("browserCookies"), "is nothing to a client by token"]
  ],
  43: [
    "cookies only with X-Requested-With; a failed proof ends nothing",
    [here("sessions"), "where the field says that it is a browser's"],
    [here("sessions"), "though nothing has ended"],
    [core("cookies"), "tells of v4's proof"]
  ],
  44: [
    "all mistakes of a login share one id; a code is 401",
    [server("login"), "gives every mistake the same 401"],
    [here("sessions"), "and by no other refusal of a login"]
  ],
  45: [
    "personal tokens survive a logout and much else",
    [here("sessions"), "works after %s"],
    [contract("sessions"), "of a personal token is answered well"],
    [contract("sessions"), "and not of a personal token"]
  ],
  46: [
    "an encoded slash is a slash",
    [core("inputs"), "are refused and never sent when a path value is"],
    [cases("refusals"), "a hostile path value is InvalidInput"]
  ],
  47: [
    "405 never occurs; an unknown route has no request id",
    [server("paths"), "There doesn't appear to be an api call"]
  ],
  48: [
    "v3 paths are 404 at a v4 server",
    [here("replay"), "on routes that the catalogue does not know"],
    [core("sessions"), "by v3's logout where v4's is not known"]
  ],
  49: [
    "with EnableDeveloper detailed_error holds the token; licences are refused unevenly",
    [core("calls"), "not from detailed_error"],
    [here("traps"), "is in nothing that the error shows"]
  ],
  50: [
    "nothing is exposed to other origins by default",
    [contract("browserOrigins"), "is told what to configure, for its calls"],
    [server("cors"), "preflight"]
  ],
  51: ["a user's ETag is the same for all viewers", [here("etags"), "etag"]],
  52: ["X-Version-Id begins with the version", [cases("calls"), "the request's id and the server's version"]]
}

const root = join(import.meta.dirname, "../../..")

describe.each([
  ["v3", v3],
  ["v4", v4]
])("what servers of %s do that a call can meet", (_, facts) => {
  const rows = Object.entries(facts).map(([number, [fact, ...by]]) => [number, fact, by] as const)

  it.each(rows)("%s: %s: is held by the tests that are named for it", (_number, _fact, by) => {
    const missing = by.filter(([file, words]) => {
      const path = join(root, file)
      return !existsSync(path) || !readFileSync(path, "utf8").includes(words)
    })

    expect(by.length).toBeGreaterThan(0)
    expect(missing).toEqual([])
  })
})

it("each fact about sockets, sessions and credentials has its line", () => {
  expect(Object.keys(v4).slice(0, 15)).toEqual(Array.from({ length: 15 }, (_, n) => String(1 + n)))
  expect(Object.keys(v3).slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, n) => String(10 + n)))
  expect(Object.keys(v4)).toEqual(expect.arrayContaining(["42", "43", "44", "45"]))
})
