package org.attune.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.attune.core.disclosure.PublishedCounts.Sum;

/// Knows every count that is shown and every sum, and that no count is below 0; bounds each withheld one by the simplex method on
/// fractions, with Bland's rule. It shares no code and no idea with what it attacks.
final class Attacker {

    private final List<Integer> unknown;
    private final Fraction[][] rows;
    private final int[] basis;
    private final int columns;

    /// What is certain of a count.
    ///
    /// @param low it is at least this
    /// @param high it is at most this; empty when nothing bounds it
    record Range(double low, OptionalDouble high) {}

    /// Sees counts only where they are shown.
    Attacker(List<Shown> shown, List<Sum> sums) {
        unknown = IntStream.range(0, shown.size()).filter(i -> shown.get(i) instanceof Shown.Withheld).boxed().toList();
        List<Fraction[]> equations = new ArrayList<>();
        int artificial = sums.size();
        columns = unknown.size() + artificial;
        for (Sum sum : sums) {
            long[] row = new long[columns + 1];
            take(shown, sum.total(), -1, row);
            sum.parts().forEach(part -> take(shown, part, 1, row));
            if (row[columns] < 0) {
                Arrays.setAll(row, i -> -row[i]);
            }
            row[unknown.size() + equations.size()] = 1;
            equations.add(Arrays.stream(row).mapToObj(Fraction::of).toArray(Fraction[]::new));
        }
        rows = equations.toArray(Fraction[][]::new);
        basis = IntStream.range(0, rows.length).map(row -> unknown.size() + row).toArray();
        Fraction[] cost = new Fraction[columns];
        Arrays.setAll(cost, i -> Fraction.of(i < unknown.size() ? 0 : -1));
        maximize(cost, columns);
        leaveArtificial();
    }

    private void take(List<Shown> shown, int place, int sign, long[] row) {
        switch (shown.get(place)) {
            case Shown.Count count -> row[columns] -= (long) sign * count.cases();
            case Shown.Withheld withheld -> row[unknown.indexOf(place)] += sign;
        }
    }

    private void leaveArtificial() {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; basis[row] >= unknown.size() && column < unknown.size(); column++) {
                if (!rows[row][column].isZero()) {
                    pivot(row, column);
                }
            }
        }
    }

    Range range(int place) {
        int at = unknown.indexOf(place);
        OptionalDouble least = best(at, -1);
        return new Range(-least.orElseThrow(), best(at, 1));
    }

    private OptionalDouble best(int at, int sign) {
        Fraction[] cost = new Fraction[columns];
        Arrays.fill(cost, Fraction.ZERO);
        cost[at] = Fraction.of(sign);
        if (!maximize(cost, unknown.size())) {
            return OptionalDouble.empty();
        }
        for (int row = 0; row < rows.length; row++) {
            if (basis[row] == at) {
                return OptionalDouble.of(sign * rows[row][columns].number());
            }
        }
        return OptionalDouble.of(0);
    }

    /// Whether there is a largest value.
    private boolean maximize(Fraction[] cost, int allowed) {
        while (true) {
            int entering = -1;
            for (int column = 0; column < allowed && entering < 0; column++) {
                entering = reduced(cost, column).sign() > 0 ? column : -1;
            }
            if (entering < 0) {
                return true;
            }
            int leaving = -1;
            for (int row = 0; row < rows.length; row++) {
                if (rows[row][entering].sign() > 0 && (leaving < 0 || isBefore(row, leaving, entering))) {
                    leaving = row;
                }
            }
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private Fraction reduced(Fraction[] cost, int column) {
        Fraction value = cost[column];
        for (int row = 0; row < rows.length; row++) {
            value = value.minusProduct(cost[basis[row]], rows[row][column]);
        }
        return value;
    }

    private boolean isBefore(int row, int other, int entering) {
        int order = rows[row][columns].dividedBy(rows[row][entering])
                .compareTo(rows[other][columns].dividedBy(rows[other][entering]));
        return order < 0 || order == 0 && basis[row] < basis[other];
    }

    private void pivot(int row, int column) {
        Fraction by = rows[row][column];
        rows[row] = Arrays.stream(rows[row]).map(value -> value.dividedBy(by)).toArray(Fraction[]::new);
        for (int other = 0; other < rows.length; other++) {
            Fraction factor = rows[other][column];
            if (other != row && !factor.isZero()) {
                for (int i = 0; i <= columns; i++) {
                    rows[other][i] = rows[other][i].minusProduct(factor, rows[row][i]);
                }
            }
        }
        basis[row] = column;
    }
}
