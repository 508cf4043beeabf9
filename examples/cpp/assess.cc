// SPDX-License-Identifier: MIT
// From answer sheets to reports as JSON, with kith.hpp.
//
//   c++ -std=c++17 assess.cc $(pkg-config --cflags --libs kith) -o assess
//   ./assess VIEW SHEET.json...     VIEW: plain, private or host
//   ./assess --time CALLS           nanoseconds a call takes
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>

#include "kith.hpp"

static std::string read(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot be read");
    return std::string(std::istreambuf_iterator<char>(file), {});
}

static void time_calls(long calls)
{
    using clock = std::chrono::steady_clock;
    long sum = 0;
    auto begin = clock::now();
    for (long i = 0; i < calls; i++)
        sum += kith::version_number();
    std::chrono::duration<double, std::nano> took = clock::now() - begin;
    std::cout << took.count() / static_cast<double>(calls) << "\n";
    if (sum < 0)
        std::cout << "never\n"; // or the loop may go
}

static kith::View view_of(const std::string &name)
{
    return name == "host"      ? kith::View::host
           : name == "private" ? kith::View::personal
                               : kith::View::plain;
}

/// Step by step; kith::assess_json() does the same in one call.
static kith::Text report(const std::string &sheet, kith::View view)
{
    // The sheet names its questionnaire: try which one takes it.
    for (kith::Builtin builtin : kith::builtins()) {
        if (sheet.find('"' + std::string(builtin.id()) + '"') ==
            std::string::npos)
            continue;
        auto questionnaire = kith::Questionnaire::builtin(builtin.id());
        auto answers = kith::Answers::parse(questionnaire, sheet);
        kith::ReportOptions options;
        options.view(view).format(kith::Format::json);
        return kith::Assessment(answers).report(options);
    }
    return kith::assess_json(sheet);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::cerr << "usage: assess VIEW SHEET.json...\n";
        return 2;
    }
    if (std::string(argv[1]) == "--time") {
        time_calls(std::stol(argv[2]));
        return 0;
    }
    for (int i = 2; i < argc; i++)
        try {
            std::cout << report(read(argv[i]), view_of(argv[1])).view();
        } catch (const kith::Error &error) {
            std::cerr << argv[i] << ": line " << error.line() << ", column "
                      << error.column() << " (" << error.pointer().value_or("")
                      << "): " << error.what() << "\n";
            return 65;
        } catch (const std::exception &error) {
            std::cerr << argv[i] << ": " << error.what() << "\n";
            return 66;
        }
    return 0;
}
