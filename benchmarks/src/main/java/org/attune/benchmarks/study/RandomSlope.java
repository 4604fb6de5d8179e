package org.attune.benchmarks.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.attune.core.study.mixed.Likelihood;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.mixed.MixedModel;
import org.attune.core.study.mixed.Observations;
import org.attune.core.study.mixed.RandomParts;

/// Fits a random level and slope by REML to a table of client (from 1), session and y, as `random-slope.R` makes it, and prints what R
/// prints: the log-likelihood, the effects, the variances. Time the whole process: start of the JVM and reading included.
public final class RandomSlope {

    private RandomSlope() {}

    /// @param words the table
    public static void main(String[] words) throws IOException {
        Observations rows = new Observations(List.of("session"));
        try (BufferedReader in = Files.newBufferedReader(Path.of(words[0]))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int first = line.indexOf(',');
                int second = line.indexOf(',', first + 1);
                rows.add(Integer.parseInt(line, 0, first, 10) - 1, Double.parseDouble(line.substring(second + 1)),
                        Integer.parseInt(line, first + 1, second, 10));
            }
        }
        System.out.println(
                switch (MixedModel.fit(rows, RandomParts.LEVEL_AND_FIRST_SLOPE, Likelihood.RESTRICTED)) {
                    case MixedFit.Fitted fitted -> rows + "\nlog-likelihood " + fitted.logLikelihood() + "\n"
                            + fitted.effects() + "\n" + fitted.spread();
                    case MixedFit.None none -> none.words();
                });
    }
}
