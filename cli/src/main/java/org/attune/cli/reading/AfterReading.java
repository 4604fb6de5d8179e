package org.attune.cli.reading;

import java.util.function.Function;

import org.attune.cli.terminal.Exit;
import org.attune.cli.terminal.Surroundings;
import org.attune.formats.scores.ReadOutcome;

/// What follows a reading of scores: the bar is taken off, problems are said, and the work goes on only where the input could be read.
///
/// @param bar how far the reading had come
/// @param around where problems are said
public record AfterReading(ProgressBar bar, Surroundings around) {

    /// Goes on.
    ///
    /// @param refused what comes of it where nothing can be made of the input, given how the run ends
    /// @param work what is done where it could
    public <T> T goOn(ReadOutcome outcome, Function<Exit, T> refused, Function<ReadOutcome.Read, T> work) {
        bar.clear();
        return switch (outcome) {
            case ReadOutcome.Refused why -> refused.apply(ProblemPrinter.refuse(why.problems(), around.problems()));
            case ReadOutcome.Read read -> {
                ProblemPrinter.print(read.problems(), around.problems());
                yield work.apply(read);
            }
        };
    }
}
