package org.attune.web.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.attune.core.form.ShownForm;
import org.attune.core.pairing.Sharing;
import org.attune.core.simulation.truth.FormSimulator.Filled;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.cases.Rhythm;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Form;
import org.attune.store.forms.Whose;

/// Fills an empty practice with invented cases, through the same doors as people use.
///
/// @param store the practice
/// @param therapist whose cases they become
/// @param form the form that both people fill
/// @param clock what day it is
public record DemoCases(Store store, Asker.Member therapist, ShownForm form, Clock clock) {

    private static final long SEED = 5;
    private static final int DAYS_BETWEEN_SESSIONS = 7;
    /// In so many cases the latest session still waits to be looked at.
    private static final int WAITING = 3;
    private static final Duration UNTIL_REVEAL = Duration.ofDays(6);
    /// The share of sessions with a line of the client's own, and of halves that are not simply shared.
    private static final double WRITES = 0.2;
    private static final double SHARES_OTHERWISE = 0.15;
    private static final List<String> LINES = List.of(
            "I noticed I held back a little at the end.",
            "It helped that you asked twice.",
            "I was somewhere else today, sorry.",
            "When you looked at the clock I thought you were bored with me.",
            "Could we go back to what I said about my sister?",
            "Good that we slowed down.");
    private static final List<Sharing> OTHER_SHARING = List.of(Sharing.BEFORE_NEXT, Sharing.ONLY_THE_LINE,
            Sharing.KEPT);

    /// Fills it.
    public void fill() {
        RandomGenerator random = new SplittableRandom(SEED);
        List<InventedCases.Invented> invented = new InventedCases(form.instrument()).list();
        boolean isTold = false;
        for (int i = 0; i < invented.size(); i++) {
            TherapyCase opened = store.cases().open(therapist);
            store.cases().agreeRhythm(therapist, opened.id(),
                    new Rhythm(form.instrument().id(), 1,
                            i % 2 == 0 ? Rhythm.Place.IN_THE_ROOM : Rhythm.Place.AT_HOME));
            LocalDate last = LocalDate.now(clock).minusDays(i % DAYS_BETWEEN_SESSIONS);
            List<Filled> filled = invented.get(i).filled();
            for (Filled one : filled) {
                LocalDate heldOn = last.minusDays((long) DAYS_BETWEEN_SESSIONS * (filled.size() - one.session()));
                Form asked = fill(opened, one, heldOn, random);
                if (one.session() < filled.size() || i >= WAITING) {
                    store.forms().find(therapist, asked.id());
                }
            }
            int strained = DemoTension.session(filled);
            if (!isTold && strained > 0) {
                new DemoTension(store, therapist).open(opened.id(), strained);
                isTold = true;
            }
        }
    }

    private Form fill(TherapyCase opened, Filled filled, LocalDate heldOn, RandomGenerator random) {
        done(store.meetings().add(therapist, opened.id(), filled.session(), heldOn));
        Form asked = done(store.forms().open(therapist, opened.id(), filled.session(), form.instrument(),
                form.language(), heldOn.atStartOfDay(ZoneOffset.UTC).toInstant().plus(UNTIL_REVEAL)));
        boolean isStillToBeGiven = !heldOn.isBefore(LocalDate.now(clock));
        if (!isStillToBeGiven && !filled.therapist().isEmpty()) {
            give(therapist, asked, Whose.GUESS, filled.guess());
            give(therapist, asked, Whose.THERAPIST, filled.therapist());
            done(store.halves().handIn(therapist, asked.id(), Whose.THERAPIST, Sharing.NOW, "demo"));
        }
        if (!filled.client().isEmpty()) {
            Asker.Client client = new Asker.Client(opened.id(), asked.id());
            give(client, asked, Whose.CLIENT, filled.client());
            if (random.nextDouble() < WRITES) {
                done(store.halves().writeWords(client, asked.id(), Whose.CLIENT,
                        LINES.get(random.nextInt(LINES.size()))));
            }
            Sharing sharing = random.nextDouble() < SHARES_OTHERWISE
                    ? OTHER_SHARING.get(random.nextInt(OTHER_SHARING.size()))
                    : Sharing.NOW;
            done(store.halves().handIn(client, asked.id(), Whose.CLIENT, sharing, "demo"));
        }
        return asked;
    }

    private void give(Asker asker, Form asked, Whose whose, Map<String, Integer> answers) {
        answers.forEach((item, answer) -> done(store.halves().answer(asker, asked.id(), whose, item, answer, 1)));
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.done().orElseThrow(() -> new IllegalStateException("an invented case was refused"));
    }
}
