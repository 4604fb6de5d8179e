package org.attune.formats.codings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;

/// Where the columns of a table of codings are.
///
/// @param file how messages call it
/// @param header the names as they stand there
/// @param places where each column is, from 0; one that is not there has no entry
record CodingColumns(String file, List<String> header, Map<CodingColumn, Integer> places) {

    private static final int NAMES_LISTED = 8;

    /// What a column of a table of codings holds, and the names by which it is recognised.
    enum CodingColumn {
        SESSION("session sessionid sessionnumber sessionno sitting case caseid sitzung"),
        SEGMENT("segment segmentid unit unitid item turn utterance stretch minute abschnitt"),
        CODER("coder coderid rater raterid observer annotator judge kodierer"),
        CODE("code codeid marker category variable event"),
        VALUE("value rating label given present mark wert"),
        CLARITY("clarity"),
        SIGNIFICANCE("significance"),
        BOUNDARY("boundary cut break boundaryseconds"),
        END("end ends endseconds length duration"),
        SPEAKER("speaker who whose by person part"),
        DATE("date day coded codedon datum"),
        PERIOD("period month wave week block");

        private final String names;

        CodingColumn(String names) {
            this.names = names;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<String> names() {
            return List.of(names.split(" "));
        }
    }

    CodingColumns {
        header = List.copyOf(header);
        places = new EnumMap<>(places);
    }

    /// Recognises columns by their names.
    static CodingColumns find(String file, List<String> header) throws Refusal {
        Map<CodingColumn, Integer> places = new EnumMap<>(CodingColumn.class);
        for (CodingColumn column : CodingColumn.values()) {
            for (String name : column.names()) {
                for (int i = 0; i < header.size() && !places.containsKey(column); i++) {
                    if (plain(header.get(i)).equals(name) && !places.containsValue(i)) {
                        places.put(column, i);
                    }
                }
            }
        }
        CodingColumns found = new CodingColumns(file, header, places);
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw found.refusal("Two columns have the same name.", "Give each column a name of its own.");
            }
        }
        return found;
    }

    boolean has(CodingColumn column) {
        return places.containsKey(column);
    }

    /// The cell of a column; empty where there is none or it says that there is nothing.
    String text(Cells cells, CodingColumn column) {
        Integer at = places.get(column);
        return at == null || cells.isMissing(at) ? "" : cells.text(at);
    }

    /// Sees whether each name of a session stands for one session. Sessions that are numbered within each client would be taken for one, for whose
    /// they are is not looked at.
    static final class OneClientEach {

        private static final List<String> CLIENT = List.of("client", "clientid", "patient", "patientid", "klient",
                "case", "caseid");

        private final CodingColumns columns;
        private final List<Integer> client;
        private final Map<String, String> clients = new HashMap<>();
        private final List<Problem> found = new ArrayList<>();

        OneClientEach(CodingColumns columns) {
            this.columns = columns;
            this.client = columns.others().stream().filter(at -> CLIENT.contains(plain(columns.header.get(at))))
                    .limit(1).toList();
        }

        /// Looks whose session a row is.
        void see(String session, Cells cells) {
            for (int at : client) {
                String name = cells.isMissing(at) ? "" : cells.text(at);
                if (!name.isEmpty() && !clients.computeIfAbsent(session, any -> name).equals(name)
                        && found.isEmpty()) {
                    found.add(new Problem(ProblemKind.SESSION, columns.file, cells.line(),
                            "A session of this name stands above with another client.",
                            "Sessions of one name are taken for one; the column \"" + columns.header.get(at)
                                    + "\" is not looked at.",
                            "Give each session a name of its own, such as heron-1; or leave that column away, if it names no client."));
                }
            }
        }

        /// Why the table is refused as a whole; empty where it need not be.
        Optional<Problems> refusal() {
            return found.stream().findFirst().map(Problems::of);
        }
    }

    /// The columns that were not recognised.
    List<Integer> others() {
        return IntStream.range(0, header.size()).filter(at -> !places.containsValue(at)).boxed().toList();
    }

    /// Refuses the table as a whole.
    Refusal refusal(String what, String next) {
        return new Refusal(new Problem(ProblemKind.COLUMNS, file, 1, what, "The columns are " + listed() + ".", next));
    }

    /// Why coders that were named as columns are not looked for.
    Refusal coderColumn() {
        return refusal("Coders were named with --coder, and this table says in a column of its own who coded.",
                "Leave --coder away: it names the columns of a table with one column for each coder.");
    }

    private String listed() {
        List<String> names = header.stream().limit(NAMES_LISTED)
                .map(name -> "\"" + (name.length() > 40 ? name.substring(0, 40) + "..." : name) + "\"").toList();
        int more = header.size() - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }
}
