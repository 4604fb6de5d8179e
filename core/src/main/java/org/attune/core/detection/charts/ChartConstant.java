package org.attune.core.detection.charts;

import java.util.List;

import org.attune.core.detection.Chosen;
import org.attune.core.detection.Setting;

/// What a mean moving range is divided by to give a standard deviation.
enum ChartConstant {
    /// The expected range of two standard Normal values, `2 / sqrt(pi)`.
    EXACT("exact", 2 / Math.sqrt(Math.PI)),
    /// The same as R's package qcc rounds it, so that its limits can be reproduced.
    QCC("qcc", 1.128);

    private final String word;
    private final double d2;

    ChartConstant(String word, double d2) {
        this.word = word;
        this.d2 = d2;
    }

    /// The constant itself.
    double d2() {
        return d2;
    }

    /// The word that chooses it.
    String word() {
        return word;
    }

    /// The setting that chooses it.
    static Setting setting() {
        return new Setting.WordSetting("d2",
                "what turns a mean moving range into sigma: the exact constant, or 1.128 as "
                        + "R's qcc rounds it",
                List.of(EXACT.word, QCC.word));
    }

    static ChartConstant chosen(Chosen chosen) {
        return chosen.word("d2").equals(QCC.word) ? QCC : EXACT;
    }
}
