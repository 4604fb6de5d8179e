package org.attune.cli.practice;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.cli.command.Given;
import org.attune.cli.reading.AfterReading;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.reading.ProgressBar;
import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.course.Case;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.fit.CaseChoice;
import org.attune.formats.scores.CaseReader;
import org.attune.formats.scores.CaseResults;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;

/// The cases that a practice learns from, chosen while its file is read so that a large one need not be kept.
sealed interface ChosenCases {

    /// They were read.
    ///
    /// @param cases the chosen cases, all on one scale
    /// @param usable how many had enough scores to be chosen from
    /// @param scale the scale
    /// @param inputSha256 the fingerprint of all cases that were read
    record Ready(List<Case> cases, long usable, Scale scale, String inputSha256) implements ChosenCases {
        public Ready {
            cases = List.copyOf(cases);
            requireNonNull(scale, "scale");
            requireNonNull(inputSha256, "inputSha256");
        }

        /// How many scores the chosen cases hold.
        int scores() {
            return cases.stream().mapToInt(c -> c.course().scores()).sum();
        }
    }

    /// They could not be read, and the person has been told why.
    ///
    /// @param exit how the run ends
    record Refused(Exit exit) implements ChosenCases {
        public Refused {
            requireNonNull(exit, "exit");
        }
    }

    /// Reads and chooses.
    static ChosenCases read(Given given, Surroundings around, long seed) {
        Choosing choosing = new Choosing(seed);
        try (ProgressBar bar = ProgressBar.of(around)) {
            ReadPlan plan = InputOptions.plan(given, around, bar);
            ReadOutcome outcome = new CaseReader(Parts.optional()).read(plan, cases -> cases, choosing);
            return new AfterReading(bar, around).<ChosenCases>goOn(outcome, Refused::new,
                    read -> new Ready(choosing.choice.chosen(), choosing.choice.usable(), onlyScale(read),
                            choosing.digest.hex()));
        }
    }

    private static Scale onlyScale(ReadOutcome.Read read) {
        List<Scale> scales = read.watched().scales();
        if (scales.size() != 1) {
            throw new WrongUsage("a practice is fitted on one scale at a time, and there are several: "
                    + String.join(", ", scales.stream().map(Scale::name).toList()) + ". Choose one with --only.");
        }
        return scales.getFirst();
    }

    /// Offers every case as it comes.
    final class Choosing implements CaseResults<List<Case>> {

        private final long seed;
        private CaseChoice choice;
        private CaseDigest digest = new CaseDigest();

        Choosing(long seed) {
            this.seed = seed;
            this.choice = new CaseChoice(seed);
        }

        @Override
        public void accept(List<Case> cases) {
            cases.forEach(digest::add);
            cases.forEach(choice::offer);
        }

        @Override
        public void startOver() {
            choice = new CaseChoice(seed);
            digest = new CaseDigest();
        }
    }
}
