/** For how long a process that says nothing keeps what it holds. */
export const LEASE_MS = 3000

/**
 * The books of one bucket: the arithmetic of core's `Mirror` (`RateLimit.ts`), with all processes' calls in it and Redis's
 * own clock. One value under one key, so that it also runs on a cluster, and forgotten when nobody came for ten minutes.
 *
 * Every command says how many calls its holder has on their way, so that books that were lost (a restart, `FLUSHALL`) or a
 * reply that was (a timeout) right themselves. Of those who have to wait each has a place; the books hold a call back for
 * whoever was first, so that the processes take turns, until they are late for it.
 *
 * KEYS[1]: the bucket. ARGV: `take`, `settle`, `renew` or `leave`; the holder; its calls on their way, without the one that
 * it wants to take; and for `settle`: `lost`, `silent` or `answer`, refused (`1`), Retry-After in ms, and, where the answer
 * described the bucket, limit, remaining, reset in ms.
 *
 * Gives the ms to wait (0: taken), and what is known: limit, remaining, ms until the bucket is full, calls per second.
 */
export const SCRIPT = `
local LEASE, LATE, FORGET = ${LEASE_MS}, 250, 600000
local RESERVE, GAINED, CERTAIN, MEASURED_OVER, WINDOW, CALMS_DOWN, WEIGHT = 0.5, 5, 3, 100, 1000, 100, 0.3
local PROBE_EVERY, LOOK_AGAIN, SILENT_ANSWERS, SLOWEST = 250, 100, 3, 1000

local key, op, id, held = KEYS[1], ARGV[1], ARGV[2], tonumber(ARGV[3])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + tonumber(time[2]) / 1000

local function empty(holders)
  return { holders = holders, at = now, till = 0, perCall = SLOWEST, window = 1, probed = now, silent = 0, places = 0 }
end
local stored = redis.call('GET', key)
local fine, s = pcall(cmsgpack.unpack, stored or '')
if not fine or type(s) ~= 'table' or type(s.holders) ~= 'table' then s = empty({}) end

local function refill()
  local passed = now - s.at
  if passed < 0 then
    -- The clock was set back: all that is to come is as far away as before.
    for _, holder in pairs(s.holders) do
      holder.lease = holder.lease + passed
      holder.due = holder.due and holder.due + passed
    end
    s.till = s.till + passed
    s.fullAt = s.fullAt and s.fullAt + passed
    s.probed = math.min(s.probed, now)
    s.mark = nil
  elseif s.last then
    s.tokens = math.min(s.last.limit, s.tokens + passed / s.perCall)
  end
  s.at = now
end

local function inFlight()
  local sum = 0
  for _, holder in pairs(s.holders) do sum = sum + holder.calls end
  return sum
end

-- Whoever is dead gives back what it held. Nobody will ever tell how its calls ended, so that the rate is measured anew.
local function drop()
  for name, holder in pairs(s.holders) do
    if holder.place and holder.due + LATE < now then holder.place = nil end
    if holder.lease < now and holder.calls > 0 then
      holder.calls = 0
      s.mark = nil
    end
    if holder.calls == 0 and not holder.place then s.holders[name] = nil end
  end
end

local function rank(mine)
  local before = 0
  for name, holder in pairs(s.holders) do
    if name ~= id and holder.place and (not mine or holder.place < mine) then before = before + 1 end
  end
  return before
end

local function wait(me)
  if s.open then return 0 end
  if not s.last then
    local calls = inFlight()
    if s.till > now then return s.till - now end
    if calls < s.window then return 0 end
    if now - s.probed < PROBE_EVERY then return math.max(2, (now - s.probed) / 4) end
    s.window = calls + 1
    return 0
  end
  -- A full bucket has no room for a reserve, and one of a single call never has more than that.
  local need = math.min(1 + RESERVE, s.last.limit) + rank(me.place)
  local short = 0
  if s.tokens < need then short = (need - s.tokens) * s.perCall end
  return math.max(s.till - now, short)
end

local function take(me)
  local ms = wait(me)
  if ms <= 0 then
    me.calls = me.calls + 1
    me.place = nil
    s.probed = now
    if s.tokens then s.tokens = s.tokens - 1 end
    return 0
  end
  if s.last then
    if not me.place then
      s.places = s.places + 1
      me.place = s.places
    end
    -- While the rate is not measured the guess is a slow one: it may soon be known better.
    if not s.measured and s.till <= now then ms = math.min(ms, LOOK_AGAIN) end
    me.due = now + ms
  end
  return math.ceil(ms)
end

-- Between two answers the bucket gained what it has more, and what it let through meanwhile. Answers come in another order
-- than they left the server: the more calls are or were on their way, the more must have been gained before the rate is believed.
local function measure(seen, refused)
  local noise = s.busy + 1
  if not s.mark or noise < s.mark.noise / 2 then
    s.mark = { at = now, remaining = seen.remaining, answers = 0, noise = noise }
    return
  end
  if not refused then s.mark.answers = s.mark.answers + 1 end
  local gained = seen.remaining - s.mark.remaining + s.mark.answers
  local over = now - s.mark.at
  -- A bucket that is full has spilt: it gains at least that much.
  local spilt = seen.remaining >= seen.limit - 1
  local enough = math.max(noise, s.mark.noise) * (spilt and 1 or CERTAIN)
  if gained >= math.max(GAINED, enough) and over >= MEASURED_OVER then
    -- The first measurement is used as it grows better; later ones are of a second each, as answers also come in bursts.
    local rate = gained / over
    if spilt then
      s.perCall = math.min(s.perCall, 1 / rate)
      s.mark = nil
    elseif not s.sure then
      s.perCall = 1 / rate
      s.measured = true
    elseif over >= WINDOW then
      s.perCall = 1 / ((1 - WEIGHT) / s.perCall + WEIGHT * rate)
    end
    if over >= WINDOW and s.mark then
      s.sure = true
      s.mark = nil
    end
  end
end

-- Reset is how long it takes until what was used has come back, in whole seconds, rounded up; Remaining is rounded down.
-- So each answer says between what and what a call's time lies, and all of them together soon say it well.
local function bound(seen)
  local used = seen.limit - seen.remaining
  if used <= 0 or seen.reset <= 0 then return end
  local least = math.max(0, seen.reset - 1000) / used
  local most = seen.reset / math.max(used - 1, 0.5)
  s.least = math.max(s.least or 0, least)
  s.most = math.min(s.most or most, most)
  if s.least > s.most then
    -- The server was set up anew.
    s.least, s.most, s.measured, s.sure = least, most, nil, nil
    s.perCall = most
  end
  if not s.measured then s.perCall = math.min(s.perCall, seen.reset / used) end
  s.perCall = math.min(math.max(s.perCall, s.least), s.most)
end

-- How many calls are left, as the books have it. The server has seen none of those on their way, or all: beyond that, the
-- books are wrong. An answer that was overtaken by others says too much, so that several must agree that there is more.
local function correct(seen, refused)
  local others = inFlight()
  if not s.tokens then
    s.tokens = seen.remaining - others
  elseif refused then
    s.tokens = math.min(s.tokens, 0)
    s.more = nil
  else
    s.tokens = math.min(s.tokens, seen.remaining + 1 + others)
    local more = s.more or { answers = 0, least = math.huge }
    more.answers = more.answers + 1
    more.least = math.min(more.least, seen.remaining - others - s.tokens)
    s.more = more
    if more.answers > s.busy + 2 or more.least <= 0 then
      s.tokens = s.tokens + math.max(0, more.least)
      s.more = nil
    end
  end
end

local function someoneWaits()
  for _, holder in pairs(s.holders) do
    if holder.place then return true end
  end
  return false
end

local function observe(refused, retryAfter, seen)
  -- Whole seconds, rounded up: where the bucket is described, its rate says better when the next call comes back.
  if refused and not (seen and retryAfter <= 1000) then s.till = math.max(s.till, now + retryAfter) end
  if not seen then return end
  correct(seen, refused)
  s.last, s.fullAt = seen, now + seen.reset
  measure(seen, refused)
  bound(seen)
  -- A full bucket and somebody who waits: the rate was taken for too low, unless a refusal said the contrary.
  if refused then
    s.cautious = true
    if not s.measured then s.perCall = math.min(s.perCall * 1.05, s.most or SLOWEST) end
  elseif not s.cautious and seen.remaining >= seen.limit - 1 and someoneWaits() then
    s.perCall = math.max(s.perCall * 0.9, s.least or 0)
  end
end

local function settle()
  local how, refused, retryAfter, limit = ARGV[4], ARGV[5] == '1', tonumber(ARGV[6]), tonumber(ARGV[7])
  s.window = s.window + 1
  if how == 'lost' and s.tokens then
    -- It was never sent, as a rule; where it was, the next answer says that there is less.
    s.tokens = math.min(s.last.limit, s.tokens + 1)
  elseif how == 'silent' then
    -- Some answers are a proxy's and know nothing of the limiter; a few in a row say that it was switched off.
    s.silent = s.silent + 1
    if not s.last or s.silent >= SILENT_ANSWERS then
      s = empty(s.holders)
      s.open = true
    end
  elseif how == 'answer' then
    s.open = nil
    s.silent = 0
    observe(refused, retryAfter, limit and { limit = limit, remaining = tonumber(ARGV[8]), reset = tonumber(ARGV[9]) })
  end
end

s.busy = math.max(inFlight(), (s.busy or 0) * math.exp(math.min(0, s.at - now) / CALMS_DOWN))
refill()
drop()
local me = s.holders[id] or {}
me.calls, me.lease = held, now + LEASE
s.holders[id] = me

local waitMs = 0
if op == 'take' then
  waitMs = take(me)
elseif op == 'settle' then
  settle()
elseif op == 'leave' then
  me.calls, me.place = 0, nil
end
if me.calls == 0 and not me.place then s.holders[id] = nil end
redis.call('SET', key, cmsgpack.pack(s), 'PX', FORGET)

if not s.last then return { waitMs } end
local function text(number) return string.format('%.17g', number) end
return { waitMs, text(s.last.limit), text(s.last.remaining), text(math.max(0, s.fullAt - now)), text(1000 / s.perCall) }
`
