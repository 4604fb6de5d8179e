package org.attune.web.numbers;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.attune.core.course.Case;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.MeasurementError;
import org.attune.core.instrument.MeasurementError.Published;
import org.attune.core.instrument.MeasurementError.Unpublished;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.fit.CaseChoice;
import org.attune.core.simulation.fit.PracticeMaking;
import org.attune.formats.Refusal;
import org.attune.formats.practice.PracticeFile;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.numbers.Learned.Numbers;
import org.attune.web.settings.Settings;

/// Keeps what was learned of this practice: a practice file in the data folder, and the error of our own check.
///
/// Learning runs in the background, one at a time and in one thread of low priority, on 400 cases at most.
public final class OwnNumbers {

    /// The file's name in the data folder, as `attune fit` writes it.
    static final String FILE = "practice.json";

    private static final Asker.Program ASKER = new Asker.Program("learn-numbers");
    private static final String ERROR_SETTING = "numbers.error";
    private static final String OWN_CHECK = "attune-check";
    /// The seed of every choice: the usual one of the command line.
    private static final long SEED = 1;

    private final Store store;
    private final Days days;
    private final Path file;
    private final Instrument check;
    private final List<Scale> scales;
    private final AtomicReference<Learning> learning = new AtomicReference<Learning>(new Learning.Idle());
    private volatile Learned learned;

    public OwnNumbers(Store store, FormBook book, Days days, Settings settings) {
        this.store = store;
        this.days = days;
        this.file = settings.dataFolder().resolve(FILE);
        this.check = book.listReadable().stream().filter(one -> one.id().equals(OWN_CHECK)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the program lacks its own form: build it again"));
        this.scales = book.listReadable().stream().map(one -> one.scales().getFirst().scale()).toList();
        this.learned = new Learned(read(), check.scales().getFirst().scale().name(), readError());
    }

    /// How far a learning has come.
    public sealed interface Learning {

        /// None was asked for since the start.
        record Idle() implements Learning {}

        /// It is at work.
        record AtWork() implements Learning {}

        /// It has ended.
        ///
        /// @param words what came of it, as a sentence
        record Ended(String words) implements Learning {}
    }

    /// What is known now. It is the same object until something was learned.
    public Learned learned() {
        return learned;
    }

    /// How far a learning has come.
    public Learning learning() {
        return requireNonNull(learning.get());
    }

    private Numbers read() {
        if (!Files.isRegularFile(file)) {
            return new Numbers.Shipped("");
        }
        try {
            Practice practice = PracticeFile.read(file);
            return scales.stream().anyMatch(practice.basis()::fits) ? new Numbers.Own(practice)
                    : new Numbers.Shipped(FILE + " is about another scale, " + practice.basis().scale()
                            + ", than any form here, so it is not used.");
        } catch (Refusal e) {
            return new Numbers.Shipped(FILE + " is not used: " + e.problem().what());
        }
    }

    private MeasurementError readError() {
        String[] parts = store.settings().find(ASKER, ERROR_SETTING).orElse("").split(" ", 2);
        try {
            return parts.length == 2 ? new Published(Double.parseDouble(parts[0]), parts[1]) : new Unpublished();
        } catch (IllegalArgumentException e) {
            return new Unpublished();
        }
    }

    /// Begins to learn, unless it is at work already.
    ///
    /// @return whether it has begun
    public boolean begin() {
        Learning before = learning.get();
        if (before instanceof Learning.AtWork || !learning.compareAndSet(before, new Learning.AtWork())) {
            return false;
        }
        Thread thread = new Thread(this::learn, "learn-numbers");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return true;
    }

    private void learn() {
        try {
            learning.set(new Learning.Ended(learnNow()));
        } catch (RuntimeException | Refusal e) {
            learning.set(
                    new Learning.Ended("Nothing was learned: the numbers could not be kept. The ones before hold."));
        }
    }

    private String learnNow() throws Refusal {
        OwnCases own = new OwnCases(check, store.forms().listNameless(ASKER, check.id()));
        LocalDate today = days.today();
        MeasurementError error = ErrorLearning.learn(own.firstAnswers(), today);
        if (error instanceof Published published) {
            store.settings().choose(ASKER, ERROR_SETTING, published.semPoints() + " " + published.source());
        }
        List<Case> cases = own.cases();
        Practice.Made made = new Practice.Made(today, OwnCases.fingerprint(cases), SEED);
        return switch (PracticeMaking.make(CaseChoice.among(cases, SEED), OwnNumbers::rules, made, 1)) {
            case PracticeMaking.Outcome.Refused refused -> {
                refresh();
                yield "Too few to learn from: there are " + refused.why().cases()
                        + " cases with two or more scores, and it takes " + refused.why().least() + "."
                        + (error instanceof Published
                                ? " How far a score is off by the form alone was learned, and counts from now on."
                                : "");
            }
            case PracticeMaking.Outcome.Done done -> {
                PracticeFile.write(file, done.practice());
                refresh();
                yield "Learned from " + done.practice().basis().cases() + " cases.";
            }
        };
    }

    private void refresh() {
        learned = new Learned(read(), check.scales().getFirst().scale().name(), readError());
    }

    /// The default rule as it will run, and the others as usual.
    private static List<Rule> rules(Practice practice) {
        List<Rule> rules = new ArrayList<>();
        rules.add(practice.rule(new Numbers.Own(practice).threshold()));
        ShippedRules.catalogue().all().stream().skip(1).map(RuleEntry::usual).forEach(rules::add);
        return rules;
    }
}
