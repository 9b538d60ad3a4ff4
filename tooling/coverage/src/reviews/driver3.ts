import type { Review } from "./Review.ts"

export const driver3: ReadonlyArray<Review> = [
  {
    of: [
      "enableLogErrorsToConsole",
      "getServerVersion",
      "getTeamId",
      "handleError",
      "handleResponse",
      "setAcceptLanguage",
      "setTeamId",
      "setTranslations",
      "setUrl",
      "track",
      "trackPage",
      "useHeaderToken"
    ],
    difference: "sends nothing",
    reason: "Settings of the driver, and its own callbacks."
  },
  {
    of: "getTranslations",
    difference: "GET /static/i18n/en.json is no endpoint of ours",
    reason: "A file of the web application."
  },
  {
    of: "exportTeam",
    difference: "GET /api/v3/teams/export_team is no endpoint of ours",
    reason: "No release from 3.0 to 3.10 has such a route."
  },
  {
    of: "importSlack",
    difference: "sends json, v3.Teams.import takes multipart",
    reason: "Wants a FormData, which the browser makes a multipart body of; Node's superagent calls it JSON."
  },
  {
    of: "updateTeam",
    difference: ["id", "name", "type", "email"].map((field) => `body field ${field} is unknown to v3.Teams.update`),
    reason: "The whole team, of which an update keeps these."
  },
  {
    of: "updateUser",
    difference: [
      "body field password is unknown to v3.Users.update",
      'the body does not fit v3.Users.update: SchemaError(Missing key at ["create_at"])'
    ],
    reason: "Passwords have a call of their own. The witness's user has no time; 3.10.3 refuses an update without it."
  }
]
