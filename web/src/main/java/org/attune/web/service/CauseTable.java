package org.attune.web.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.figures.svg.Numbers;
import org.attune.store.tension.Tension;

/// Where tensions lay: what the therapist says by what the client says, and what observers say.
///
/// @param columns what the client says, *not said* last
/// @param rows what the therapist says, each with a count a column
/// @param together of how many both named a place, and of how many the same
/// @param observers what observers say; empty where none did
public record CauseTable(List<String> columns, List<Row> rows, String together, String observers) {

    private static final String NOT_SAID = "not said";

    public CauseTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One row.
    ///
    /// @param says what the therapist says
    /// @param counts how many tensions, a column each
    public record Row(String says, List<Integer> counts) {
        public Row {
            counts = List.copyOf(counts);
        }
    }

    static CauseTable of(List<Tension> tensions) {
        List<String> names = names();
        List<Row> rows = new ArrayList<>();
        for (String row : names) {
            rows.add(new Row(row, names.stream().map(column -> (int) tensions.stream()
                    .filter(one -> says(one, Respondent.THERAPIST).equals(row)
                            && says(one, Respondent.CLIENT).equals(column))
                    .count()).toList()));
        }
        return new CauseTable(names, rows, together(tensions), observers(tensions));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Arrays.stream(Attribution.values()).map(Attribution::words).toList());
        names.add(NOT_SAID);
        return names;
    }

    private static String says(Tension tension, Respondent by) {
        return tension.attributions().stream().filter(one -> one.said().by() == by).findFirst()
                .map(one -> one.said().lay().words()).orElse(NOT_SAID);
    }

    private static String together(List<Tension> tensions) {
        List<Tension> both = tensions.stream()
                .filter(one -> isNamed(says(one, Respondent.THERAPIST)) && isNamed(says(one, Respondent.CLIENT)))
                .toList();
        long same = both.stream()
                .filter(one -> says(one, Respondent.THERAPIST).equals(says(one, Respondent.CLIENT))).count();
        return "Both named a place for " + both.size() + " of " + Numbers.counted(tensions.size(), "tension")
                + ", the same one for "
                + same
                + ". A difference is no mistake of either.";
    }

    private static boolean isNamed(String says) {
        return !says.equals(NOT_SAID) && !says.equals(Attribution.UNSURE.words());
    }

    private static String observers(List<Tension> tensions) {
        return Arrays.stream(Attribution.values())
                .filter(lay -> observed(tensions, lay) > 0)
                .map(lay -> lay.words() + ": " + String.format(Locale.ROOT, "%,d", observed(tensions, lay)))
                .collect(Collectors.joining("; "));
    }

    private static long observed(List<Tension> tensions, Attribution lay) {
        return tensions.stream().flatMap(one -> one.attributions().stream())
                .filter(one -> one.said().by() == Respondent.OBSERVER && one.said().lay() == lay).count();
    }
}
