package org.attune.web.numbers;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

import org.attune.core.instrument.MeasurementError;
import org.attune.core.simulation.Practice;
import org.attune.core.simulation.Threshold;
import org.attune.web.numbers.Learned.Numbers;
import org.attune.web.numbers.OwnNumbers.Learning;
import org.attune.web.page.Page;
import org.attune.web.words.Language;

/// Which numbers the rules rest on.
///
/// @param numbers what the default rule rests on, in a sentence or two
/// @param trouble why a practice file that is there is not used; empty for none
/// @param error what is known of the error of our own check
/// @param learning how far a learning has come; empty where none was asked for
/// @param isAtWork whether it learns just now
public record NumbersPage(String numbers, String trouble, String error, String learning, boolean isAtWork)
        implements
            Page {

    public NumbersPage {
        requireNonNull(numbers, "numbers");
        requireNonNull(trouble, "trouble");
        requireNonNull(error, "error");
        requireNonNull(learning, "learning");
    }

    static NumbersPage of(Learned learned, Learning learning) {
        String words = switch (learning) {
            case Learning.Idle idle -> "";
            case Learning.AtWork work -> "It is learning. Look again in a minute.";
            case Learning.Ended ended -> ended.words();
        };
        return new NumbersPage(numbers(learned.numbers()),
                learned.numbers() instanceof Numbers.Shipped shipped ? shipped.trouble() : "",
                error(learned.error()), words, learning instanceof Learning.AtWork);
    }

    private static String numbers(Numbers numbers) {
        return switch (numbers) {
            case Numbers.Shipped shipped -> "The rules run with the shipped numbers, which were simulated. "
                    + "No data of this practice has touched them, and their rates by chance are labelled so.";
            case Numbers.Own own -> own(own.practice(), own.threshold());
        };
    }

    private static String own(Practice practice, Threshold threshold) {
        return "The default rule runs with numbers of this practice: learned on "
                + Language.ENGLISH.say(practice.made().on())
                + " from " + practice.basis().cases() + " cases with " + practice.basis().scores() + " scores on "
                + practice.basis().scale() + ". Its threshold is set for " + threshold.setting().words() + " "
                + threshold.per12() + " flags in 12 sessions where nothing happened.";
    }

    private static String error(MeasurementError error) {
        return switch (error) {
            case MeasurementError.Unpublished none ->
                "How far a score of the Attune check strays by the form alone is not known yet. Rules that need to know it "
                        + "say so instead of guessing.";
            case MeasurementError.Published known -> "A score of the Attune check strays by about "
                    + String.format(Locale.ROOT, "%.2f", known.semPoints()) + " points by the form alone, "
                    + known.source() + ".";
        };
    }

    @Override
    public String title() {
        return "Numbers of this practice";
    }
}
