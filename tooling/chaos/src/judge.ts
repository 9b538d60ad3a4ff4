import type { Account, Fate, Happening, Heard } from "./Happened.ts"

type Gap = Extract<Heard, { readonly what: "gap" }>
type OfPost = Extract<Heard, { readonly isLive: boolean }>

const isOfPost = (heard: Heard): heard is OfPost => "isLive" in heard
const isGap = (heard: Heard): heard is Gap => heard.what === "gap"

/** Does a gap name this? */
const covers =
  ({ at, channel, what }: Pick<Happening, "at" | "channel" | "what">) =>
  ({ channels, events, since, until }: Gap): boolean =>
    events.includes(what) && since <= at && at <= until && (channels === undefined || channels.includes(channel))

/** What was missed though it had to be heard. */
const missed = ({ excuses, fates, happenings, heard }: Account): ReadonlyArray<string> => {
  const gaps = heard.filter(isGap)
  const told = new Map<string, Array<OfPost>>()
  const reacted = new Set<string>()
  for (const one of heard) {
    if (one.what === "reaction_added") reacted.add(`${one.post} ${one.version}`)
    if (!isOfPost(one)) continue
    const list = told.get(one.post) ?? []
    told.set(one.post, list)
    list.push(one)
  }
  const hears = (what: string, post: string) => told.get(post)?.some((one) => one.what === what) === true
  // A clock that was set back by less than it may be off is noticed by nobody.
  const slack = excuses.clockWentBack ? 1000 : 0
  const isNamed = (one: Pick<Happening, "at" | "channel" | "what">) =>
    gaps.some(covers(one)) || gaps.some(covers({ ...one, at: one.at - slack }))

  /** A post that is gone needs not be told of, when its end is: or that of its thread. */
  const isOver = ({ isDeleted, isErased, isSwept }: Fate) => isErased || isDeleted || isSwept

  const wrong: Array<string> = []
  /** Of each post only the last version counts: edits may be one while nobody listened. */
  const last = new Map<string, Happening>()
  for (const one of happenings) if (one.what === "post_edited") last.set(one.post, one)

  for (const one of happenings) {
    const fate = fates.get(one.post)
    if (!one.isOurs || fate === undefined || isNamed(one)) continue
    const name = `${one.what} ${one.post} (${one.version}) in ${one.channel} at ${one.at}`
    if (one.what === "posted") {
      if (!hears("posted", one.post) && !isOver(fate)) wrong.push(`lost: ${name}`)
    } else if (one.what === "post_deleted") {
      if (!hears("post_deleted", one.post) && !fate.isErased) wrong.push(`lost: ${name}`)
    } else if (one.what === "reaction_added") {
      if (!reacted.has(`${one.post} ${one.version}`) && !fate.isErased) wrong.push(`lost: ${name}`)
    } else if (last.get(one.post) === one && !isOver(fate)) {
      const version = told.get(one.post)?.at(-1)?.version
      if (version !== one.version) wrong.push(`lost: ${name}: the last version told is ${version ?? "none"}`)
    }
  }
  return wrong
}

/** A clock that was set back tells of times twice, and what was told may be told again; a gap says so. */
const isUnclear = ({ excuses, heard }: Account): boolean =>
  excuses.clockWentBack && heard.some((one) => isGap(one) && one.reason === "clock")

/** What was told more than once. */
const doubled = ({ heard }: Account): ReadonlyArray<string> => {
  const seen = new Set<string>()
  const wrong: Array<string> = []
  for (const one of heard) {
    const key =
      one.what === "post_edited"
        ? `${one.what} ${one.post} ${one.updateAt} ${one.version}`
        : one.what === "reaction_added"
          ? `${one.what} ${one.post} ${one.version}`
          : isOfPost(one)
            ? `${one.what} ${one.post}`
            : undefined
    if (key === undefined) continue
    if (seen.has(key)) wrong.push(`told twice: ${key}`)
    seen.add(key)
  }
  return wrong
}

/** What came in a wrong order: a change before its post, an older version, a post before one that was written earlier. */
const disordered = ({ excuses, fates, happenings, heard }: Account): ReadonlyArray<string> => {
  const wrong: Array<string> = []
  const numbers = new Map([...fates.keys()].map((id, index) => [id, index]))
  /** Of what was said before one came in nobody said when it would be told, or whether. */
  const foreign = new Set(happenings.filter((one) => one.what === "posted" && !one.isOurs).map(({ post }) => post))
  const changed = new Map<string, OfPost>()
  /** Per channel, the posts that were told so far. */
  const before = new Map<string, Array<OfPost>>()
  /** Posts whose change was told after a gap that named them: they were not to be expected any more. */
  const given = new Set<string>()
  const gaps: Array<Gap> = []
  for (const one of heard) {
    if (isGap(one)) gaps.push(one)
    if (!isOfPost(one)) continue
    const isNamed = gaps.some(covers({ what: "posted", channel: one.channel, at: one.createAt }))
    if (one.what !== "posted" && isNamed) given.add(one.post)
    const known = changed.get(one.post)
    const isLate = one.what === "posted" && known !== undefined && known.what !== "posted"
    if (isLate && !foreign.has(one.post) && !given.has(one.post))
      wrong.push(`${known.what} before its post: ${one.post}`)
    if (known?.what === "post_deleted" && one.what === "post_edited") wrong.push(`an edit after the end: ${one.post}`)
    if (known !== undefined && known.updateAt > one.updateAt && one.what === "post_edited" && !excuses.clockWentBack) {
      wrong.push(`an older version after a newer one: ${one.post} (${one.version} after ${known.version})`)
    }
    changed.set(one.post, one)
    if (one.what !== "posted" || foreign.has(one.post)) continue
    const list = before.get(one.channel) ?? []
    before.set(one.channel, list)
    const fate = fates.get(one.post)
    const own = numbers.get(one.post) ?? -1
    for (let at = list.length - 1; at >= 0 && at >= list.length - 40; at -= 1) {
      const other = list[at]
      if (other === undefined || (numbers.get(other.post) ?? -1) < own) continue
      // A fetched one goes by its time. A live one by its frame, and that may be the earlier of two which are swapped.
      const isTie = other.createAt === one.createAt && !(other.isLive && one.isLive)
      const isSwap = fate?.maySwap === true && other.createAt - one.createAt <= 20
      // It was gone when the others were fetched; its frames were on their way.
      const isGone = one.isLive && !other.isLive && (fate?.isDeleted === true || fate?.isSwept === true)
      const isBack = excuses.clockWentBack && other.createAt <= one.createAt
      if (!isTie && !isSwap && !isBack && !isGone)
        wrong.push(`out of order in ${one.channel}: ${one.post} after ${other.post}`)
      break
    }
    list.push(one)
  }
  return wrong
}

const FLEETING: ReadonlySet<string> = new Set(["reaction_added", "typing"])

/** Gaps that nothing excuses. */
const convenient = ({ excuses, fetched, heard }: Account): ReadonlyArray<string> => {
  const gaps = heard.filter(isGap)
  const wrong = gaps.flatMap(({ channels, detail, events, reason }) => {
    const says = `${events.join("+")} in ${channels?.join(", ") ?? "all"}: ${detail}`
    switch (reason) {
      case "no history":
        return events.every((name) => FLEETING.has(name)) ? [] : [`a gap for what has a history: ${says}`]
      case "not asked": {
        const most = excuses.channels - excuses.quietCalls
        return (channels?.length ?? Infinity) <= most ? [] : [`not asked though the budget allowed it: ${says}`]
      }
      case "refused":
        return channels?.every((id) => excuses.left.has(id)) === true ? [] : [`nobody was refused: ${says}`]
      case "clock":
        return excuses.clockWentBack ? [] : [`no clock was set back: ${says}`]
      case "unreadable":
        return excuses.answersWereCut ? [] : [`all answers could be read: ${says}`]
      default:
        return [`a gap that nothing excuses (${reason}): ${says}`]
    }
  })
  if (!excuses.isGentle) return wrong
  return [
    ...wrong,
    ...gaps.map(
      ({ detail, events, reason }) => `a resume makes up for all, but ${reason}: ${events.join("+")}: ${detail}`
    ),
    ...(fetched > 0 ? [`a resume makes up for all, but ${fetched} calls were made`] : [])
  ]
}

/** What is wrong with what was heard of what happened. */
export const judge = (account: Account): ReadonlyArray<string> => [
  ...(account.end !== undefined && !account.mayEnd ? [`the stream ended: ${account.end}`] : []),
  ...(account.end === undefined && account.mayEnd ? ["the stream goes on, though the server knows nobody"] : []),
  ...missed(account),
  ...(isUnclear(account) ? [] : [...doubled(account), ...disordered(account)]),
  ...convenient(account)
]
