package org.attune.web.transcripts;

import java.util.Locale;

import org.attune.core.transcript.hint.OwnPrecision;
import org.attune.core.transcript.hint.Worth;

/// How well a rule points, in sentences: where it was measured, and by one's own answers.
final class HintWords {

    private HintWords() {}

    static String shortly(Worth worth) {
        return switch (worth) {
            case Worth.Measured measured -> String.format(Locale.ROOT,
                    "Measured precision %.2f, recall %.2f, against a proxy.", measured.precision(), measured.recall());
            case Worth.Unmeasured unmeasured -> "Unmeasured.";
        };
    }

    static String fully(Worth worth) {
        return switch (worth) {
            case Worth.Measured measured -> String.format(Locale.ROOT,
                    "Of 100 such hints %.0f were right, where pointing at random gives %.0f; it found %.0f of 100 places. Balanced accuracy "
                            + "%.2f (95 %% %.2f to %.2f; chance is 0.50). Counted on %,d client turns against %s.",
                    100 * measured.precision(), 100 * measured.share(), 100 * measured.recall(),
                    measured.balancedAccuracy().value(), measured.balancedAccuracy().low(),
                    measured.balancedAccuracy().high(), measured.turns(), measured.proxy().words());
            case Worth.Unmeasured unmeasured -> "Unmeasured. " + unmeasured.why();
        };
    }

    static String own(OwnPrecision own) {
        return own.find()
                .map(share -> String.format(Locale.ROOT,
                        "Your own answers: %d of %d hints were worth a second reading (%.2f, 95 %% %.2f to %.2f).",
                        own.accepted(), own.answers(), share.value(), share.low(), share.high()))
                .orElseGet(() -> String.format(Locale.ROOT, "Your own answers: %d so far; from %d on a share is shown.",
                        own.answers(), OwnPrecision.LEAST_ANSWERS));
    }
}
