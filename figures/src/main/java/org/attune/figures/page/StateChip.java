package org.attune.figures.page;

import java.util.Locale;

import org.attune.core.rupture.Rupture.RepairState;
import org.attune.figures.svg.Markup;

/// Writes how a tension stands: a word with a drawing, never a colour alone.
final class StateChip {

    private StateChip() {}

    static void write(Markup page, RepairState state, String words) {
        page.open("span").with("class", "state " + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        page.open("svg")
                .with("viewBox", "0 0 16 12")
                .with("aria-hidden", "true")
                .open("path")
                .with("d", path(state))
                .close()
                .close();
        page.text(words).close().text(" ");
    }

    /// The state in words that can follow a number.
    static String brief(RepairState state) {
        return switch (state) {
            case REPAIRED, PARTLY, UNRESOLVED -> state.words();
            case TOO_FEW_AFTER -> "too soon to say";
        };
    }

    private static String path(RepairState state) {
        return switch (state) {
            case REPAIRED -> "M1 2L7 10L15 2";
            case PARTLY -> "M1 2L7 10L15 6";
            case UNRESOLVED -> "M1 2L7 10H15";
            case TOO_FEW_AFTER -> "M1 2L7 10M11 10h.1M14.5 10h.1";
        };
    }
}
