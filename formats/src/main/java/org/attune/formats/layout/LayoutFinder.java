package org.attune.formats.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;

/// Recognises the layout of a table by the names of its columns.
public final class LayoutFinder {

    /// A layout, and what to say about it.
    ///
    /// @param layout the layout
    /// @param words a sentence about columns that were recognised and left out
    public record Found(Layout layout, String words) {}

    /// Names such as `s1`, `session 1` and `wai_s1`: a scale, if any, a mark, and the session.
    private static final Pattern SESSION_NAME = Pattern.compile("(?:(.+)[ _.-])?s(?:ession)?[ _.-]?(\\d{1,6})",
            Pattern.CASE_INSENSITIVE);
    private static final int NAMES_LISTED = 8;

    private final String file;
    private final List<String> header;
    private final Map<Column, String> given;
    private final int mostSessions;

    private LayoutFinder(String file, List<String> header, Map<Column, String> given, int mostSessions) {
        this.file = file;
        this.header = header;
        this.given = given;
        this.mostSessions = mostSessions;
    }

    /// The layout of a table with this header.
    ///
    /// @param file how messages call the file
    /// @param given the user's name for some columns
    /// @param mostSessions the highest session number that a column may have
    /// @throws Refusal when a column that is needed is not there
    public static Found find(String file, List<String> header, Map<Column, String> given, int mostSessions)
            throws Refusal {
        return new LayoutFinder(file, header, given, mostSessions).find();
    }

    /// Which columns say whose a filled form is; none of them is needed.
    ///
    /// @param taken columns that hold items
    public static Map<Column, Integer> labels(String file, List<String> header, Map<Column, String> given,
            List<Integer> taken) throws Refusal {
        LayoutFinder finder = new LayoutFinder(file, header, given, 0);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Map.Entry<Column, String> each : given.entrySet()) {
            columns.put(each.getKey(), finder.given(each.getKey(), each.getValue()));
        }
        List<Layout.SessionColumn> items = taken.stream().map(column -> new Layout.SessionColumn(column, 1, ""))
                .toList();
        for (Column column : List.of(Column.CLIENT, Column.SESSION, Column.DATE, Column.RATER)) {
            if (!columns.containsKey(column)) {
                finder.recognise(column, columns, items);
            }
        }
        return columns;
    }

    private Found find() throws Refusal {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Map.Entry<Column, String> each : given.entrySet()) {
            columns.put(each.getKey(), given(each.getKey(), each.getValue()));
        }
        List<Layout.SessionColumn> sessions = sessionColumns();
        for (Column column : Column.values()) {
            if (!columns.containsKey(column)) {
                recognise(column, columns, sessions);
            }
        }
        boolean isTidy = columns.containsKey(Column.VALUE)
                && (columns.containsKey(Column.SESSION) || columns.containsKey(Column.DATE));
        if (!columns.containsKey(Column.CLIENT)) {
            throw missing(Column.CLIENT, "which case a row belongs to");
        }
        if (!isTidy && !sessions.isEmpty()) {
            Layout wide = new Layout.Wide(columns.get(Column.CLIENT), columns.getOrDefault(Column.RATER, -1), sessions);
            return new Found(wide, wideWords(sessions, columns));
        }
        if (!columns.containsKey(Column.VALUE)) {
            throw missing(Column.VALUE, "the scores");
        }
        if (!isTidy) {
            throw missing(Column.SESSION, "the session, by number or date");
        }
        return new Found(new Layout.Tidy(columns), tidyWords(columns));
    }

    private int given(Column column, String name) throws Refusal {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (plain(header.get(i)).equals(plain(name))) {
                return i;
            }
        }
        throw new Refusal(new Problem(ProblemKind.COLUMNS, file, 1, "There is no column \"" + name + "\".", seen(),
                "Correct --column " + column.word() + "=" + name + "."));
    }

    private void recognise(Column column, Map<Column, Integer> columns, List<Layout.SessionColumn> sessions)
            throws Refusal {
        for (String name : column.names()) {
            int found = -1;
            for (int i = 0; i < header.size(); i++) {
                int at = i;
                if (!plain(header.get(i)).equals(name) || columns.containsValue(i)
                        || sessions.stream().anyMatch(s -> s.column() == at)) {
                    continue;
                }
                if (found >= 0) {
                    throw new Refusal(new Problem(ProblemKind.COLUMNS, file, 1,
                            "Two columns could be the " + column.word() + ": \""
                                    + header.get(found) + "\" and \"" + header.get(i) + "\".",
                            "One column of each kind is read.",
                            "Give them different names, and say which with --column " + column.word() + "=NAME."));
                }
                found = i;
            }
            if (found >= 0) {
                columns.put(column, found);
                return;
            }
        }
    }

    private List<Layout.SessionColumn> sessionColumns() throws Refusal {
        List<Layout.SessionColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            Matcher name = SESSION_NAME.matcher(header.get(i));
            if (!name.matches()) {
                continue;
            }
            int session = Integer.parseInt(name.group(2));
            String scale = name.group(1) == null ? "" : name.group(1);
            if (session < 1 || session > mostSessions) {
                continue;
            }
            if (!seen.add(session + plain(scale))) {
                throw new Refusal(new Problem(ProblemKind.COLUMNS, file, 1, "Two columns hold session " + session + ".",
                        "Each session of a scale has one column.", "Remove or rename one of them."));
            }
            columns.add(new Layout.SessionColumn(i, session, scale));
        }
        return columns;
    }

    private Refusal missing(Column column, String what) {
        return new Refusal(new Problem(ProblemKind.COLUMNS, file, 1, "No column was recognised as " + what + ".",
                seen(), "Name it with --column "
                        + column.word() + "=NAME, or write a header such as client,session,rater,scale,value."));
    }

    /// The header's names, unless the first line looks like data, which is never repeated.
    private String seen() {
        for (String name : header) {
            if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
                return "The first line must hold the names of columns, and this one seems to hold values.";
            }
        }
        return "The columns are " + listed(header) + ".";
    }

    private String tidyWords(Map<Column, Integer> columns) {
        List<String> read = new ArrayList<>();
        columns.forEach((column, at) -> read.add(plain(header.get(at)).equals(column.word()) ? column.word()
                : column.word() + " (\"" + header.get(at) + "\")"));
        return "one row a score; columns " + String.join(", ", read) + leftOut(new HashSet<>(columns.values()));
    }

    private String wideWords(List<Layout.SessionColumn> sessions, Map<Column, Integer> columns) {
        Set<Integer> used = new HashSet<>();
        sessions.forEach(session -> used.add(session.column()));
        used.add(columns.getOrDefault(Column.CLIENT, -1));
        used.add(columns.getOrDefault(Column.RATER, -1));
        return "one row a case; " + sessions.size() + " session columns, \"" + header.get(sessions.getFirst().column())
                + "\" to \""
                + header.get(sessions.getLast().column()) + "\"" + leftOut(used);
    }

    private String leftOut(Set<Integer> used) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!used.contains(i)) {
                others.add(header.get(i));
            }
        }
        return others.isEmpty() ? "" : "; left out: " + listed(others);
    }

    private static String listed(List<String> names) {
        List<String> quoted = names.stream().limit(NAMES_LISTED).map(name -> "\"" + shortened(name) + "\"").toList();
        return String.join(", ", quoted)
                + (names.size() > NAMES_LISTED ? " and " + (names.size() - NAMES_LISTED) + " more" : "");
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-]", "");
    }
}
