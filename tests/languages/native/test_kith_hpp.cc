// SPDX-License-Identifier: MIT
// test_kith_hpp - the C++ objects do what the C functions do: every part of the
// interface once, with what it must give. Prints what does not hold.
#include <cmath>
#include <cstdio>
#include <iostream>
#include <limits>
#include <thread>

#include "kith.hpp"

static int failed = 0;

#define HOLDS(what)                                                        \
    do {                                                                   \
        if (!(what)) {                                                     \
            std::cout << __FILE__ << ":" << __LINE__ << ": not: " << #what \
                      << "\n";                                             \
            failed++;                                                      \
        }                                                                  \
    } while (0)

using namespace kith;

static_assert(!std::is_copy_constructible<Answers>::value, "they change");
static_assert(std::is_move_constructible<Answers>::value, "they move");
static_assert(std::is_copy_constructible<Questionnaire>::value, "a handle");
static_assert(std::is_nothrow_move_constructible<Text>::value, "owned");

static void errors_know_their_place()
{
    try {
        Questionnaire::parse("{\"kith\": 1,\n \"id\": 3}");
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_DOCUMENT);
        HOLDS(std::string(error.name()) == "KITH_E_DOCUMENT");
        HOLDS(error.line() == 2 && error.column() == 8);
        HOLDS(error.pointer() == std::string("/id"));
        HOLDS(std::string(error.what()).size() > 10);
    }
    try {
        Questionnaire::parse(std::string_view());
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_SYNTAX);
    }
}

template <class Use> static bool refused(kith_status status, Use use)
{
    try {
        use();
    } catch (const Error &error) {
        return error.status() == status && error.line() == 0 &&
               !error.pointer();
    }
    return false;
}

static void ids_and_names_are_never_cut_at_a_nul(const Questionnaire &core)
{
    using namespace std::string_view_literals;
    Answers answers(core, "friend");
    Circle circle;
    Share share = Share(Assessment(answers), {});
    Joint joint(share, share);
    auto nul = [](auto use) { return refused(KITH_E_ARGUMENT, use); };
    HOLDS(nul([] { Questionnaire::builtin("kith-core\0x"sv); }));
    HOLDS(nul([&] { core.item("TR1\0x"sv); }));
    HOLDS(nul([&] { Answers(core, "friend\0x"sv); }));
    HOLDS(nul([&] { answers.set("TR1\0x"sv, 1); }));
    HOLDS(nul([&] { answers.set("TR1", "often\0x"sv); }));
    HOLDS(nul([&] { answers.set_fact("swings-12\0x"sv, 4); }));
    HOLDS(nul([] { Journal("friend\0x"sv); }));
    HOLDS(nul([] { event_of_name("hurt\0x"sv); }));
    HOLDS(nul([&] { circle.need("joy\0x"sv); }));
    HOLDS(nul([&] { circle.report(ReportOptions(), "de\0x"sv); }));
    HOLDS(nul([&] {
        joint.report(ReportOptions(), nullptr, std::string("Ada\0x"sv));
    }));
    HOLDS(nul([&] {
        joint.report(ReportOptions(), nullptr, "Ada", std::string("\0"sv));
    }));
    HOLDS(refused(KITH_E_VALUE, [&] { circle.add_person("Ada\0x"sv); }));
    HOLDS(answers.count(State::answered) == 0 && circle.people().size() == 0);
}

static void builtins_are_walked_over()
{
    HOLDS(version() == kith_version() && version_number() > 0);
    HOLDS(builtins().size() == kith_builtin_count());
    int languages = 0;
    for (Builtin builtin : builtins()) {
        HOLDS(Questionnaire::parse(builtin.document()).id() == builtin.id());
        for (std::string_view language : builtin.languages()) {
            HOLDS(!builtin.overlay(language).empty());
            languages++;
        }
        HOLDS(builtin.overlay("xx").empty());
    }
    HOLDS(languages > 0);
    for (std::string_view language : builtin_phrases_languages())
        HOLDS(!builtin_phrases(language).empty());
}

static void a_questionnaire_is_described(const Questionnaire &core)
{
    HOLDS(core.id() == "kith-core" && core.language() == "en");
    HOLDS(!core.version().empty() && core.licence() == "CC0-1.0");
    HOLDS(core.digest().size() == 16 && !core.status().empty());
    HOLDS(core.source() == detail::view(kith_questionnaire_source(core.get())));
    HOLDS(core.warnings().size() ==
          kith_questionnaire_warning_count(core.get()));
    for (Warning warning : core.warnings())
        HOLDS(!warning.message.empty() && warning.line > 0);
    Index tie = core.tie("friend")->index();
    HOLDS(core.ties()[tie].id() == "friend" && !core.tie("nobody"));
    HOLDS(core.section(core.sections()[0].id())->index() == 0);
    HOLDS(!core.sections()[0].items().empty());
    int safety = 0, options = 0, in_tie = 0;
    for (Item item : core.items()) {
        HOLDS(core.item(item.id())->index() == item.index());
        HOLDS(!item.is_safety() || item.is_sensitive());
        safety += item.is_safety();
        in_tie += item.is_in(tie);
        for (Option option : item.options()) {
            HOLDS(item.range()->lowest <= option.value() &&
                  option.value() <= item.range()->highest);
            options += !option.id().empty();
        }
    }
    HOLDS(safety > 0 && options > 0 && in_tie > 0);
    for (Fact fact : core.facts()) {
        HOLDS(core.fact(fact.id())->index() == fact.index());
        HOLDS(fact.range()->lowest < fact.range()->highest);
        HOLDS(fact.is_sensitive() == (kith_questionnaire_fact_is_sensitive(
                                          core.get(), fact.index()) == 1));
    }
    int bands = 0;
    for (Scale scale : core.scales()) {
        HOLDS(core.scale(scale.id())->index() == scale.index());
        HOLDS(!scale.method().empty() && !scale.reported().empty());
        HOLDS(!scale.keys().empty() && scale.keys()[0].item().index() >= 0);
        HOLDS(scale.keys()[0].weight().value() > 0);
        for (Cutoffs cutoffs : scale.cutoffs())
            for (Band band : cutoffs.bands()) {
                HOLDS(!band.id().empty());
                bands += band.from().has_value();
            }
        HOLDS(!scale.graded().estimate() && !scale.graded().prior());
        HOLDS(scale.graded().sums(tie).estimates.empty());
        HOLDS(!scale.reliability().is_observed() ||
              scale.reliability().value());
        for (Norm norm : scale.norms())
            HOLDS(!norm.population().empty() && !norm.source().empty());
    }
    HOLDS(bands > 0);
    for (Pattern pattern : core.patterns()) {
        HOLDS(core.pattern(pattern.id())->index() == pattern.index());
        HOLDS(!pattern.criteria().empty());
        HOLDS(!pattern.criteria()[0].empty());
    }
    for (Difference difference : core.differences())
        HOLDS(core.difference(difference.id())->index() == difference.index());
    for (Advice advice : core.advice())
        HOLDS(core.advice(advice.id())->index() == advice.index());
    for (Stop stop : core.stops())
        HOLDS(core.stop(stop.id())->index() == stop.index());
    bool refused = false;
    try {
        core.items().at(100000);
    } catch (const std::out_of_range &) {
        refused = true;
    }
    HOLDS(refused);
}

static void texts_are_in_the_language_asked_for(const Questionnaire &core)
{
    Wording english(core, "friend");
    Wording german = Wording::builtin(core, "friend", "de");
    Item item = *core.item("TR1");
    HOLDS(english.language() == "en" && german.language() == "de");
    HOLDS(!english.text(item).empty());
    HOLDS(english.text(item) != german.text(item));
    HOLDS(german.missing().empty() && !german.title().empty());
    HOLDS(!english.label(item, item.options()[0]).empty());
    HOLDS(!english.label(*core.tie("friend")).empty());
    HOLDS(!english.title(core.sections()[0]).empty());
    HOLDS(!english.label(core.scales()[0]).empty());
    HOLDS(!english.label(core.patterns()[0]).empty());
    HOLDS(!english.criterion(core.patterns()[0], 0).empty());
    HOLDS(!english.label(core.advice()[0]).empty());
    HOLDS(!english.steps(core.advice()[0]).empty());
    HOLDS(!english.text(core.stops()[0]).empty());
    HOLDS(english.limits().size() == kith_wording_limit_count(english.get()));
    if (!german.gender_ids().empty()) {
        Wording other = german.with_gender(german.gender_ids()[0]);
        HOLDS(other.gender() == 0 && !german.gender_labels()[0].empty());
    }
}

static Answers some_answers(const Questionnaire &core)
{
    Answers answers(core, "friend");
    int number = 0;
    for (Item item : core.items())
        if (answers.state(item.index()) == State::unanswered &&
            !item.options().empty())
            answers.set(item.id(), item.options()[number++ % 2].id());
    return answers;
}

static void answers_are_set_and_read(const Questionnaire &core)
{
    Answers answers(core, "friend");
    Index item = core.item("TR1")->index();
    HOLDS(answers.next() && answers.state(item) == State::unanswered);
    HOLDS(!answers.value(item));
    answers.set("TR1", 3).set("TR2", "often").set("TR3", State::declined);
    HOLDS(answers.value(item) == 3.0 && answers.option(item));
    HOLDS(answers.reason(core.item("TR3")->index()) == State::declined);
    HOLDS(answers.count(State::answered) == 2);
    HOLDS(answers.tie() == core.tie("friend")->index());
    HOLDS(!answers.stopped() && answers.gone().empty());
    HOLDS(answers.after(item).has_value());
    HOLDS(answers.may_be_asked(item) ==
          (kith_answers_may_be_asked(answers.get(), item) == 1));
    HOLDS(answers.before(*answers.after(item)) == item);
    Fact fact = core.facts()[0];
    answers.set_fact(fact.id(), fact.range()->highest);
    HOLDS(answers.fact(fact.index()) == fact.range()->highest);
    answers.clear_fact(fact.id()).clear("TR2");
    HOLDS(!answers.fact(fact.index()));
    answers.set_earlier_gate(Gate::raised);
    HOLDS(Assessment(answers).host().gate() == Gate::raised);
    Text sheet = answers.write();
    HOLDS(Answers::parse(core, sheet).write().view() == sheet.view());
    try {
        answers.set("TR1", 77);
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_VALUE);
    }
    HOLDS(answers.value(item) == 3.0);
    Answers moved = std::move(answers);
    HOLDS(moved.value(item) == 3.0);
}

static void an_assessment_says_what_c_says(const Questionnaire &core)
{
    Answers answers = some_answers(core);
    Assessment found(answers);
    const kith_assessment *c = found.get();
    HOLDS(found.questionnaire_id() == "kith-core" && !found.stopped());
    HOLDS(found.questionnaire_version() == core.version());
    HOLDS(found.digest() == core.digest() && found.tie() == answers.tie());
    int values = 0;
    for (Scale scale : core.scales()) {
        Score score = found.score(scale);
        double value = 0;
        if (kith_assessment_score(c, scale.index(), &value) == KITH_OK) {
            values++;
            HOLDS(score.value() == value);
            HOLDS(score.bounds()->lowest <= value);
            HOLDS(score.range()->highest >= value);
            HOLDS(!score.items().empty() && score.contribution(0));
        } else
            HOLDS(!score.value());
        HOLDS(score.band().value_or(-1) ==
              kith_assessment_score_band(c, scale.index(), 0));
        HOLDS(!score.estimate() && !score.estimate_error());
        HOLDS(score.norm().has_value() == score.norm_rank().has_value() ||
              score.norm());
        HOLDS(!score.percentile() || score.norm());
        HOLDS(!score.t_score() || score.norm());
        HOLDS(score.interval().has_value() ==
              score.measurement_error().has_value());
        HOLDS(score.count(State::answered).value_or(-1) ==
              kith_assessment_score_count(c, scale.index(), KITH_ANSWERED));
    }
    HOLDS(values > 0);
    try {
        found.score(-1).value();
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_ARGUMENT);
    }
    for (Difference difference : core.differences())
        HOLDS(found.difference(difference.index()).has_value() ==
              found.difference_bounds(difference.index()).has_value());
    HOLDS(found.strengths(View::personal).size() <= 2);
    int evidence = 0;
    for (Finding finding : found.findings(View::personal)) {
        HOLDS(core.patterns()[finding.pattern()].index() >= 0);
        HOLDS(finding.level() >= Level::set_aside);
        HOLDS(finding.is_listed() || !finding.easing() ||
              *finding.easing() >= 0);
        evidence += finding.evidence().size() + finding.counted().size();
    }
    HOLDS(evidence > 0);
    for (Offer offer : found.advice(View::plain))
        HOLDS(offer.advice() >= 0 && offer.reasons().size() <= 2);
    Host host = found.host();
    HOLDS(host.gate() == host.gate_today());
    Index settled = 0;
    for (Pattern pattern : core.patterns()) {
        auto level = host.level(pattern.index());
        HOLDS(level && host.criterion(pattern.index(), 0));
        settled += host.lowest_level(pattern.index()) ==
                   host.highest_level(pattern.index());
        if (level == Level::does_not_apply)
            continue;
        Explanation why = host.explain(pattern.index());
        for (Index item : why.decisive())
            HOLDS(item >= 0);
        HOLDS(why.questions().size() >= 0);
        HOLDS(!why.nearest() || *why.nearest() >= 0);
        HOLDS(!why.nearest_share() || *why.nearest_share() <= 1);
    }
    HOLDS(settled > 0 && host.advice(0));
}

static void reports_are_those_of_one_call(const Questionnaire &core)
{
    Answers answers = some_answers(core);
    Text sheet = answers.write();
    ReportOptions options;
    options.view(View::personal).format(Format::json).norms(false);
    options.name("Ana").resources("[{\"label\": \"L\", \"text\": \"T\", "
                                  "\"for\": \"adults\"}]");
    Wording german = Wording::builtin(core, "friend", "de");
    options.phrases(builtin_phrases("de"));
    Text report = Assessment(answers).report(options, &german);
    Text other = assess_json(
        sheet, "{\"view\": \"private\", \"norms\": false, \"name\": \"Ana\", "
               "\"language\": \"de\", \"resources\": [{\"label\": \"L\", "
               "\"text\": \"T\", \"for\": \"adults\"}]}");
    HOLDS(report.view() == other.view() && report.view().size() > 500);
    std::string page =
        Assessment(answers).report(options.format(Format::html), &german).str();
    HOLDS(page.compare(0, 15, "<!DOCTYPE html>") == 0);
    HOLDS(assess_json(sheet, "{}", builtins()[2].document()).str() ==
              assess_json(sheet).str() ||
          builtins()[2].id() != "kith-core");
}

static void a_change_is_judged()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    // RC = (22.5 - 32.5) / (10 sqrt(2) sqrt(1 - .8)), Jacobson & Truax 1991.
    Change change =
        Change::of_numbers(32.5, 22.5, .8, nan, 10, 40, 10, 20, 10,
                           Better::lower, ChangeMethod::jacobson_truax);
    HOLDS(std::fabs(*change.statistic() + 1.58113883) < 1e-8);
    HOLDS(change.state() == ChangeState::unchanged);
    HOLDS(change.is_reliable() == false);
    HOLDS(change.missing() == ChangeMissing::judged);
    HOLDS(change.before() == 32.5 && change.after() == 22.5);
    HOLDS(change.difference() == -10.0 && change.reliability() == .8);
    HOLDS(change.better() == Better::lower && change.cutoff(Cutoff::c) == 30.0);
    HOLDS(change.cutoff_used() == Cutoff::c && change.standard_error());
    HOLDS(change.method() == ChangeMethod::jacobson_truax);
}

static void a_change_between_assessments_says_what_is_missing(
    const Questionnaire &core)
{
    Assessment before{Answers(core, "friend")}, after{some_answers(core)};
    Change change(before, after, core.scales()[0]);
    HOLDS(change.missing() == ChangeMissing::no_score_before);
    HOLDS(!change.state() && !change.expected() && change.same_document());
}

static void answer_quality_has_its_indices(const Questionnaire &core)
{
    Quality quality(some_answers(core));
    HOLDS(quality.value(QualityIndex::longstring).value() >= 1);
    HOLDS(quality.count(QualityIndex::longstring) > 10);
    HOLDS(Quality::name(QualityIndex::longstring_share).size() > 3);
    HOLDS(quality.threshold(QualityIndex::longstring_share));
    HOLDS(quality.threshold_source(QualityIndex::longstring_share).size() > 3);
    HOLDS(quality.reasons().empty() ==
          (quality.verdict() != Verdict::may_be_rushed));
    HOLDS(!quality.may_withhold_norms() ||
          quality.verdict() == Verdict::may_be_rushed);
    std::vector<double> seconds(static_cast<std::size_t>(core.items().size()),
                                0.5);
    HOLDS(Quality(some_answers(core), seconds)
              .value(QualityIndex::seconds_median) == 0.5);
}

static void a_strategy_ends(const Questionnaire &core)
{
    Strategy strategy = Strategy::settling(core);
    Answers answers(core, "friend");
    int asked = 0;
    Strategy::Next next = strategy.next(answers);
    for (; next.item; next = strategy.next(answers), asked++)
        answers.set(core.items()[*next.item].id(), State::skipped);
    HOLDS(asked > 10 && next.why >= Why::stopped);
    try {
        Strategy::informative(core, Strategy::Rules{});
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_NOT_FOUND); // none of its scales is
    }
}

// A graded scale of two items with four options, made up.
static const char graded_document[] = R"({"kith": 1, "id": "made-up",
 "version": "1.0.0", "title": "Made up", "language": "en",
 "licence": "CC0-1.0", "status": "unvalidated",
 "ties": ["friend"], "resources": [{"label": "L", "text": "T", "for": "adults"}],
 "options": {"o": [{"id": "a", "value": 0, "label": "A"},
   {"id": "b", "value": 1, "label": "B"}, {"id": "c", "value": 2,
   "label": "C"}]},
 "items": [{"id": "Q1", "text": "One?", "options": "o"},
           {"id": "Q2", "text": "Two?", "options": "o"}],
 "sections": [{"id": "s", "items": ["Q1", "Q2"]}],
 "scales": [{"id": "g", "label": "G", "items": ["Q1", "Q2"],
   "method": "graded", "graded": {"source": "made up",
   "items": {"Q1": {"slope": 1.5, "thresholds": [-1, 1]},
             "Q2": {"slope": 1, "thresholds": [-0.5, 0.5]}}}}]})";

static void graded_models_are_described(const Questionnaire &made)
{
    Graded graded = made.scale("g")->graded();
    HOLDS(graded.estimate() == Estimate::eap && graded.source() == "made up");
    HOLDS(graded.prior()->sd == 1 && graded.nodes()->count == 61);
    HOLDS(graded.items(0).size() == 2);
    GradedItem item = graded.items(0)[0];
    HOLDS(item.item().id() == "Q1" && item.category_count() == 3);
    HOLDS(item.slope() == 1.5 && item.threshold(1) == -1);
    double sum = item.probability(0, .3) + item.probability(1, .3) +
                 item.probability(2, .3);
    HOLDS(std::fabs(sum - 1) < 1e-12 && item.information(0) > 0);
    HOLDS(graded.information(0, 0) > item.information(0));
    HOLDS(graded.expected_sum(0, 0).value() > 0);
    HOLDS(graded.sums(0).estimates.size() == 5);
    Strategy strategy = Strategy::informative(made, {0, 1, 0, false});
    Answers answers(made, "friend");
    HOLDS(strategy.scale(answers, 0)->standard_error == 1);
    HOLDS(strategy.next(answers).why == Why::informative);
    answers.set("Q1", 2);
    HOLDS(strategy.scale(answers, 0)->why == ScaleProgress::long_enough);
    HOLDS(strategy.next(answers).why == Why::scales);
    answers.set("Q2", 2);
    HOLDS(Assessment(answers).score(0).estimate().value() > 0);
}

static void columns_give_what_one_by_one_gives(const Questionnaire &made)
{
    const std::int8_t answers[] = {0, 0, 2, 2, 1, 0, -9, 1, 7, 0, 1, 2};
    const std::int64_t rows = 6;
    Columns columns(made, rows);
    columns.set_matrix(answers, 1, 2).set_tie(0);
    columns.set_missing(KITH_EVERY_ITEM, -9, State::skipped);
    std::vector<double> scores(rows), errors(rows);
    std::vector<std::int8_t> faults(rows), counts(rows);
    Results results(made);
    results.set_scale(0, OfScale::score, scores.data())
        .set_scale(0, OfScale::error, errors.data())
        .set_scale(0, OfScale::count, counts.data(), KITH_SKIPPED)
        .set_row(OfRow::fault, faults.data());
    HOLDS(columns.row_count() == rows);
    HOLDS(batch_scores(columns, results) == 1);
    HOLDS(faults[4] == KITH_FAULT_ITEM && std::isnan(scores[4]));
    HOLDS(counts[3] == 1);
    for (std::size_t row = 0; row < 3; row++) {
        Answers one(made, "friend");
        one.set("Q1", answers[2 * row]).set("Q2", answers[2 * row + 1]);
        HOLDS(Assessment(one).score(0).value() == scores[row]);
    }
    std::vector<double> again(rows);
    results.set_scale(0, OfScale::score, again.data());
    std::thread first([&] { batch_assess(columns, results, 0, 3); });
    std::thread second([&] { batch_assess(columns, results, 3); });
    first.join();
    second.join();
    for (std::size_t row = 0; row < 3; row++)
        HOLDS(again[row] == scores[row]);

    const double q1[] = {0, 1, 2, 1};
    const float q2[] = {0, 1, 2, 2};
    Columns other(made, 4);
    other.set_item(0, q1).set_item(1, q2);
    Sample sample(made, 0), rest(made, 0);
    HOLDS(sample.add(other, 0, 2) == 0 && rest.add(other, 2) == 0);
    sample.merge(rest);
    HOLDS(sample.row_count() == 4 && sample.fault_count() == 0);
    HOLDS(sample.other_tie_count() == 0 && sample.items(0).size() == 2);
    HOLDS(sample.item_mean(0, 0) == 1.0 && sample.item_sd(0, 0));
    HOLDS(sample.item_count(0, 0, State::answered) == 4);
    HOLDS(sample.score_mean(0) && sample.score_sd(0));
    HOLDS(sample.score_count(0) == 4);
    HOLDS(sample.norm(0, "n", "people", "here").view().size() > 10);
    ItemAnalysis analysis(sample, 0, MissingAnswers::listwise);
    HOLDS(analysis.people() == 4 && analysis.alpha().value() > .8);
    HOLDS(analysis.mean_correlation().value() > .8);
    HOLDS(analysis.item_rest(0).value() > .8 && analysis.item_total(0));
    HOLDS(analysis.alpha_interval() && analysis.standardized_alpha());
    HOLDS(!analysis.item_looks_unreversed(0) && analysis.icc(Icc::icc_3_k));
    HOLDS(analysis.split_half(Halves::odd_even));
}

class Counting : public std::pmr::memory_resource
{
  public:
    long live = 0, left = -1; // left: how many may still be given

  private:
    void *do_allocate(std::size_t size, std::size_t align) override
    {
        if (left == 0)
            throw std::bad_alloc();
        left--;
        live++;
        return std::pmr::new_delete_resource()->allocate(size, align);
    }
    void do_deallocate(void *block, std::size_t size,
                       std::size_t align) override
    {
        live--;
        std::pmr::new_delete_resource()->deallocate(block, size, align);
    }
    bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }
};

static void memory_comes_from_where_it_was_said()
{
    Counting counting;
    {
        Memory memory(counting);
        Questionnaire made = Questionnaire::parse(graded_document, &memory);
        Answers answers(made, "friend");
        HOLDS(counting.live > 0);
        counting.left = 0;
        bool refused = false;
        try {
            Assessment found(answers);
        } catch (const std::bad_alloc &) {
            refused = true;
        }
        HOLDS(refused);
    }
    HOLDS(counting.live == 0);
}

static bool near(std::optional<double> found, double wanted, double within)
{
    return found && std::fabs(*found - wanted) < within;
}

// The worked series of the reference: 4 5 2 1 5 4 1 2 5 5 1 4.
static void numbers_over_time_are_those_of_c()
{
    std::vector<double> values{4, 5, 2, 1, 5, 4, 1, 2, 5, 5, 1, 4};
    std::vector<std::int64_t> times;
    for (std::int64_t i = 0; i < 12; i++)
        times.push_back(i * 604800);
    Series series(times, values);
    HOLDS(series.size() == 12 && near(series.mean(), 3.25, 1e-12));
    HOLDS(near(series.sd(), 1.71, .005) && near(series.mssd(), 6.55, .005));
    HOLDS(near(series.rmssd(), std::sqrt(*series.mssd()), 1e-12));
    HOLDS(near(series.von_neumann(), 2.23, .005));
    HOLDS(near(series.autocorrelation(), -.134, .0005));
    HOLDS(near(series.theil_sen(), 0, 1e-12));
    HOLDS(near(series.jumps(3), 6. / 11, 1e-12));
    HOLDS(series.neighbours() == 11 && series.neighbour_correlation());
    HOLDS(series.neighbours(604799) == 0 && !series.mssd(604799));
    HOLDS(series.swings(0, 12, 1, 4) == 6);
    HOLDS(series.least_squares()->at_first > 0);
    std::vector<double> falling{62, 60, 61, 57, 58, 52, 50, 51};
    Series eight(std::vector<std::int64_t>(times.begin(), times.begin() + 8),
                 falling);
    HOLDS(eight.mann_kendall()->s == -22 && eight.mann_kendall()->exact);
    HOLDS(near(eight.mann_kendall()->p, .0055, .00005));
    HOLDS(near(share_test(18, 22), .004, .0005));
    HOLDS(near(share_interval(18, 22)->lowest, .615, .0005));
    try {
        Series(times, falling);
        HOLDS(false && "refused");
    } catch (const Error &error) {
        HOLDS(error.status() == KITH_E_ARGUMENT);
    }
}

static Answers checked_in(const Questionnaire &checkin, const char *ease,
                          double listened)
{
    Answers answers(checkin, "friend");
    answers.set("CK2", std::string_view(ease)).set("CK4", listened);
    answers.set("CK5", 1.).set("CK1", 4.);
    return answers;
}

static void a_journal_is_kept_and_looked_back_on(const Questionnaire &core)
{
    Questionnaire checkin = Questionnaire::builtin("kith-checkin");
    std::string_view often = checkin.item("CK2")->options()[3].id();
    Journal journal("friend");
    const std::int64_t week = 604800, start = 1700000000;
    for (std::int64_t i = 0; i < 12; i++) {
        Assessment found(checked_in(checkin, std::string(often).c_str(),
                                    static_cast<double>(i % 3)));
        journal.add(found, start + i * week,
                    KITH_KEEP_SENSITIVE + KITH_KEEP_ANSWERS);
    }
    journal.add(Event::broke_trust, By::them, start + week)
        .add(Event::took_responsibility, By::them, start + 2 * week, 2);
    HOLDS(journal.tie() == "friend" && journal.entries().size() == 14);
    Entry first = journal.entries()[0], last = journal.entries()[13];
    HOLDS(first.is_record() && first.time() == start && !first.event());
    HOLDS(first.questionnaire() == "kith-checkin" && !first.stopped());
    HOLDS(first.version() == checkin.version() && first.digest().size() > 0);
    HOLDS(first.keeps() == KITH_KEEP_SENSITIVE + KITH_KEEP_ANSWERS);
    HOLDS(first.scores().size() >= 4 && first.answers().size() == 4);
    HOLDS(first.scores()[0].scale == checkin.scales()[0].id());
    HOLDS(first.answers()[0].value >= 0 && first.host_gate());
    HOLDS(first.host_findings().size() == 0);
    Scale ease = *checkin.scale("ease");
    HOLDS(first.scored(checkin, ease) == Scored::same);
    HOLDS(first.score(checkin, ease) == first.scores()[0].value);
    HOLDS(last.event() == Event::took_responsibility && !last.keeps());
    HOLDS(last.event_by() == By::them && last.event_count() == 2);
    HOLDS(last.scored(checkin, ease) == Scored::elsewhere);
    Questionnaire of_work = Questionnaire::parse(
        std::string(graded_document)
            .replace(std::string(graded_document).find("friend"), 6, "worker"));
    HOLDS(!first.scored(of_work, of_work.scales()[0]));
    HOLDS(event_name(Event::hurt) == "hurt" && event_is_sensitive(Event::hurt));
    HOLDS(event_of_name("listened") == Event::listened);
    HOLDS(!event_of_name("sang"));

    Journal again = Journal::parse(journal.write().view());
    HOLDS(again.write().view() == journal.write().view());
    Text line = last.write();
    again.remove(13).add(line.view());
    HOLDS(again.write().view() == journal.write().view());
    HOLDS(journal.change(0, 5, checkin, ease).missing() !=
          ChangeMissing::judged);

    Answers next(core, "friend");
    JournalFacts facts = journal.fill_facts(start + 12 * week, next);
    std::int32_t listened = -1;
    for (Fact fact : core.facts())
        if (fact.id() == "times-i-listened")
            listened = fact.index();
    HOLDS(core.facts()[listened].computed_from() == "journal");
    HOLDS(!core.facts()[listened].computed_what().empty());
    HOLDS(facts.state(listened) == FactState::given);
    HOLDS(!facts.state(-1));
    HOLDS(facts.value(listened) == 12. && facts.left_out(listened) == 0);
    HOLDS(facts.have(listened) >= facts.need(listened));
    HOLDS(facts.entries(listened).size() > 0);
    HOLDS(next.fact_is_computed(listened));
    next.set_fact("times-i-listened", 3);
    HOLDS(!next.fact_is_computed(listened));
    HOLDS(journal.fill_facts(start - 1, next).state(listened) ==
          FactState::stands);

    LookBack back(journal, checkin, start, start + 20 * week);
    int kinds = 0;
    for (Statement one : back.statements()) {
        kinds |= 1 << static_cast<int>(one.kind());
        HOLDS(one.points() >= 0 && one.points_needed() >= 0);
        HOLDS(one.mapped() == 0 && one.scored_otherwise() == 0);
        HOLDS(one.not_kept() == 0 && one.turn().count >= 0);
        if (one.kind() == Says::level && one.scale() == ease.index()) {
            HOLDS(one.state() == Said::said && !one.is_sensitive());
            HOLDS(one.number(KITH_NUMBER_MEAN) && one.claim() == Claim::none);
            HOLDS(one.entries().size() == 12);
            HOLDS(one.entries()[0].time == start && one.entries()[0].value);
        }
        if (one.kind() == Says::repair) {
            HOLDS(one.by() == By::them || one.by() == By::me);
            if (one.weeks() > 0 && one.by() == By::them)
                HOLDS(one.seen(Seen::accountability, 1) == 2);
        }
        if (one.kind() == Says::give_and_get)
            HOLDS(one.event());
    }
    HOLDS((kinds & 1 << KITH_SAYS_LEVEL) && (kinds & 1 << KITH_SAYS_REPAIR));
    ReportOptions svg;
    svg.format(Format::svg);
    Wording words(checkin, "friend");
    HOLDS(back.report(svg, words).view().substr(0, 4) == "<svg");
}

static Assessment a_good_week(const Questionnaire &brief, const char *tie)
{
    Answers answers(brief, tie);
    for (std::optional<Index> item = answers.next(); item;
         item = answers.next()) {
        Item asked = brief.items()[*item];
        bool safety = asked.is_safety() || asked.is_sensitive();
        if (asked.id() == "AD1")
            answers.set("AD1", "yes");
        else if (asked.id() == "AD2")
            answers.set("AD2", "no");
        else if (asked.options().empty())
            answers.set(asked.id(), State::skipped);
        else
            answers.set(asked.id(), asked.options()[safety ? 0 : 3].id());
    }
    return Assessment(answers);
}

static void two_people_see_what_both_chose(const Questionnaire &brief)
{
    Assessment mine = a_good_week(brief, "friend");
    Index trust = brief.scale("trust")->index();
    HOLDS(brief.scale("trust")->is_shareable());
    HOLDS(!brief.scale("trust")->other_side() ||
          brief.scale("trust")->other_side() >= 0);
    HOLDS(brief.ties()[mine.tie()].other_side().has_value());
    Share empty(mine), chosen(mine, {trust}, &mine, {trust});
    HOLDS(empty.is_empty() && !empty.tie() && empty.questionnaire_id().empty());
    HOLDS(chosen.only_empty() == false && !chosen.is_empty());
    HOLDS(chosen.questionnaire_id() == brief.id());
    HOLDS(chosen.tie() == mine.tie() && chosen.score(trust));
    HOLDS(chosen.guess(trust) == chosen.score(trust));
    Share read = Share::parse(chosen.write().view());
    HOLDS(!read.only_empty() && read.write().view() == chosen.write().view());

    Joint joint(chosen, read), nothing(empty, chosen);
    HOLDS(nothing.is_too_little() && nothing.topics().empty());
    HOLDS(!joint.is_too_little() && joint.questionnaire_id() == brief.id());
    Joint::Topic topic = joint.topics()[0];
    HOLDS(topic.scale(Side::a) == trust && topic.score(Side::b));
    HOLDS(topic.difference() == 0. && !topic.standard_error());
    HOLDS(topic.closeness() == Closeness::alike);
    HOLDS(joint.guesses().size() == 2 && joint.guesses()[0].scores());
    HOLDS(joint.guesses()[0].scale() == trust);
    HOLDS(joint.guesses()[0].side() == Side::a);
    HOLDS(joint.guesses()[0].closeness() == Closeness::alike);
    HOLDS(!joint.distance() && !joint.distance_parts());
    HOLDS(!joint.correlation());
    HOLDS(joint.report(ReportOptions(), nullptr, "Ada", "Bo")
              .view()
              .find("Ada") != std::string_view::npos);
}

// Shares of .6, .2, .1, .1 would need more needs; one of three is two parts.
static void a_circle_counts_whom_needs_rest_on(const Questionnaire &core)
{
    Circle circle;
    Index ada = circle.add_person("Ada"), bo = circle.add_person("Bo");
    Index joy = *circle.need("joy"), advice = *circle.need("advice");
    circle.set_part(ada, joy, 1).set_part(ada, advice, 1);
    circle.set_part(bo, *circle.need("comfort"), 1).set_few(Few::no);
    circle.set_assessment(bo, Assessment(Answers(core, "friend")));
    HOLDS(circle.needs_named() == 3 && circle.few() == Few::no);
    HOLDS(near(circle.herfindahl(), 5. / 9, 1e-12));
    HOLDS(near(circle.effective_people(), 1.8, 1e-12));
    HOLDS(circle.entropy() && circle.evenness());
    HOLDS(circle.reliance() == Reliance::not_seen);
    HOLDS(circle.people().size() == 2 && circle.people()[0].name() == "Ada");
    HOLDS(circle.people()[0].part(joy) == 1 && circle.people()[0].share());
    HOLDS(circle.people()[0].sheet().empty());
    HOLDS(circle.people()[0].host_tie() == HostTie::not_assessed);
    HOLDS(circle.people()[1].host_tie() == HostTie::withheld);
    HOLDS(circle.needs().size() == 4 && circle.needs()[joy].people() == 1);
    HOLDS(circle.needs()[joy].id() == "joy");
    HOLDS(circle.strong(View::personal).empty());
    Answers answers(core, "friend");
    circle.fill_facts(answers);
    HOLDS(answers.write().view().find("effective-people") !=
          std::string_view::npos);
    Circle again = Circle::parse(circle.write().view());
    HOLDS(again.write().view() == circle.write().view());
    again.add_need("play", "Play").remove_need(*again.need("play"));
    again.remove_person(again.add_person());
    again.remove_person(0);
    HOLDS(again.people().size() == 1 && again.needs().size() == 4);
    HOLDS(circle.needs()[joy].label().size() < 40);
    HOLDS(circle.report(ReportOptions()).view().size() > 100);
}

// Profiles 80 70 75 60 65 and 60 65 40 55 70: D^2 1700 = 720 + 52 + 928.
static void pairs_are_those_of_c()
{
    std::vector<double> a{80, 70, 75, 60, 65}, b{60, 65, 40, 55, 70};
    Pairs pairs(a, b);
    HOLDS(pairs.size() == 5 && pairs.missing_count() == 0);
    HOLDS(near(pairs.distance(), std::sqrt(1700), 1e-9));
    HOLDS(near(pairs.distance_parts()->elevation, 720, 1e-9));
    HOLDS(near(pairs.distance_parts()->shape, 928, .5));
    HOLDS(near(pairs.pearson(), -.27, .005) && pairs.spearman());
    HOLDS(pairs.kendall() && pairs.double_entry() && pairs.t()->p < 1);
    HOLDS(near(pairs.mean(Side::a), 70, 1e-12) && pairs.sd(Side::b));
    HOLDS(near(pairs.difference_mean(), 12, 1e-12) && pairs.difference_sd());
    HOLDS(near(pairs.absolute_difference(), 14, 1e-12));
    HOLDS(pairs.apart_count(19) == 2 && pairs.standardised_difference());
    HOLDS(near(Pairs({80, 60, 40, 90}, {70, 65, 50, 85}).icc(), .909, .0005));
    HOLDS(pairs.mean_squares()->within > 0);
    HOLDS(near(Pairs::distinctive(a, b, a, a).mean(Side::a), 0, 1e-12));
    ActorPartner model({1, 2, 3, 5, 4}, {2, 1, 4, 3, 6}, {1, 3, 2, 5, 4},
                       {2, 2, 3, 1, 5});
    HOLDS(model.size() == 5 && model.actor(Side::a)->standard_error > 0);
    HOLDS(model.partner(Side::b) && model.intercept(Side::a));
    HOLDS(model.residual_sd(Side::a) && model.residual_correlation());
}

int main()
{
    Questionnaire core = Questionnaire::builtin("kith-core");
    Questionnaire copy = core;
    errors_know_their_place();
    ids_and_names_are_never_cut_at_a_nul(core);
    builtins_are_walked_over();
    a_questionnaire_is_described(copy);
    texts_are_in_the_language_asked_for(core);
    answers_are_set_and_read(core);
    an_assessment_says_what_c_says(core);
    reports_are_those_of_one_call(core);
    a_change_is_judged();
    a_change_between_assessments_says_what_is_missing(core);
    answer_quality_has_its_indices(core);
    a_strategy_ends(core);
    Questionnaire made = Questionnaire::parse(graded_document);
    graded_models_are_described(made);
    columns_give_what_one_by_one_gives(made);
    memory_comes_from_where_it_was_said();
    numbers_over_time_are_those_of_c();
    a_journal_is_kept_and_looked_back_on(core);
    two_people_see_what_both_chose(Questionnaire::builtin("kith-brief"));
    a_circle_counts_whom_needs_rest_on(core);
    pairs_are_those_of_c();
    return failed == 0 ? 0 : 1;
}
