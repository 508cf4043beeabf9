#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# From answer sheets to reports as JSON, by FFI::Platypus (Debian:
# libffi-platypus-perl).
#
#   perl assess.pl VIEW SHEET.json...     VIEW: plain, private or host
#   perl assess.pl --time CALLS           nanoseconds a call takes
use strict;
use warnings;
use FFI::Platypus 1.00;
use FFI::Platypus::Buffer qw(buffer_to_scalar);
use Time::HiRes qw(time);

my $kith = FFI::Platypus->new(api => 1, lib => 'libkith.so.0');
$kith->attach(kith_assess_json => ['string', 'sint64', 'string', 'sint64',
    'string', 'sint64', 'opaque*', 'opaque*'] => 'sint32');
$kith->attach(kith_text_data => ['opaque'] => 'opaque');
$kith->attach(kith_text_length => ['opaque'] => 'sint64');
$kith->attach(kith_text_free => ['opaque'] => 'void');
$kith->attach(kith_error_message => ['opaque'] => 'string');
$kith->attach(kith_error_line => ['opaque'] => 'sint32');
$kith->attach(kith_error_column => ['opaque'] => 'sint32');
$kith->attach(kith_error_pointer => ['opaque'] => 'string');
$kith->attach(kith_error_free => ['opaque'] => 'void');
$kith->attach(kith_version_number => [] => 'sint32');

# A refusal as a hash, with the place in the text where it has one.
sub taken {
    my ($error) = @_;
    my %found = (
        line    => kith_error_line($error),
        column  => kith_error_column($error),
        pointer => kith_error_pointer($error) // '',
        message => kith_error_message($error),
    );
    kith_error_free($error);
    return \%found;
}

# Turns an answer sheet into a report; both are JSON. Dies of a refusal.
sub assess {
    my ($sheet, $options) = @_;
    my ($report, $error);
    my $status = kith_assess_json(undef, 0, $sheet, length $sheet, $options,
        length $options, \$report, \$error);
    die taken($error) if $status != 0;
    my $text = buffer_to_scalar(kith_text_data($report),
        kith_text_length($report));
    kith_text_free($report);
    return $text;
}

if (@ARGV < 2) {
    print STDERR "usage: assess.pl VIEW SHEET.json...\n";
    exit 2;
}
my ($view, @paths) = @ARGV;
if ($view eq '--time') {
    my $begin = time;
    kith_version_number() for 1 .. $paths[0];
    printf "%.1f\n", (time - $begin) * 1e9 / $paths[0];
    exit;
}
for my $path (@paths) {
    open my $file, '<:raw', $path or die "$path: $!\n";
    my $sheet = do { local $/; <$file> };
    my $report = eval { assess($sheet, qq({"view": "$view"})) };
    if (my $error = $@) {
        die $error unless ref $error;
        print STDERR "$path: line $error->{line}, column $error->{column} ",
            "($error->{pointer}): $error->{message}\n";
        exit 65;
    }
    print $report;
}
