/** One request that came in, or one upgrade. */
export interface Seen {
  readonly method: string
  /** As it was sent, with the base path and the query. */
  readonly url: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly upgrade: boolean
}

/** Which requests are meant: all of a verb, or of any, whose path ends so. */
export interface Which {
  readonly method?: string
  readonly path: string
}

/** What is answered in place of the server. */
export interface Answered {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** What is open at the moment. */
export interface Open {
  /** TCP connections, idle ones too. */
  readonly connections: number
  /** Requests without an answer yet. */
  readonly requests: number
  readonly sockets: number
}

/** How the far side is to be. */
export interface WorldOptions {
  readonly version?: "both" | "3.10" | "11.6"
  /** Base path of the server: `/mattermost`. */
  readonly path?: string
}

/**
 * The far side of a case: a local server with a team, a channel and two people in it, and its controls. Arguments and
 * results are plain data, so that the controls can also be worked from another machine, or from a page.
 */
export interface World {
  /** What the client under test is given. */
  readonly url: string
  readonly token: string
  readonly login: { readonly login_id: string; readonly password: string }
  readonly user: { readonly id: string; readonly username: string }
  readonly team_id: string
  readonly channel_id: string
  /** Somebody else writes into the channel. */
  readonly say: (message: string) => Promise<void>
  /** Ends the token's session at the server. */
  readonly revoke: () => Promise<void>
  /** Everything that came in, the oldest first. */
  readonly seen: () => Promise<ReadonlyArray<Seen>>
  readonly open: () => Promise<Open>
  /** Takes such requests in, and never answers them. */
  readonly hang: (which: Which) => Promise<void>
  /** Answers such requests in place of the server, from now on. */
  readonly respond: (which: Which, answer: Answered) => Promise<void>
  /** Cuts all sockets without a goodbye. */
  readonly dropSockets: () => Promise<void>
  /** Cuts all sockets, and somebody else writes before any of them can come back. With `forgotten`, none can be resumed. */
  readonly sayMeanwhile: (messages: ReadonlyArray<string>, forgotten?: boolean) => Promise<void>
  /** Nothing passes any more over sockets that are open now, and neither end can tell. */
  readonly halfOpen: () => Promise<void>
  /** Another origin, which answers everything with 200, and what came in there. */
  readonly elsewhere: { readonly url: string; readonly seen: () => Promise<ReadonlyArray<Seen>> }
}
