// SPDX-License-Identifier: MIT
//! Numbers, journals, shares and circles: what the crate promises of them.

use kith::*;

const WEEK: i64 = 7 * 24 * 3600;

fn core() -> Questionnaire {
    Questionnaire::builtin("kith-core").unwrap()
}

/// The lowest option of what is sensitive, the highest of the rest, and so
/// nothing to be afraid of.
fn calm(core: &Questionnaire) -> Assessment {
    let mut answers = Answers::new(core, "friend").unwrap();
    for item in core.items() {
        let option =
            if item.is_sensitive() { item.options().next() } else { item.options().last() };
        if let (Some(State::Unanswered), Some(option)) = (answers.state(item.index()), option) {
            answers.set_option(item.id().unwrap(), option.id().unwrap()).unwrap();
        }
    }
    answers.set_option("AD1", "yes").unwrap();
    Assessment::new(&answers).unwrap()
}

fn week(checkin: &Questionnaire, ease: usize) -> Assessment {
    let mut answers = Answers::new(checkin, "friend").unwrap();
    answers.set_option("AD1", "yes").unwrap();
    answers.set_option("AD2", "no").unwrap();
    let option = checkin.item("CK2").unwrap().options().nth(ease).unwrap();
    answers.set_option("CK2", option.id().unwrap()).unwrap();
    Assessment::new(&answers).unwrap()
}

fn weeks(checkin: &Questionnaire) -> Journal {
    let mut journal = Journal::new("friend").unwrap();
    for (number, ease) in [0, 1, 3, 2, 4, 4].into_iter().enumerate() {
        let time = number as i64 * WEEK;
        journal.add(&week(checkin, ease), time, Keep::default()).unwrap();
    }
    journal
}

fn near(found: Option<f64>, wanted: f64) {
    assert!((found.unwrap() - wanted).abs() < 1e-12, "{:?} is not {}", found, wanted);
}

#[test]
fn a_series_gives_level_trend_and_instability() {
    let series = Series::new(&[1.0, 2.0, f64::NAN, 4.0, 3.0, 5.0], None).unwrap();
    assert_eq!((series.count(), series.mean(), series.neighbours(1)), (5, Some(3.0), Some(3)));
    let series = Series::new(&[2.0, 1.0, 4.0, 3.0, 5.0], Some(&[1, 0, 2, 3, 4])).unwrap();
    assert_eq!(series.theil_sen(), Some(1.0));
    let trend = series.mann_kendall().unwrap();
    assert_eq!((trend.s, trend.exact), (8, true));
    near(Some(trend.p), 2.0 * 5.0 / 120.0);
    let (slope, at_first) = series.least_squares().unwrap();
    near(Some(slope), 0.9);
    near(Some(at_first), 1.2);
    assert_eq!(series.mssd(ANY_DISTANCE), Some(2.5));
    near(series.sd(), 2.5f64.sqrt());
    near(series.rmssd(ANY_DISTANCE), 2.5f64.sqrt());
    near(series.von_neumann(ANY_DISTANCE), 1.0);
    assert_eq!(series.jumps(ANY_DISTANCE, 2.0), Some(0.5));
    near(series.autocorrelation(ANY_DISTANCE), 0.1);
    near(series.neighbour_correlation(ANY_DISTANCE), 0.4);
    assert_eq!(series.neighbours(-2), None);
    let swinging = Series::new(&[1.0, 4.0, 1.0, 3.0, 5.0, 1.0], None).unwrap();
    assert_eq!(swinging.swings(0, 6, 1.0, 4.0), Some(4));
    assert_eq!(swinging.swings(4, 4, 1.0, 4.0), None);
    assert_eq!(Series::new(&[1.0], Some(&[])).unwrap_err().status, Status::Argument);
    assert_eq!(Series::new(&[f64::INFINITY], None).unwrap_err().status, Status::Value);
    near(share_test(8, 10), 2.0 * 56.0 / 1024.0);
    let (low, high) = share_interval(8, 10, 0.95).unwrap();
    assert!(0.0 < low && low < 0.8 && 0.8 < high && high < 1.0);
    assert_eq!(share_interval(0, 0, 0.95), None);
}

#[test]
fn pairs_are_compared_in_height_order_and_shape() {
    let (a, b) = ([1.0, 2.0, 3.0, 4.0, f64::NAN], [2.0, 4.0, 3.0, 7.0, 1.0]);
    let pairs = Pairs::new(&a, &b).unwrap();
    assert_eq!((pairs.count(), pairs.missing_count()), (4, 1));
    assert_eq!((pairs.mean(Side::A), pairs.mean(Side::B)), (Some(2.5), Some(4.0)));
    near(pairs.sd(Side::A), (5.0f64 / 3.0).sqrt());
    assert_eq!(pairs.difference_mean(), Some(-1.5));
    assert_eq!(pairs.absolute_difference(), Some(1.5));
    near(pairs.difference_sd(), (5.0f64 / 3.0).sqrt());
    near(pairs.standardised_difference(), -1.5 / (5.0f64 / 3.0).sqrt());
    near(pairs.t().map(|(t, _)| t), -3.0 / (5.0f64 / 3.0).sqrt());
    assert_eq!((pairs.apart_count(1.0), pairs.apart_count(-1.0)), (Some(2), None));
    near(pairs.pearson(), 7.0 / 70.0f64.sqrt());
    near(pairs.spearman(), 0.8);
    near(pairs.kendall(), 4.0 / 6.0);
    let (between, within) = pairs.mean_squares().unwrap();
    near(pairs.icc(), (between - within) / (between + within));
    assert!(pairs.double_entry().unwrap().abs() < 1.0);
    near(pairs.distance(), 14.0f64.sqrt());
    let parts = pairs.distance_parts().unwrap();
    near(Some(parts.elevation), 9.0);
    near(Some(parts.elevation + parts.scatter + parts.shape), 14.0);
    let usual = [1.0; 5];
    let same = Pairs::distinctive(&a, &b, &usual, &usual).unwrap();
    near(same.pearson(), pairs.pearson().unwrap());
    assert_eq!(Pairs::new(&a, &[1.0]).unwrap_err().status, Status::Argument);

    let (own, other) = ([1.0, 2.0, 3.0, 4.0, 5.0, 6.0], [2.0, 1.0, 4.0, 3.0, 7.0, 5.0]);
    let told = |one: f64, two: f64| -> Vec<f64> {
        own.iter().zip(&other).map(|(x, y)| one * x + two * y).collect()
    };
    let model = ActorPartner::new(&told(2.0, -1.0), &told(1.0, 3.0), &own, &other).unwrap();
    assert_eq!(model.count(), 6);
    for (found, wanted) in [
        (model.actor(Side::A), 2.0),
        (model.partner(Side::A), -1.0),
        (model.actor(Side::B), 3.0),
        (model.partner(Side::B), 1.0),
        (model.intercept(Side::A), 0.0),
    ] {
        assert!((found.unwrap().estimate - wanted).abs() < 1e-9);
    }
    assert!(model.residual_sd(Side::A).unwrap() < 1e-9);
    let few = ActorPartner::new(&[1.0], &[1.0], &[1.0], &[1.0]).unwrap();
    assert_eq!((few.actor(Side::A), few.residual_correlation()), (None, None));
}

#[test]
fn a_journal_keeps_records_and_events() {
    let checkin = Questionnaire::builtin("kith-checkin").unwrap();
    let ease = checkin.scale("ease").unwrap().index();
    let mut journal = weeks(&checkin);
    journal.add_event(Event::Hurt, By::Them, -5, 3).unwrap();
    assert_eq!((journal.tie(), journal.entries().len()), (Some("friend"), 7));
    let record = journal.entries().nth(1).unwrap();
    assert_eq!((record.kind(), record.time()), (Some(EntryKind::Record), Some(WEEK)));
    assert_eq!(record.questionnaire(), Some("kith-checkin"));
    assert_eq!((record.version(), record.digest()), (checkin.version(), checkin.digest()));
    assert_eq!((record.keeps(), record.is_stopped()), (Some(Keep::default()), false));
    assert_eq!((record.answers().len(), record.event()), (0, None));
    assert_eq!((record.host_gate(), record.host_findings().count()), (None, 0));
    assert_eq!(record.scored(&checkin, ease), Some(Scored::Same));
    let score = record.scores().find(|score| score.scale() == Some("ease")).unwrap();
    assert_eq!((score.value(), score.is_sensitive()), (record.score(&checkin, ease), false));
    let event = journal.entries().last().unwrap();
    assert_eq!((event.event(), event.by()), (Some(Event::Hurt), Some(By::Them)));
    assert_eq!((event.time(), event.count(), event.keeps()), (Some(-5), Some(3), None));
    assert_eq!(event.scored(&checkin, ease), Some(Scored::Elsewhere));
    assert!(Event::Hurt.is_sensitive() && !Event::Listened.is_sensitive());
    assert_eq!(Event::of_name(Event::MadeUp.name()), Some(Event::MadeUp));
    assert_eq!(Event::of_name("sang"), None);

    let all = Keep { sensitive: true, answers: true };
    journal.add(&week(&checkin, 0), 9 * WEEK, all).unwrap();
    let record = journal.entries().last().unwrap();
    assert_eq!(record.keeps(), Some(all));
    assert!(record.answers().any(|one| one.item() == Some("CK2") && one.value().is_some()));
    assert!(record.host_gate().is_some());
}

#[test]
fn a_journal_survives_json_and_refuses_what_cannot_be() {
    let checkin = Questionnaire::builtin("kith-checkin").unwrap();
    let mut journal = weeks(&checkin);
    let text = journal.write().unwrap();
    assert_eq!(*Journal::parse(&text).unwrap().write().unwrap(), *text);
    let mut again = Journal::new("friend").unwrap();
    for entry in journal.entries() {
        again.add_json(&entry.write().unwrap()).unwrap();
    }
    assert_eq!(*again.write().unwrap(), *text);
    let far = journal.add_event(Event::Hurt, By::Me, 1_000_000_000_000, 1).unwrap_err();
    assert_eq!(far.status, Status::Value);
    assert_eq!(journal.add_json("{").unwrap_err().status, Status::Syntax);
    assert_eq!(journal.remove(9).unwrap_err().status, Status::Argument);
    assert_eq!(*journal.write().unwrap(), *text);
    journal.remove(0).unwrap();
    assert_eq!(journal.entries().len(), 5);
    assert!(Journal::parse(&text[..text.len() / 2]).is_err());
}

#[test]
fn a_journal_gives_changes_and_facts() {
    let (core, checkin) = (core(), Questionnaire::builtin("kith-checkin").unwrap());
    let mut journal = weeks(&checkin);
    let ease = checkin.scale("ease").unwrap().index();
    let change = journal.change(0, 5, &checkin, ease, ChangeMethod::JacobsonTruax).unwrap();
    assert_eq!(change.difference(), Some(change.after().unwrap() - change.before().unwrap()));
    for number in 0..8 {
        journal.add_event(Event::Listened, By::Me, number * WEEK, 1).unwrap();
    }
    let mut answers = Answers::new(&core, "friend").unwrap();
    answers.set_fact("swings-12", 5.0).unwrap();
    let told = journal.fill_facts(8 * WEEK, &mut answers).unwrap();
    let mut given = 0;
    for fact in core.facts() {
        let (place, of_journal) = (fact.index(), fact.computed_from() == Some("journal"));
        match told.state(place).unwrap() {
            FactState::Given => {
                given += 1;
                assert_eq!(answers.fact(place), told.value(place));
                assert!(told.have(place) >= told.need(place));
                assert!(told.entries(place).all(|entry| entry < 14));
            }
            FactState::TooLittle => assert!(of_journal && told.value(place).is_none()),
            FactState::Stands => assert_eq!(answers.fact(place), Some(5.0)),
            FactState::NotOfAJournal => assert!(!of_journal),
        }
        assert_eq!(answers.fact_is_computed(place), told.value(place).is_some());
        assert_eq!(told.state(place) == Some(FactState::Stands), fact.id() == Some("swings-12"));
        assert!(!of_journal || fact.computed_what().is_some());
        assert_eq!(told.left_out(place), Some(0));
    }
    assert!(given > 0);
}

#[test]
fn a_look_back_says_what_it_rests_on() {
    let checkin = Questionnaire::builtin("kith-checkin").unwrap();
    let ease = checkin.scale("ease").unwrap().index();
    let mut journal = weeks(&checkin);
    journal.add_event(Event::BrokeTrust, By::Them, 0, 1).unwrap();
    journal.add_event(Event::TookResponsibility, By::Them, WEEK + 5, 2).unwrap();
    journal.add_event(Event::Hurt, By::Me, 1, 1).unwrap();
    let back = LookBack::new(&journal, &checkin, None, Some(5 * WEEK)).unwrap();
    let of = |says| {
        back.statements().find(|one| {
            one.about() == Some(says) && (one.scale() == Some(ease) || says == Says::Repair)
        })
    };
    let trend = of(Says::Trend).unwrap();
    assert_eq!((trend.state(), trend.points()), (Some(StatementState::Said), 6));
    assert_eq!(trend.points_needed(), Some(5));
    let rests: Vec<Rest> = trend.entries().collect();
    assert_eq!((rests.len(), rests[2].entry, rests[2].time), (6, 2, 2 * WEEK));
    let values: Vec<f64> = rests.iter().map(|rest| rest.value).collect();
    let series = Series::new(&values, None).unwrap();
    near(trend.number(Quantity::Slope), series.theil_sen().unwrap());
    assert_eq!(trend.number(Quantity::P), Some(series.mann_kendall().unwrap().p));
    assert_eq!(trend.number(Quantity::Share), None);
    assert!(trend.claim().is_some());
    let inertia = of(Says::Inertia).unwrap();
    assert_eq!(inertia.state(), Some(StatementState::NotEnoughPoints));
    assert_eq!(inertia.turn(), Some(Turn { kind: TurnKind::More, count: 24 }));
    assert_eq!((inertia.claim(), inertia.not_kept()), (None, Some(0)));
    assert_eq!((inertia.mapped(), inertia.scored_otherwise()), (Some(0), Some(0)));
    let repair = of(Says::Repair).unwrap();
    assert_eq!((repair.by(), repair.event()), (Some(By::Them), Some(Event::BrokeTrust)));
    assert_eq!(repair.weeks(), Some(6));
    assert_eq!(repair.seen(Seen::Accountability, Some(1)), Some(2));
    assert_eq!(repair.seen(Seen::Patience, None), Some(0));
    assert_eq!(trend.seen(Seen::Patience, None), None);
    assert!(back.statements().any(|one| one.is_sensitive()));

    let english = Wording::new(&checkin, "friend", None).unwrap();
    assert!(back.report(&english, None).unwrap().len() > 100);
    let mut options = ReportOptions::new().unwrap();
    options.format(Format::Svg).unwrap();
    assert!(back.report(&english, Some(&options)).unwrap().contains("<svg"));
}

#[test]
fn shares_are_put_side_by_side() {
    let core = core();
    let mine = calm(&core);
    assert_eq!(mine.host().gate(), Gate::NotRaised);
    let chosen: Vec<i32> = core
        .scales()
        .filter(|scale| scale.is_shareable() && mine.score(scale.index()).value().is_some())
        .map(|scale| scale.index())
        .collect();
    assert!(chosen.len() >= 3);
    let guess = Guess { assessment: &mine, scales: &chosen[..2] };
    let a = Share::new(&mine, &chosen, Some(guess)).unwrap();
    assert_eq!((a.is_empty(), a.only_empty()), (false, Some(false)));
    assert_eq!(a.questionnaire_id(), Some("kith-core"));
    assert_eq!(a.tie(), core.tie("friend").map(|tie| tie.index()));
    assert!(a.score(chosen[0]).is_some() && a.guess(chosen[0]).is_some());
    assert_eq!(a.guess(chosen[2]), None);
    let b =
        Share::parse(None, &Share::new(&mine, &chosen, None).unwrap().write().unwrap()).unwrap();
    assert_eq!(b.only_empty(), None);
    assert_eq!(
        *Share::parse(Some(&core), &a.write().unwrap()).unwrap().write().unwrap(),
        *a.write().unwrap()
    );
    let withheld = core.scales().find(|scale| !scale.is_shareable()).unwrap().index();
    assert_eq!(Share::new(&mine, &[withheld], None).unwrap_err().status, Status::Argument);

    let joint = Joint::new(&a, &b).unwrap();
    assert_eq!((joint.is_too_little(), joint.questionnaire_id()), (false, Some("kith-core")));
    for topic in joint.topics() {
        let (one, two) = (topic.score(Side::A).unwrap(), topic.score(Side::B).unwrap());
        assert_eq!(topic.difference(), Some(one - two));
        assert_eq!(a.score(topic.scale(Side::A).unwrap()), Some(one));
        assert!(topic.closeness().is_some());
        assert!(topic.standard_error().map_or(true, |error| error > 0.0));
    }
    for guess in joint.guesses() {
        let (_, told) = guess.thought_and_told().unwrap();
        assert_eq!((guess.side(), b.score(guess.scale().unwrap())), (Some(Side::A), Some(told)));
        assert!(guess.closeness().is_some());
    }
    let parts = joint.distance_parts().unwrap();
    let sum = parts.elevation + parts.scatter + parts.shape;
    assert!((joint.distance().unwrap().powi(2) - sum).abs() < 1e-6);
    assert!(joint.correlation().map_or(true, |r| r.abs() <= 1.0));
    let text = joint.report(None, None, (Some("Ada"), None)).unwrap();
    assert!(text.contains("Ada") && text.contains("Person 2"));

    let nothing = Share::new(&mine, &[], None).unwrap();
    assert_eq!((nothing.questionnaire_id(), nothing.tie()), (None, None));
    let joint = Joint::new(&a, &nothing).unwrap();
    assert_eq!((joint.is_too_little(), joint.topics().len()), (true, 0));
    assert_eq!((joint.distance(), joint.questionnaire_id()), (None, None));
}

#[test]
fn a_circle_says_who_meets_which_need() {
    let mut circle = Circle::new().unwrap();
    assert_eq!((circle.reliance(), circle.herfindahl()), (Some(Reliance::Unknown), None));
    let joy = circle.need("joy").unwrap().index();
    let comfort = circle.need("comfort").unwrap().index();
    circle.add_need("faith", Some("Someone to pray with")).unwrap();
    let faith = circle.need("faith").unwrap().index();
    let ada = circle.add_person(Some("Ada")).unwrap();
    let other = circle.add_person(None).unwrap();
    for need in [joy, comfort, faith] {
        circle.set_part(ada, need, 1).unwrap();
    }
    assert_eq!(circle.reliance(), Some(Reliance::One));
    circle.set_part(other, joy, 3).unwrap();
    circle.set_few(Few::ForAReason).unwrap();
    assert_eq!((circle.few(), circle.part(other, joy)), (Some(Few::ForAReason), Some(3)));
    let people: Vec<_> = circle.people().collect();
    assert_eq!((people[0].name(), people[1].name()), (Some("Ada"), None));
    near(people[1].share(), 0.25);
    near(circle.herfindahl(), 0.75 * 0.75 + 0.25 * 0.25);
    near(circle.effective_people(), 1.6);
    assert_eq!((circle.needs_named(), circle.needs().len()), (Some(3), 5));
    assert!(circle.entropy().unwrap() > 0.0 && circle.evenness().unwrap() < 1.0);
    let needs: Vec<_> = circle.needs().map(|need| (need.id(), need.people())).collect();
    assert_eq!(needs[joy as usize], (Some("joy"), Some(2)));
    assert_eq!(circle.need("faith").unwrap().label(), Some("Someone to pray with"));
    assert!(circle.need("money").is_none());
    let again = Circle::parse(&circle.write().unwrap()).unwrap();
    assert_eq!(*again.write().unwrap(), *circle.write().unwrap());
    assert_eq!(circle.people().next().unwrap().sheet(), None);

    let mut answers = Answers::new(&core(), "friend").unwrap();
    circle.fill_facts(&mut answers).unwrap();
    let named = core().fact("needs-named").unwrap().index();
    assert_eq!(answers.fact(named), Some(3.0));
    let plain = circle.report(None, None).unwrap();
    assert!(!plain.contains("Ada"));
    let mut options = ReportOptions::new().unwrap();
    options.view(View::Private).unwrap();
    assert!(circle.report(None, Some(&options)).unwrap().contains("Ada"));
    assert_ne!(*circle.report(Some("de"), None).unwrap(), *plain);

    circle.set_assessment(ada, Some(&calm(&core()))).unwrap();
    let strong = circle.host_tie(ada) == Some(TieState::Strong);
    assert_eq!(circle.strong(View::Private).any(|person| person == ada), strong);
    assert_eq!(circle.strong(View::Plain).len(), 0);
    assert_eq!(circle.host_tie(other), Some(TieState::NotAssessed));
    assert_eq!(*circle.report(None, None).unwrap(), *plain);
    circle.set_assessment(ada, None).unwrap();
    circle.remove_need(faith).unwrap();
    circle.remove_person(ada).unwrap();
    assert_eq!((circle.people().len(), circle.host_tie(1)), (1, None));
    assert_eq!(circle.set_part(5, joy, 1).unwrap_err().status, Status::Argument);
}
