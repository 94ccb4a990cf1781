-- What a contender is sent. wrk gives each thread a state of its own: one thread, one connection where each request builds on the answer before.
local lines = function(text) return string.gmatch(text or "", "[^\n]+") end
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init()
  targets, headers, bodies, sent = {}, {}, {}, 0
  for line in lines(os.getenv("TARGETS")) do targets[#targets + 1] = line end
  for line in lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
  for line in lines(os.getenv("HEADERS")) do
    local name, value = string.match(line, "^([^:]+): (.*)$")
    headers[name] = value
  end
  if os.getenv("FOLLOWS") then
    target, etag = string.match(targets[number % #targets + 1], "^(%S+)%s*(.*)$")
    function response(status, answered) etag = answered["ETag"] or etag end
  end
  local pause = tonumber(os.getenv("PAUSE") or "0")
  if pause > 0 then
    function delay() return math.floor(pause * (0.5 + math.random())) end
  end
end

function request()
  sent = sent + 1
  if headers["Idempotency-Key"] then headers["Idempotency-Key"] = string.format("%s-%d-%d", os.getenv("RUN"), number, sent) end
  if target and etag ~= "" then headers["If-Match"] = etag end
  return wrk.format(os.getenv("METHOD"), target or targets[sent % #targets + 1], headers, bodies[sent % math.max(#bodies, 1) + 1])
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"seconds":%f,"refused":%d,"broken":%d,"p50":%f,"p99":%f}\n', summary.requests, summary.duration / 1e6,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
