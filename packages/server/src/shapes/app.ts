import type { OAuthApp as WireApp } from "@matterwire/core/models/OAuthApp"
import type { OAuthApp as WireAppV3 } from "@matterwire/core/models/v3/OAuthApp"
import type { Generation } from "../Generation.ts"
import type { OAuthApp } from "../world/Apps.ts"

/** An application, with its secret for who may know it. */
export const appOf = (app: OAuthApp, secret: boolean): WireApp => ({
  id: app.id,
  creator_id: app.creator_id,
  create_at: app.create_at,
  update_at: app.update_at,
  client_secret: secret ? app.client_secret : "",
  name: app.name,
  description: app.description,
  icon_url: app.icon_url,
  callback_urls: app.callback_urls,
  homepage: app.homepage,
  is_trusted: app.is_trusted,
  mattermost_app_id: "",
  ...(app.is_dynamically_registered ? { is_dynamically_registered: true } : {})
})

/** The same for v3. 3.0 knows neither icons nor trust. */
export const appOfV3 = ({ name }: Generation, app: OAuthApp, secret: boolean): WireAppV3 => ({
  id: app.id,
  creator_id: app.creator_id,
  create_at: app.create_at,
  update_at: app.update_at,
  client_secret: secret ? app.client_secret : "",
  name: app.name,
  description: app.description,
  callback_urls: app.callback_urls,
  homepage: app.homepage,
  ...(name === "3.0" ? {} : { icon_url: app.icon_url, is_trusted: app.is_trusted })
})
