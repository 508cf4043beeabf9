// SPDX-License-Identifier: MIT
//! What the crate promises, each part of it once.

use kith::*;

const GRADED: &str = r#"{"kith": 1, "id": "made-up", "version": "1.0.0",
 "title": "Made up", "language": "en", "licence": "CC0-1.0",
 "status": "unvalidated", "ties": ["friend"],
 "resources": [{"label": "L", "text": "T", "for": "adults"}],
 "options": {"o": [{"id": "a", "value": 0, "label": "A"},
   {"id": "b", "value": 1, "label": "B"}, {"id": "c", "value": 2,
   "label": "C"}]},
 "items": [{"id": "Q1", "text": "One?", "options": "o"},
           {"id": "Q2", "text": "Two?", "options": "o"}],
 "sections": [{"id": "s", "items": ["Q1", "Q2"]}],
 "scales": [{"id": "g", "label": "G", "items": ["Q1", "Q2"],
   "method": "graded", "graded": {"source": "made up",
   "items": {"Q1": {"slope": 1.5, "thresholds": [-1, 1]},
             "Q2": {"slope": 1, "thresholds": [-0.5, 0.5]}}}}]}"#;

fn core() -> Questionnaire {
    Questionnaire::builtin("kith-core").unwrap()
}

fn some_answers(core: &Questionnaire) -> Answers {
    let mut answers = Answers::new(core, "friend").unwrap();
    for (number, item) in core.items().enumerate() {
        let option = item.options().nth(number % 2);
        if let (Some(State::Unanswered), Some(option)) = (answers.state(item.index()), option) {
            answers.set_option(item.id().unwrap(), option.id().unwrap()).unwrap();
        }
    }
    answers
}

#[test]
fn an_error_knows_its_place() {
    let error = Questionnaire::parse("{\"kith\": 1,\n \"id\": 3}").unwrap_err();
    assert_eq!(error.status, Status::Document);
    assert_eq!((error.line, error.column), (Some(2), Some(8)));
    assert_eq!(error.pointer.as_deref(), Some("/id"));
    assert!(error.to_string().starts_with("line 2, column 8 (/id): "));
    assert_eq!(Questionnaire::parse("").unwrap_err().status, Status::Syntax);
}

#[test]
fn ids_and_names_are_never_cut_at_a_nul() {
    let core = core();
    let mut answers = Answers::new(&core, "friend").unwrap();
    let mut circle = Circle::new().unwrap();
    let share = Share::new(&Assessment::new(&answers).unwrap(), &[], None).unwrap();
    let joint = Joint::new(&share, &share).unwrap();
    let refused = [
        Questionnaire::builtin("kith-core\0x").err(),
        Answers::new(&core, "friend\0x").err(),
        answers.set("TR1\0x", 1.).err(),
        answers.set_option("TR1", "often\0x").err(),
        answers.set_fact("swings-12\0x", 4.).err(),
        Journal::new("friend\0x").err(),
        circle.add_need("money\0x", Some("Money")).err(),
        circle.report(Some("de\0x"), None).err(),
        joint.report(None, None, (Some("Ada\0x"), None)).err(),
    ];
    for (number, error) in refused.into_iter().enumerate() {
        let error = error.unwrap_or_else(|| panic!("{number} was taken"));
        assert_eq!((error.status, error.line), (Status::Argument, None), "{number}");
    }
    assert!(core.item("TR1\0x").is_none() && circle.need("joy\0x").is_none());
    assert_eq!(circle.add_person(Some("Ada\0x")).unwrap_err().status, Status::Value);
    let sheet = answers.write().unwrap().to_string() + "\0";
    assert_eq!(Answers::parse(&core, &sheet).unwrap_err().status, Status::Syntax);
}

#[test]
fn what_does_not_change_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Questionnaire>();
    shared::<Wording>();
    shared::<Assessment>();
    shared::<Strategy>();
    shared::<Text>();
    let core = core();
    let digests: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let found = Assessment::new(&some_answers(&core)).unwrap();
                    found.digest().unwrap().to_string()
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(digests.iter().all(|digest| digest == core.digest().unwrap()));
}

#[test]
fn built_in_documents_are_walked_over() {
    assert!(version_number() > 0 && !version().is_empty());
    assert!(builtins().len() >= 4);
    for builtin in builtins() {
        let read = Questionnaire::parse(builtin.document()).unwrap();
        assert_eq!(read.id(), Some(builtin.id()));
        assert!(builtin.languages().all(|language| builtin.overlay(language).is_some()));
        assert!(builtin.languages().count() > 0 && builtin.overlay("xx").is_none());
    }
    assert!(builtin_phrases_languages().all(|language| builtin_phrases(language).is_some()));
}

#[test]
fn a_questionnaire_is_described() {
    let core = core();
    assert_eq!((core.id(), core.language()), (Some("kith-core"), Some("en")));
    assert_eq!(core.licence(), Some("CC0-1.0"));
    assert!(core.warnings().all(|warning| warning.line > 0 && !warning.message.is_empty()));
    let tie = core.tie("friend").unwrap();
    assert_eq!((tie.id(), core.tie("nobody").is_none()), (Some("friend"), true));
    for item in core.items() {
        assert_eq!(core.item(item.id().unwrap()).unwrap().index(), item.index());
        assert!(!item.is_safety() || item.is_sensitive());
        let (low, high) = item.range().unwrap();
        assert!(item.options().all(|o| o.value().unwrap() >= low && o.value().unwrap() <= high));
    }
    assert!(core.items().any(|item| item.is_in(tie.index()) && item.is_safety()));
    assert!(core.sections().all(|section| section.items().len() > 0 && section.id().is_some()));
    for scale in core.scales() {
        assert!(scale.method().is_some() && scale.keys().len() > 0);
        assert!(scale.keys().all(|key| key.item().is_some() && key.weight().unwrap() > 0.0));
        assert!(scale.graded().estimate().is_none() && scale.graded().prior().is_none());
        assert!(!scale.reliability().is_observed() || scale.reliability().value().is_some());
    }
    let bands = core.scales().flat_map(|s| s.cutoffs().collect::<Vec<_>>());
    assert!(bands.flat_map(|c| c.bands().collect::<Vec<_>>()).any(|b| b.from().is_some()));
    assert!(core.patterns().all(|pattern| pattern.criteria().count() > 0));
    assert!(core.patterns().any(|pattern| pattern.is_gate()));
    assert!(core.facts().all(|fact| fact.range().is_some() && fact.id().is_some()));
    assert!(core.all_advice().all(|advice| core.advice(advice.id().unwrap()).is_some()));
    assert!(core.stops().len() > 0 && core.differences().all(|d| d.id().is_some()));
    assert!(core.item_at(-1).id().is_none() && core.scale_at(9999).id().is_none());
}

#[test]
fn texts_are_in_the_language_asked_for() {
    let core = core();
    let english = Wording::new(&core, "friend", None).unwrap();
    let german = Wording::builtin(&core, "friend", "de").unwrap();
    let item = core.item("TR1").unwrap().index();
    assert_ne!(english.item_text(item).unwrap(), german.item_text(item).unwrap());
    assert_eq!((german.language(), german.missing().count()), (Some("de"), 0));
    assert!(english.advice_steps(0).count() > 0 && english.item_text(-1).is_none());
    assert!(english.limits().all(|limit| !limit.is_empty()));
    let gender = german.gender_ids().next().unwrap();
    assert_eq!(german.with_gender(gender).unwrap().gender(), Some(0));
    let refused = Wording::new(&core, "friend", Some("{")).unwrap_err();
    assert_eq!(refused.status, Status::Syntax);
}

#[test]
fn answers_are_set_and_read() {
    let core = core();
    let mut answers = Answers::new(&core, "friend").unwrap();
    let item = core.item("TR1").unwrap().index();
    answers.set("TR1", 3.0).unwrap();
    answers.set_option("TR2", "often").unwrap();
    answers.set_missing("TR3", State::Declined).unwrap();
    assert_eq!(answers.value(item), Some(3.0));
    assert_eq!(answers.count(State::Answered), 2);
    assert_eq!(answers.reason(core.item("TR3").unwrap().index()), Some(State::Declined));
    assert_eq!(answers.before(answers.after(item).unwrap()), Some(item));
    assert!(answers.next().is_some() && answers.stopped().is_none());
    assert_eq!(answers.set("TR1", 77.0).unwrap_err().status, Status::Value);
    let fact = core.facts().next().unwrap();
    answers.set_fact(fact.id().unwrap(), fact.range().unwrap().1).unwrap();
    assert_eq!(answers.fact(fact.index()), Some(fact.range().unwrap().1));
    answers.clear_fact(fact.id().unwrap()).unwrap();
    answers.clear("TR2").unwrap();
    answers.set_earlier_gate(Gate::Raised).unwrap();
    let sheet = answers.write().unwrap();
    let again = Answers::parse(&core, &sheet).unwrap();
    assert_eq!(&*again.write().unwrap(), &*sheet);
    assert_eq!(again.gone().count(), 0);
    assert_eq!(Assessment::new(&again).unwrap().host().gate(), Gate::Raised);
    assert_eq!(format!("{:?}", answers), "Answers");
    assert!(!format!("{:?}", sheet).contains("TR1"));
}

#[test]
fn an_assessment_is_read() {
    let core = core();
    let answers = some_answers(&core);
    let found = Assessment::new(&answers).unwrap();
    assert_eq!(found.questionnaire_id(), Some("kith-core"));
    assert_eq!((found.tie(), found.stopped()), (answers.tie(), None));
    let mut values = 0;
    for scale in core.scales() {
        let score = found.score(scale.index());
        if let Some(value) = score.value() {
            let (low, high) = score.range().unwrap();
            assert!(low <= value && value <= high && score.bounds().unwrap().0 <= value);
            assert!(score.items().len() > 0 && score.contribution(0).is_some());
            values += 1;
        }
        assert_eq!(score.interval(0.95).is_some(), score.measurement_error().is_some());
        assert!(score.norm().is_some() || score.percentile().is_none());
        assert!(score.norm().is_some() || score.norm_rank().is_none());
        assert!(score.estimate().is_none() && score.estimate_error().is_none());
    }
    assert!(values > 0 && found.score(-1).value().is_none());
    let findings: Vec<_> = found.findings(View::Private).collect();
    assert!(findings.iter().all(|finding| finding.level() >= Some(Level::SetAside)));
    assert!(findings.iter().any(|f| f.evidence().len() + f.counted().len() > 0));
    assert!(found.strengths(View::Plain).len() <= 2);
    assert!(found.advice(View::Plain).all(|offer| offer.advice().is_some()));
    assert!(found.advice(View::Plain).all(|offer| offer.reasons().len() <= 2));
    let host = found.host();
    assert_eq!(host.gate(), host.gate_today());
    assert!(host.advice(0).is_some() && host.criterion(0, 0).is_some());
    for pattern in core.patterns().map(|pattern| pattern.index()) {
        assert!(host.lowest_level(pattern) <= host.highest_level(pattern));
        if host.level(pattern) != Some(Level::DoesNotApply) {
            let why = host.explain(pattern).unwrap();
            assert!(why.decisive().chain(why.questions()).all(|item| item >= 0));
            assert!(why.nearest().is_some() || why.nearest_share().is_none());
        }
    }
}

#[test]
fn a_report_is_that_of_one_call() {
    let core = core();
    let answers = some_answers(&core);
    let german = Wording::builtin(&core, "friend", "de").unwrap();
    let mut options = ReportOptions::new().unwrap();
    options.view(View::Private).unwrap().format(Format::Json).unwrap();
    options.norms(false).unwrap().name("Ana").unwrap();
    options.phrases(builtin_phrases("de").unwrap()).unwrap();
    let report = Assessment::new(&answers).unwrap().report(&options, Some(&german)).unwrap();
    let other = assess_json(
        None,
        &answers.write().unwrap(),
        Some(r#"{"view": "private", "norms": false, "name": "Ana", "language": "de"}"#),
    )
    .unwrap();
    assert_eq!(report.as_str(), other.as_str());
    options.format(Format::Html).unwrap();
    let page = Assessment::new(&answers).unwrap().report(&options, Some(&german)).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert_eq!(options.resources("[").unwrap_err().status, Status::Syntax);
}

#[test]
fn a_change_is_judged() {
    // RC = (22.5 - 32.5) / (10 sqrt(2) sqrt(1 - .8)), Jacobson & Truax 1991.
    let numbers = Numbers {
        before: 32.5,
        after: 22.5,
        reliability: 0.8,
        mean: f64::NAN,
        sd: 10.0,
        clinical: (40.0, 10.0),
        functional: (20.0, 10.0),
        better: Better::Lower,
    };
    let change = Change::of_numbers(&numbers, ChangeMethod::JacobsonTruax).unwrap();
    assert!((change.statistic().unwrap() + 1.58113883).abs() < 1e-8);
    assert_eq!(change.state(), Some(ChangeState::Unchanged));
    assert_eq!((change.is_reliable(), change.cutoff(Cutoff::C)), (Some(false), Some(30.0)));
    assert_eq!(change.cutoff_used(), Some(Cutoff::C));
    let core = core();
    let before = Assessment::new(&Answers::new(&core, "friend").unwrap()).unwrap();
    let after = Assessment::new(&some_answers(&core)).unwrap();
    let change = Change::new(&before, &after, 0, ChangeMethod::JacobsonTruax).unwrap();
    assert_eq!(change.missing(), Some(ChangeMissing::NoScoreBefore));
    assert!(change.state().is_none() && change.same_document());
}

#[test]
fn answer_quality_has_its_indices() {
    let core = core();
    let seconds = vec![0.5; core.items().len()];
    let quality = Quality::new(&some_answers(&core), &seconds).unwrap();
    assert!(quality.value(QualityIndex::Longstring).unwrap() >= 1.0);
    assert_eq!(quality.value(QualityIndex::SecondsMedian), Some(0.5));
    assert_eq!(quality.verdict(), Some(Verdict::MayBeRushed));
    assert!(quality.reasons().any(|index| index == QualityIndex::SecondsMedian));
    assert!(quality.threshold_source(QualityIndex::SecondsMedian).is_some());
    assert!(!Quality::name(QualityIndex::EvenOdd).is_empty());
    assert!(Quality::new(&some_answers(&core), &[1.0]).is_err());
}

#[test]
fn graded_models_and_strategies() {
    let made = Questionnaire::parse(GRADED).unwrap();
    let graded = made.scale("g").unwrap().graded();
    assert_eq!(graded.estimate(), Some(Estimate::Eap));
    assert_eq!((graded.prior(), graded.source()), (Some((0.0, 1.0)), Some("made up")));
    assert_eq!(graded.nodes(), Some((-6.0, 6.0, 61)));
    let item = graded.items(0).next().unwrap();
    assert_eq!((item.item().id(), item.slope()), (Some("Q1"), Some(1.5)));
    assert_eq!((item.threshold(1), item.category_count()), (Some(-1.0), Some(3)));
    let sum: f64 = (0..3).map(|category| item.probability(category, 0.3).unwrap()).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    assert!(graded.information(0, 0.0) > item.information(0.0));
    assert!(graded.expected_sum(0, 0.0).is_some());
    assert_eq!(graded.sums(0).unwrap().len(), 5);
    let rules = Rules { most: 1, others: false, ..Rules::default() };
    let strategy = Strategy::informative(&made, &[], rules).unwrap();
    let mut answers = Answers::new(&made, "friend").unwrap();
    assert_eq!(strategy.next(&answers).unwrap().why, Some(Why::Informative));
    answers.set("Q1", 2.0).unwrap();
    assert_eq!(strategy.next(&answers).unwrap(), Next { item: None, why: Some(Why::Scales) });
    assert_eq!(strategy.scale(&answers, 0).unwrap().why, Some(ScaleProgress::LongEnough));
    let core = core();
    let settling = Strategy::settling(&core).unwrap();
    let mut answers = Answers::new(&core, "friend").unwrap();
    let mut asked = 0;
    while let Some(item) = settling.next(&answers).unwrap().item {
        answers.set_missing(core.item_at(item).id().unwrap(), State::Skipped).unwrap();
        asked += 1;
    }
    assert!(asked > 10);
}

#[test]
fn columns_give_what_one_by_one_gives() {
    let made = Questionnaire::parse(GRADED).unwrap();
    let people: [i8; 10] = [0, 0, 2, 2, 1, 0, -9, 1, 7, 0];
    let mut columns = Columns::new(&made, 5).unwrap();
    columns.set_matrix(&made, &people).unwrap().set_tie(0).unwrap();
    columns.set_missing(ColumnItem::Every, -9.0, State::Skipped).unwrap();
    let (mut scores, mut faults) = ([0.0f64; 5], [0i8; 5]);
    let mut results = Results::new(&made, 5).unwrap();
    results.set_scale(0, OfScale::Score, 0, &mut scores).unwrap();
    results.set_row(OfRow::Fault, &mut faults).unwrap();
    assert_eq!(batch_scores(&columns, &mut results, 0..5).unwrap(), 1);
    assert_eq!(batch_assess(&columns, &mut results, 0..5).unwrap(), 1);
    assert_eq!(faults, [0, 0, 0, 0, Fault::Item as i8]);
    assert!(scores[4].is_nan());
    for row in 0..3 {
        let mut one = Answers::new(&made, "friend").unwrap();
        one.set("Q1", people[2 * row].into()).unwrap();
        one.set("Q2", people[2 * row + 1].into()).unwrap();
        let found = Assessment::new(&one).unwrap();
        assert_eq!(found.score(0).value(), Some(scores[row]));
    }
    let short = [0.0f32; 4];
    assert_eq!(columns.set_item(0, &short).unwrap_err().status, Status::Argument);

    let (one, other) = ([0.0, 1.0, 2.0, 1.0], [0i64, 1, 2, 2]);
    let mut columns = Columns::new(&made, 4).unwrap();
    columns.set_item(0, &one).unwrap().set_item(1, &other).unwrap();
    let (mut sample, mut rest) = (Sample::new(&made, 0).unwrap(), Sample::new(&made, 0).unwrap());
    assert_eq!(sample.add(&columns, 0..2).unwrap() + rest.add(&columns, 2..4).unwrap(), 0);
    sample.merge(&rest).unwrap();
    assert_eq!((sample.row_count(), sample.item_mean(0, 0)), (4, Some(1.0)));
    assert_eq!(sample.item_count(0, 0, State::Answered), 4);
    assert!(sample.norm(0, "n", "people", "here").unwrap().contains("people"));
    let analysis = ItemAnalysis::new(&sample, 0, MissingAnswers::Listwise).unwrap();
    assert!(analysis.alpha().unwrap() > 0.8 && analysis.people() == 4);
    assert!(analysis.split_half(Halves::OddEven).is_some());
    assert!(analysis.icc(Icc::Icc3K).is_some() && analysis.alpha_interval(0.95).is_some());
}
