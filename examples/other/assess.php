<?php
// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, by PHP's FFI (Debian: php-cli). The
// declarations are those that are installed as kith.cdef.
//
//   php assess.php VIEW SHEET.json...     VIEW: plain, private or host
//   php assess.php --time CALLS           nanoseconds a call takes

/** A refusal, with the place in the text where it has one. */
class KithError extends Exception
{
    public int $textLine;
    public int $column;
    public string $pointer;

    public function __construct(FFI $kith, FFI\CData $error)
    {
        parent::__construct($kith->kith_error_message($error),
                            $kith->kith_error_status($error));
        $this->textLine = $kith->kith_error_line($error);
        $this->column = $kith->kith_error_column($error);
        $this->pointer = $kith->kith_error_pointer($error) ?? '';
        $kith->kith_error_free($error);
    }
}

class Kith
{
    public FFI $lib;

    public function __construct()
    {
        $cdef = getenv('KITH_CDEF') ?:
            trim(shell_exec('pkg-config --variable=cdef kith'));
        $this->lib = FFI::cdef(file_get_contents($cdef), 'libkith.so.0');
    }

    /** Turns an answer sheet into a report; both are JSON. */
    public function assess(string $sheet, string $options): string
    {
        $report = $this->lib->new('kith_text *');
        $error = $this->lib->new('kith_error *');
        if ($this->lib->kith_assess_json(null, 0, $sheet, strlen($sheet),
                $options, strlen($options), FFI::addr($report),
                FFI::addr($error)) !== 0)
            throw new KithError($this->lib, $error);
        try {
            return substr($this->lib->kith_text_data($report), 0,
                          $this->lib->kith_text_length($report));
        } finally {
            $this->lib->kith_text_free($report);
        }
    }
}

if ($argc < 3) {
    fwrite(STDERR, "usage: assess.php VIEW SHEET.json...\n");
    exit(2);
}
$kith = new Kith();
if ($argv[1] === '--time') {
    $calls = (int)$argv[2];
    $begin = hrtime(true);
    for ($i = 0; $i < $calls; $i++)
        $kith->lib->kith_version_number();
    printf("%.1f\n", (hrtime(true) - $begin) / $calls);
    exit(0);
}
foreach (array_slice($argv, 2) as $path) {
    try {
        echo $kith->assess(file_get_contents($path),
                           json_encode(['view' => $argv[1]]));
    } catch (KithError $e) {
        fprintf(STDERR, "%s: line %d, column %d (%s): %s\n", $path,
                $e->textLine, $e->column, $e->pointer, $e->getMessage());
        exit(65);
    }
}
