# SPDX-License-Identifier: MIT
# From answer sheets to reports as JSON, by Ruby's own Fiddle.
#
#   ruby assess.rb VIEW SHEET.json...     VIEW: plain, private or host
#   ruby assess.rb --time CALLS           nanoseconds a call takes

require 'fiddle/import'

module Kith
  extend Fiddle::Importer
  dlload 'libkith.so.0'
  typealias 'int32_t', 'int'
  typealias 'int64_t', 'long long'
  extern 'int32_t kith_assess_json(void *document, int64_t document_length, ' \
         'void *sheet, int64_t sheet_length, void *options, ' \
         'int64_t options_length, void *report, void *error)'
  extern 'void *kith_text_data(void *text)'
  extern 'int64_t kith_text_length(void *text)'
  extern 'void kith_text_free(void *text)'
  extern 'void *kith_error_message(void *error)'
  extern 'int32_t kith_error_line(void *error)'
  extern 'int32_t kith_error_column(void *error)'
  extern 'void *kith_error_pointer(void *error)'
  extern 'void kith_error_free(void *error)'
  extern 'int32_t kith_version_number()'

  # A refusal, with the place in the text where it has one.
  class Error < StandardError
    attr_reader :line, :column, :pointer

    def initialize(error)
      super(Kith.string(Kith.kith_error_message(error)))
      @line = Kith.kith_error_line(error)
      @column = Kith.kith_error_column(error)
      @pointer = Kith.string(Kith.kith_error_pointer(error))
      Kith.kith_error_free(error)
    end
  end

  def self.string(pointer)
    pointer.null? ? '' : pointer.to_s.force_encoding('UTF-8')
  end

  # A place in which the library puts a pointer; it must hold NULL before.
  def self.place
    Fiddle::Pointer.malloc(Fiddle::SIZEOF_VOIDP, Fiddle::RUBY_FREE).tap do |at|
      at[0, Fiddle::SIZEOF_VOIDP] = "\0" * Fiddle::SIZEOF_VOIDP
    end
  end

  # Turns an answer sheet into a report; both are JSON.
  def self.assess(sheet, options)
    report = place
    error = place
    status = kith_assess_json(nil, 0, sheet, sheet.bytesize, options,
                              options.bytesize, report, error)
    raise Error, error.ptr unless status.zero?

    text = report.ptr
    begin
      kith_text_data(text)[0, kith_text_length(text)].force_encoding('UTF-8')
    ensure
      kith_text_free(text)
    end
  end
end

if ARGV.length < 2
  warn 'usage: assess.rb VIEW SHEET.json...'
  exit 2
end
if ARGV[0] == '--time'
  calls = ARGV[1].to_i
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  calls.times { Kith.kith_version_number }
  puts (Process.clock_gettime(Process::CLOCK_MONOTONIC) - start) * 1e9 / calls
  exit
end
ARGV.drop(1).each do |path|
  $stdout.write(Kith.assess(File.binread(path), %({"view": "#{ARGV[0]}"})))
rescue Kith::Error => e
  warn "#{path}: line #{e.line}, column #{e.column} (#{e.pointer}): #{e.message}"
  exit 65
end
