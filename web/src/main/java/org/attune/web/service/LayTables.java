package org.attune.web.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.web.service.ServiceTables.Line;

/// Where tensions lay, in cases: of each the tension that was opened first, so that a case is counted once.
///
/// @param first for each case with a tension what each side says of its first one
record LayTables(List<Map<Respondent, Attribution>> first) {

    private static final String OF_EACH = "Of each case the tension that was opened first, if its client agrees to be counted with "
            + "what is noted of tensions.";
    private static final String ELSEWHERE = "not said, or unsure";
    private static final List<String> PLACES = Stream.concat(Attribution.places().stream().map(Attribution::words),
            Stream.of(ELSEWHERE)).toList();

    LayTables {
        first = first.stream().map(Map::copyOf).toList();
    }

    /// How finely cases are parted, the finest first.
    private enum Grain {
        /// What the one says by what the other says.
        CROSSED,
        /// What each says, and whether they say the same.
        EACH,
        /// Whether they say the same.
        TOGETHER
    }

    /// Whether both say the same.
    private enum Together {
        SAME("both name the same place"),
        DIFFERENT("both name a place, and not the same"),
        THERAPIST("only the therapist names one"),
        CLIENT("only the client names one"),
        NEITHER("neither does");

        private final String words;

        Together(String words) {
            this.words = words;
        }

        static Together of(String therapist, String client) {
            boolean isTherapists = !therapist.equals(ELSEWHERE);
            boolean isClients = !client.equals(ELSEWHERE);
            return isTherapists && isClients ? therapist.equals(client) ? SAME : DIFFERENT
                    : isTherapists ? THERAPIST : isClients ? CLIENT : NEITHER;
        }
    }

    /// Adds the tables.
    ///
    /// @param described the place of the count of these cases
    void addTo(ServiceTables tables, int described) {
        tables.addFinest(described, first.size(), Grain.values().length, (into, total, level) -> {
            switch (Grain.values()[level]) {
                case CROSSED -> crossed(into, total);
                case EACH -> each(into, total);
                case TOGETHER -> together(into, total, into.parts(total, first, List.of(Together.values()),
                        one -> Together.of(place(one, Respondent.THERAPIST), place(one, Respondent.CLIENT))));
            }
        });
    }

    private List<Integer> said(ServiceTables tables, int total, Respondent by) {
        return tables.parts(total, first, PLACES, one -> place(one, by));
    }

    private List<List<Integer>> cells(ServiceTables tables, List<Integer> rows, List<Integer> columns) {
        return tables.cross(rows, columns, first, PLACES, one -> place(one, Respondent.THERAPIST),
                one -> place(one, Respondent.CLIENT));
    }

    private void crossed(ServiceTables tables, int total) {
        List<Integer> rows = said(tables, total, Respondent.THERAPIST);
        List<Integer> columns = said(tables, total, Respondent.CLIENT);
        List<List<Integer>> cells = cells(tables, rows, columns);
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < PLACES.size(); row++) {
            lines.add(new Line(PLACES.get(row), with(cells.get(row), rows.get(row))));
        }
        lines.add(new Line("all", with(columns, total)));
        tables.add("Where tensions lay", "What the therapist says, down, by what the client says, across. " + OF_EACH,
                Stream.concat(PLACES.stream().map(place -> "client: " + place), Stream.of("all")).toList(), lines);
    }

    /// What the one says by what the other says is in no table then, and still nobody may work it out.
    private void each(ServiceTables tables, int total) {
        List<Integer> rows = said(tables, total, Respondent.THERAPIST);
        List<Integer> columns = said(tables, total, Respondent.CLIENT);
        List<List<Integer>> cells = cells(tables, rows, columns);
        tables.keepBack(cells.stream().flatMap(List::stream).toList());
        tables.add("Where tensions lay", "What each side says, by itself. " + OF_EACH, List.of("therapist", "client"),
                IntStream.range(0, PLACES.size())
                        .mapToObj(place -> new Line(PLACES.get(place), List.of(rows.get(place), columns.get(place))))
                        .toList());
        together(tables, total, Arrays.stream(Together.values()).map(which -> tables.sum(cellsOf(cells, which)))
                .toList());
    }

    private static List<Integer> cellsOf(List<List<Integer>> cells, Together which) {
        List<Integer> found = new ArrayList<>();
        for (int row = 0; row < PLACES.size(); row++) {
            for (int column = 0; column < PLACES.size(); column++) {
                if (Together.of(PLACES.get(row), PLACES.get(column)) == which) {
                    found.add(cells.get(row).get(column));
                }
            }
        }
        return found;
    }

    private static void together(ServiceTables tables, int total, List<Integer> counts) {
        List<Line> lines = new ArrayList<>();
        for (Together one : Together.values()) {
            lines.add(Line.of(one.words, counts.get(one.ordinal())));
        }
        lines.add(Line.of("all", total));
        tables.add("Whether both say that a tension lay in the same place",
                OF_EACH + " A difference is no mistake of either.",
                List.of("cases"), lines);
    }

    private static List<Integer> with(List<Integer> places, int last) {
        return Stream.concat(places.stream(), Stream.of(last)).toList();
    }

    private static String place(Map<Respondent, Attribution> lay, Respondent by) {
        Attribution said = lay.getOrDefault(by, Attribution.UNSURE);
        return said == Attribution.UNSURE ? ELSEWHERE : said.words();
    }
}
