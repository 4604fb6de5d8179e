package org.attune.figures.agreement;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.SessionInterval.Between;
import org.attune.figures.svg.Numbers;

/// A finding in words and numbers, the same on every surface.
public final class FindingWords {

    private static final int DECIMALS = 2;

    private FindingWords() {}

    /// The value, or a dash.
    public static String value(Finding finding) {
        return finding.agreement() instanceof Agreement.Found found ? number(found.value()) : "–";
    }

    /// The ends of the interval; where there is none, why; where there is no value, why there is none.
    public static String interval(Finding finding) {
        if (finding.agreement() instanceof Agreement.None none) {
            return none.reason().words();
        }
        return switch (finding.interval()) {
            case Between between -> number(between.low()) + " to " + number(between.high()) + without(between);
            case SessionInterval.None none -> none.reason().words();
        };
    }

    private static String without(Between between) {
        return between.without() == 0 ? ""
                : " (" + Numbers.counted(between.without(), "draw") + " without a coefficient left out)";
    }

    /// All of it, for who does not see the figure.
    static String sentence(Finding finding) {
        return finding.portion() + ": " + value(finding) + ", " + interval(finding) + ", "
                + Numbers.counted(finding.units(), "unit") + " in " + Numbers.counted(finding.sessions(), "session");
    }

    private static String number(double value) {
        String text = Numbers.fixed(value, DECIMALS);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
