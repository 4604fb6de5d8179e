package org.attune.web.service;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.answers.Study;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyDraws;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Breaks;
import org.attune.core.study.causes.Precedent;
import org.attune.core.study.causes.Precedents;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.rates.Rates;
import org.attune.core.tension.Seen;
import org.attune.core.tension.WitnessKind;
import org.attune.figures.study.FrequencyPart;
import org.attune.figures.study.StudyWords;
import org.attune.figures.svg.Numbers;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.FormRecord;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Tension;
import org.attune.web.coding.CodedMeeting;
import org.attune.web.line.CaseStudies;
import org.attune.web.service.OwnStudyPage.Basis;
import org.attune.web.service.OwnStudyPage.Before;
import org.attune.web.service.OwnStudyPage.Causes;
import org.attune.web.service.OwnStudyPage.EffectRow;
import org.attune.web.service.OwnStudyPage.Follows;
import org.attune.web.service.OwnStudyPage.Frequency;
import org.attune.web.service.OwnStudyPage.RepairRow;
import org.attune.web.visit.Visitor;

/// Studies the cases of one therapist.
///
/// @param studies what makes of forms what a study takes
/// @param given what the store gave
record OwnStudy(CaseStudies studies, Given given) {

    /// Our choice: the same cases give the same intervals each time.
    private static final long SEED = 1;
    private static final Criterion OBSERVER = new Criterion("observer", Method.OBSERVER_REPORT);
    private static final StudyDraws DRAWS = new StudyDraws(StudyDraws.USUAL_DRAWS, StudyDraws.USUAL_SHIFTS, SEED, 1);

    /// What the store gave: a therapist's own cases, ended ones too, as the therapist has seen them.
    ///
    /// @param cases the cases
    /// @param forms the forms that were revealed
    /// @param latest the number of each case's latest session
    /// @param tensions what was said of tensions
    /// @param observed what observers saw in sessions, by case
    /// @param happened what could come before a tension, by case
    record Given(List<TherapyCase> cases, List<FormRecord> forms, Map<String, Integer> latest,
            List<Tension> tensions, Map<String, Observed> observed, Map<String, CameBefore> happened) {
        Given {
            cases = List.copyOf(cases);
            forms = List.copyOf(forms);
            latest = Map.copyOf(latest);
            tensions = List.copyOf(tensions);
            observed = Map.copyOf(observed);
            happened = Map.copyOf(happened);
        }

        static Given of(Store store, Visitor visitor) {
            List<TherapyCase> own = store.cases().list(visitor.asker()).stream()
                    .filter(one -> one.therapistId().equals(visitor.person().id())).toList();
            return new Given(own,
                    store.forms().listEverRevealed(visitor.asker()), latest(store, visitor),
                    store.tensions().listOwn(visitor.asker()).stream()
                            .filter(tension -> tension.joinedInto().isEmpty()).toList(),
                    observed(store, visitor.asker()), CameBefore.of(store, visitor.asker(), own));
        }

        private static Map<String, Observed> observed(Store store, Asker.Member asker) {
            return CodedMeeting.list(store, asker, store.coding().reveals().listCountable(asker)).stream()
                    .collect(groupingBy(CodedMeeting::caseId, collectingAndThen(toList(), Observed::of)));
        }

        private static Map<String, Integer> latest(Store store, Visitor visitor) {
            return store.meetings().listLatest(visitor.asker()).stream()
                    .collect(toUnmodifiableMap(Meeting::caseId, Meeting::number));
        }
    }

    OwnStudyPage page(String rule) {
        if (given.cases.stream().mapToInt(this::lastSession).sum() == 0) {
            return OwnStudyPage.ofNothing();
        }
        String outcome = studies.outcome(given.forms);
        List<Studied> studied = studied(outcome);
        CauseTable lay = CauseTable.of(given.tensions);
        Endings endings = Endings.of(given.cases, given.latest);
        if (studied.isEmpty()) {
            return new OwnStudyPage(basis(studied), Frequency.NOTHING, told(), new Causes(lay, Before.NOTHING),
                    List.of(),
                    endings, Follows.NOTHING);
        }
        List<Criterion> criteria = new ArrayList<>(studies.criteria());
        criteria.add(OBSERVER);
        Study study = new Study(criteria);
        studied.forEach(one -> study.add(one.study));
        StudyAnswers answers = study.answers(DRAWS);
        Frequency frequency = frequency(answers, rule);
        return new OwnStudyPage(basis(studied), frequency, told(),
                new Causes(lay, before(criteria, studied, frequency.chosen())), repairs(answers),
                endings.with(answers.staying(), given.cases), follows(answers, outcome));
    }

    /// A case with a score.
    private record Studied(String id, StudiedCase study) {}

    private List<Studied> studied(String outcome) {
        Map<String, List<FormRecord>> byCase = given.forms.stream()
                .collect(groupingBy(record -> record.form().caseId()));
        return given.cases.stream()
                .map(one -> new Studied(one.id(), withObserver(one, studies.of(one.pseudonym(),
                        byCase.getOrDefault(one.id(), List.of()), lastSession(one), outcome))))
                .filter(one -> one.study.scores().scores() > 0)
                .toList();
    }

    private StudiedCase withObserver(TherapyCase one, StudiedCase studied) {
        List<Sighting> sightings = new ArrayList<>(studied.sightings());
        sightings.add(Sighting.ofReports(observed(one.id()).strain(), Respondent.OBSERVER));
        return new StudiedCase(studied.scores(), studied.counterpart(), studied.outcome(), sightings,
                Endings.leaving(one.end()));
    }

    private Observed observed(String caseId) {
        return given.observed.getOrDefault(caseId, Observed.NOTHING);
    }

    /// What came before tensions began, by each person's word, by observers and by one rule.
    private Before before(List<Criterion> criteria, List<Studied> studied, String rule) {
        Precedents noted = new Precedents(criteria);
        Precedents breaks = new Precedents(criteria);
        BreakFacts.FromDates facts = new BreakFacts.FromDates(0, 0, 0);
        for (Studied one : studied) {
            CameBefore happened = given.happened.getOrDefault(one.id, CameBefore.NOTHING);
            int last = one.study.scores().lastSession();
            noted.add(one.study.sightings(), last,
                    Stream.concat(happened.noted().stream(), observed(one.id).moves().stream()).toList());
            if (happened.hasUsualGap()) {
                breaks.addWatched(one.study.sightings(), last, Breaks.EVENT, happened.breaks());
                facts = facts.with(happened.breaks().size());
            }
        }
        return Before.of(Stream.of(breaks, noted).flatMap(each -> each.find(DRAWS.shifts(), SEED).stream())
                .filter(one -> one.criterion().method() != Method.RULE || one.criterion().id().equals(rule))
                .filter(one -> !isTheSame(one)).toList(), facts, noted.cases());
    }

    /// A move away or against that was coded is what makes a session tense for an observer.
    private static boolean isTheSame(Precedent one) {
        return one.criterion().equals(OBSERVER) && one.lag() == 0 && Observed.isMove(one.event());
    }

    private int lastSession(TherapyCase one) {
        return given.latest.getOrDefault(one.id(), 0);
    }

    private Basis basis(List<Studied> studied) {
        long sessions = given.cases.stream().mapToLong(this::lastSession).sum();
        long scored = studied.stream().mapToLong(one -> one.study.scores().scores()).sum();
        if (scored == 0) {
            return new Basis("You have not seen a score of any of your sessions yet.", true);
        }
        String seen = "You have seen a score for " + Numbers.grouped(scored) + " of "
                + Numbers.counted(sessions, "session") + ", in " + Numbers.counted(studied.size(), "case");
        return new Basis(scored == sessions ? seen + "."
                : seen + "; the other " + Numbers.grouped(sessions - scored)
                        + (sessions - scored == 1 ? " has none." : " have none."),
                studied.size() < Rates.LEAST_CASES);
    }

    /// All rules by phase and session at once would be more than a page can hold.
    private static Frequency frequency(StudyAnswers answers, String rule) {
        List<String> rules = answers.rates().stream().map(Rate::criterion)
                .filter(criterion -> criterion.method() == Method.RULE).map(Criterion::id).distinct().toList();
        String chosen = rules.contains(rule) ? rule : rules.stream().findFirst().orElse("");
        String html = FrequencyPart.html(answers,
                criterion -> criterion.method() != Method.RULE || criterion.id().equals(chosen));
        return new Frequency(out -> out.writeContent(html), rules, chosen);
    }

    /// Who told a tension, and who named an observer's code as its witness, of how many cases.
    private List<String> told() {
        return List.of(
                "The client told a tension in "
                        + casesWith(tension -> tension.tellings().stream().anyMatch(Entry::isByClient)) + ".",
                "You told one in " + casesWith(
                        tension -> !tension.tellings().stream().allMatch(Entry::isByClient)) + ".",
                "An observer's code was named as a witness in " + casesWith(OwnStudy::isCoded) + ".");
    }

    private String casesWith(Predicate<Tension> which) {
        long with = given.tensions.stream().filter(which).map(Tension::caseId).distinct().count();
        return with + " of " + Numbers.counted(given.cases.size(), "case");
    }

    private static boolean isCoded(Tension tension) {
        return tension.all(Addition.Witnessed.class).stream().map(witness -> witness.said().sighting())
                .anyMatch(sighting -> sighting.kind() == WitnessKind.OBSERVER_CODE && sighting.seen() == Seen.TENSION);
    }

    private static List<RepairRow> repairs(StudyAnswers answers) {
        return answers.untilRepair().stream().filter(one -> one.curve().waits() > 0)
                .map(one -> new RepairRow(one.criterion().id(), one.curve().waits(), one.curve().came(),
                        StudyWords.median(one)))
                .toList();
    }

    private Follows follows(StudyAnswers answers, String outcome) {
        return outcome.equals(CaseStudies.NO_OUTCOME) ? Follows.NOTHING
                : new Follows(StudyWords.effects(studies.outcomeName(outcome)),
                        answers.effects().stream().map(OwnStudy::effect).toList());
    }

    private static EffectRow effect(NextOutcome.Found found) {
        String id = found.criterion().id();
        return switch (found.fit()) {
            case MixedFit.Fitted fitted -> new EffectRow(id,
                    StudyWords.effect(fitted.effect(NextOutcome.TENSION_WITHIN)),
                    StudyWords.effect(fitted.effect(NextOutcome.TENSION_BETWEEN)),
                    StudyWords.afterRepair(found, fitted), StudyWords.p(found.byChance()));
            case MixedFit.None none -> new EffectRow(id, StudyWords.whyNot(none), StudyWords.NOTHING,
                    StudyWords.NOTHING, StudyWords.p(found.byChance()));
        };
    }
}
