-- SPDX-License-Identifier: MIT
-- From answer sheets to reports as JSON, by LuaJIT's FFI. The declarations are
-- those that are installed as kith.cdef.
--
--   luajit assess.lua VIEW SHEET.json...     VIEW: plain, private or host
--   luajit assess.lua --time CALLS           nanoseconds a call takes

local ffi = require("ffi")

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function output(command)
  local pipe = assert(io.popen(command))
  local line = pipe:read("*l")
  pipe:close()
  return line
end

ffi.cdef(read(os.getenv("KITH_CDEF")
  or output("pkg-config --variable=cdef kith")))
local kith = ffi.load("libkith.so.0")

local function text_of(pointer)
  return pointer == nil and "" or ffi.string(pointer)
end

-- A refusal as a table, with the place in the text where it has one.
local function taken(failure)
  local found = {
    status = kith.kith_error_status(failure),
    line = kith.kith_error_line(failure),
    column = kith.kith_error_column(failure),
    pointer = text_of(kith.kith_error_pointer(failure)),
    message = text_of(kith.kith_error_message(failure)),
  }
  kith.kith_error_free(failure)
  return found
end

-- Turns an answer sheet into a report; both are JSON. nil and the refusal
-- where it is refused.
local function assess(sheet, options)
  local report = ffi.new("kith_text *[1]")
  local failure = ffi.new("kith_error *[1]")
  if kith.kith_assess_json(nil, 0, sheet, #sheet, options, #options, report,
      failure) ~= kith.KITH_OK then
    return nil, taken(failure[0])
  end
  local text = ffi.gc(report[0], kith.kith_text_free)
  return ffi.string(kith.kith_text_data(text),
    tonumber(kith.kith_text_length(text)))
end

if #arg < 2 then
  io.stderr:write("usage: assess.lua VIEW SHEET.json...\n")
  os.exit(2)
end
if arg[1] == "--time" then
  local calls, sum = tonumber(arg[2]), 0
  local begin = os.clock()
  for _ = 1, calls do
    sum = sum + kith.kith_version_number()
  end
  print((os.clock() - begin) * 1e9 / calls)
  os.exit(sum > 0 and 0 or 1)
end
for i = 2, #arg do
  local report, failure = assess(read(arg[i]),
    '{"view": "' .. arg[1] .. '"}')
  if not report then
    io.stderr:write(("%s: line %d, column %d (%s): %s\n"):format(arg[i],
      failure.line, failure.column, failure.pointer, failure.message))
    os.exit(65)
  end
  io.write(report)
end
