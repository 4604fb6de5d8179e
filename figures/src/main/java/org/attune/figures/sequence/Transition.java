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

    /// What z is of, beside p.
    public static final String RESIDUALS = "By chance and p: orders within sessions. z: the adjusted residual of the whole table, from the "
            + "sums of its rows and columns; where sessions differ in their codes it can point the other way.";
    /// What comes furthest beyond chance first: (times - by chance) / sqrt(by chance), so that frequent codes do not lead by being frequent;
    /// our choice.
    public static final Comparator<Transition> OFTENEST_BEYOND_CHANCE = Comparator
            .comparingDouble(Transition::beyondChance).reversed()
            .thenComparing(Transition::given).thenComparing(Transition::then);

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

    /// What chance seldom does, what comes furthest beyond it first.
    public static List<Transition> seldomByChance(List<Transition> transitions) {
        return transitions.stream().filter(Transition::isSeldomByChance).sorted(OFTENEST_BEYOND_CHANCE).toList();
    }

    /// Whether orders of the same codes reach this in one of twenty or fewer.
    public boolean isSeldomByChance() {
        return cell.residual() instanceof Residual.Off off && off.p() <= SELDOM;
    }

    private double beyondChance() {
        return (cell.count() - cell.byChance()) / Math.sqrt(Math.max(cell.byChance(), Double.MIN_NORMAL));
    }

    /// As one sentence.
    public String sentence() {
        String often = given + " was followed by " + then + (lag == 1 ? "" : " " + lag + " places later") + " "
                + Numbers.counted(cell.count(), "time") + ", and by chance it would have been "
                + Numbers.fixed(cell.byChance(), 1);
        return switch (cell.residual()) {
            case Residual.Off off -> often + " (p " + probability(off.p()) + ").";
            case Residual.None none -> often + " (no p: " + none.why().words() + ").";
        };
    }

    /// A chance, with as many digits as it has.
    public static String probability(double p) {
        return p < 0.001 ? "below 0.001" : Numbers.fixed(p, 3);
    }
}
