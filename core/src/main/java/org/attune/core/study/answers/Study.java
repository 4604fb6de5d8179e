package org.attune.core.study.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.internal.draws.Crew;
import org.attune.core.internal.draws.Streams;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.effects.Congruence;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ResponseSurface;
import org.attune.core.study.rates.Rates;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.KaplanMeier;
import org.attune.core.study.survival.LogRank;
import org.attune.core.study.survival.Wait;
import org.attune.core.study.survival.Wait.Ending;

/// Takes cases one by one, keeps what its questions need of them, and answers: how often, how long, and what follows.
public final class Study {

    private final List<Criterion> criteria;
    private final Rates rates;
    private final List<NextOutcome> effects;
    private final List<List<Wait>> untilRepair = new ArrayList<>();
    private final List<Wait> stays = new ArrayList<>();
    private final Map<Wait, Wait> knownWaits = new HashMap<>();
    private final Map<Cox.Valued, Cox.Valued> knownValued = new HashMap<>();
    private final List<List<Cox.Valued>> afterLandmark = new ArrayList<>();
    private final Congruence congruence = new Congruence();
    private final ResponseSurface surface = new ResponseSurface();
    private StudyFacts facts = new StudyFacts(0, 0, 0, 0, 0);

    /// @param criteria the ways of seeing, in the order of every case's sightings
    public Study(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
        this.rates = new Rates(criteria);
        this.effects = criteria.stream().map(NextOutcome::new).toList();
        criteria.forEach(each -> {
            untilRepair.add(new ArrayList<>());
            afterLandmark.add(new ArrayList<>());
        });
    }

    /// Adds a case; one without a session is passed over.
    public void add(StudiedCase studied) {
        int sessions = studied.scores().lastSession();
        if (sessions == 0) {
            return;
        }
        count(studied);
        rates.add(studied.sightings(), sessions);
        congruence.add(studied.scores(), studied.counterpart());
        surface.add(studied);
        for (int i = 0; i < criteria.size(); i++) {
            Sighting sighting = studied.sightings().get(i);
            effects.get(i).add(studied, sighting);
            List<Wait> repairs = untilRepair.get(i);
            sighting.firstUntilRepair().ifPresent(wait -> repairs.add(once(knownWaits, wait)));
        }
        if (studied.leaving() != Leaving.NOT_SAID) {
            addStay(studied, sessions);
        }
    }

    private void count(StudiedCase studied) {
        int sessions = studied.scores().lastSession();
        facts = new StudyFacts(facts.cases() + 1, facts.sessions() + sessions,
                facts.withoutForm() + sessions - studied.scores().scores(),
                facts.outcomes() + studied.outcome().scores(),
                facts.withEnding() + (studied.leaving() == Leaving.NOT_SAID ? 0 : 1));
    }

    private void addStay(StudiedCase studied, int sessions) {
        Ending ending = studied.leaving() == Leaving.LEFT_EARLY ? Ending.CAME : Ending.CUT_OFF;
        stays.add(once(knownWaits, new Wait(sessions, ending)));
        if (sessions <= Staying.LANDMARK) {
            return;
        }
        for (int i = 0; i < criteria.size(); i++) {
            Sighting sighting = studied.sightings().get(i);
            if (sighting.isJudgedBy(Staying.LANDMARK)) {
                boolean isEarly = sighting.firstNoticed() > 0 && sighting.firstNoticed() <= Staying.LANDMARK;
                Wait rest = once(knownWaits, new Wait((double) sessions - Staying.LANDMARK, ending));
                afterLandmark.get(i).add(once(knownValued, new Cox.Valued(rest, isEarly ? 1 : 0)));
            }
        }
    }

    /// Equal waits are kept once: a large study has millions of few kinds.
    private static <T> T once(Map<T, T> known, T value) {
        T before = known.putIfAbsent(value, value);
        return before == null ? value : before;
    }

    /// What was found.
    public StudyAnswers answers(StudyDraws draws) {
        UntilRepair[] repairs = new UntilRepair[criteria.size()];
        Staying.Compared[] compared = new Staying.Compared[criteria.size()];
        NextOutcome.Found[] found = new NextOutcome.Found[criteria.size()];
        long seed = Streams.branch(draws.seed(), "shifts");
        try (Crew crew = new Crew(draws.threads())) {
            crew.each(criteria.size(), () -> i -> {
                repairs[i] = new UntilRepair(criteria.get(i), KaplanMeier.of(untilRepair.get(i)));
                compared[i] = compare(criteria.get(i), afterLandmark.get(i));
                found[i] = effects.get(i).find(draws.shifts(), seed);
            });
        }
        return new StudyAnswers(facts, rates.table(draws.draws(), draws.seed(), draws.threads()), List.of(repairs),
                new Staying(KaplanMeier.of(stays), List.of(compared)), List.of(found), congruence.fit(),
                surface.fit());
    }

    private static Staying.Compared compare(Criterion criterion, List<Cox.Valued> waits) {
        List<Wait> with = waits.stream().filter(one -> one.value() > 0).map(Cox.Valued::waited).toList();
        List<Wait> without = waits.stream().filter(one -> one.value() == 0).map(Cox.Valued::waited).toList();
        return new Staying.Compared(criterion, LogRank.compare(List.of(without, with)),
                Cox.fit(waits, Cox.Ties.EFRON));
    }
}
