// SPDX-License-Identifier: MIT
// objects - as objects.c, by kith.hpp.
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "kith.hpp"

using namespace kith;

static constexpr std::int64_t week = 7 * 24 * 3600;

static Assessment assessed(const Questionnaire &by, const char *path)
{
    std::ifstream file(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    return Assessment(Answers::parse(by, text));
}

template <class Run> static void measure(const char *what, long calls, Run run)
{
    std::clock_t begin = std::clock();
    for (long i = 0; i < calls; i++)
        run(i);
    std::cout << what << "\t"
              << static_cast<double>(std::clock() - begin) * 1e6 /
                     CLOCKS_PER_SEC / static_cast<double>(calls)
              << "\n";
}

int main(int count, char **path)
{
    if (count != 5)
        return 2;
    Questionnaire core = Questionnaire::builtin("kith-core");
    Questionnaire checkin = Questionnaire::builtin("kith-checkin");
    Assessment mine = assessed(core, path[1]);
    std::vector<Assessment> weeks;
    for (int i = 0; i < 3; i++)
        weeks.push_back(assessed(checkin, path[2 + i]));
    Journal year("friend"), journal("friend");
    for (std::size_t i = 0; i < 52; i++)
        year.add(weeks[i % 3], static_cast<std::int64_t>(i) * week);
    std::vector<Index> chosen{core.scale("trust")->index(),
                              core.scale("heard")->index()};
    Share share(mine, chosen);
    measure("record", 10000, [&](long i) {
        journal.add(weeks[static_cast<std::size_t>(i % 3)], i * week);
    });
    measure("look-back", 200, [&](long) { LookBack(year, checkin); });
    measure("share", 10000, [&](long) { Share(mine, chosen); });
    measure("joint", 10000, [&](long) { Joint(share, share); });
    measure("circle", 10000, [&](long) {
        Circle circle;
        for (Index need = 0; need < 4; need++)
            circle.set_part(circle.add_person("Ada"), need, 1);
        circle.effective_people();
    });
    return 0;
}
