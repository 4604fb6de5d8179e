package org.attune.figures.sequence;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Cell;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.figures.svg.Numbers;

/// One code after another in words and numbers, the same on every surface.
///
/// @param given what came
/// @param then what followed
/// @param lag how many places later
/// @param cell how often, and how far from chance
public record Transition(String given, String then, int lag, Cell cell) {

    /// From here on chance alone seldom goes: the usual line.
    private static final double SELDOM = 0.05;

    public Transition {
        requireNonNull(given, "given");
        requireNonNull(then, "then");
        requireNonNull(cell, "cell");
    }

    /// All of a table, row by row.
    public static List<Transition> all(LagTable table) {
        List<Transition> all = new ArrayList<>();
        for (String given : table.given()) {
            for (String then : table.then()) {
                all.add(new Transition(given, then, table.lag(), table.cell(given, then)));
            }
        }
        return all;
    }

    /// What chance seldom does, most often than expected first.
    public static List<Transition> seldomByChance(List<Transition> transitions) {
        return transitions.stream().filter(Transition::isSeldomByChance)
                .sorted(Comparator.comparingDouble(Transition::z).reversed()
                        .thenComparing(Transition::given).thenComparing(Transition::then))
                .toList();
    }

    /// Whether orders of the same codes reach this in one of twenty or fewer.
    public boolean isSeldomByChance() {
        return cell.residual() instanceof Residual.Off off && off.p() <= SELDOM;
    }

    private double z() {
        return cell.residual() instanceof Residual.Off off ? off.z() : 0;
    }

    /// As one sentence.
    public String sentence() {
        String often = given + " was followed by " + then + (lag == 1 ? "" : " " + lag + " places later") + " "
                + Numbers.counted(cell.count(), "time") + ", and by chance it would have been "
                + Numbers.fixed(cell.expected(), 1);
        return switch (cell.residual()) {
            case Residual.Off off -> often + " (z " + Numbers.fixed(off.z(), 2) + ", p " + probability(off.p()) + ").";
            case Residual.None none -> often + " (no z: " + none.why().words() + ").";
        };
    }

    /// A chance, with as many digits as it has.
    public static String probability(double p) {
        return p < 0.001 ? "below 0.001" : Numbers.fixed(p, 3);
    }
}
