package org.attune.formats.scores;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A tidy table as people and programs write them: mostly plain and sorted, now and then not.
///
/// @param text the whole file
record WrittenTable(String text) {

    private static final List<String> PLAIN_COLUMNS = List.of("client", "therapist", "session", "date", "rater",
            "scale", "value");
    private static final String[] RATERS = {"client", "client", "client", "therapist", "therapist", "observer", "T"};
    private static final String[] ODD_RATERS = {"", " client", "aunt", "NA", "CLIENT"};
    private static final String[] SCALES = {"WAI-SR", "WAI-SR", "WAI-SR", "PHQ-9", "GAD-7"};
    private static final String[] ODD_SCALES = {"", "wai sr", "Mystery", "WAI-SR ", "WAI_SR", "BDI (2)"};
    private static final String[] ODD_SESSIONS = {"", "0", "-1", "1.5", "2e0", "007", "x", "100001", "123", " 4", "NA",
            "3.0"};
    private static final String[] ODD_VALUES = {"", "NA", "abc", "9", "-1", "3.3333333333", "1e0", ".5", "4.", "1.2.3",
            "+3", "5.00001", "0.99999", "5.01", "null", "3.25 ", "1000000", "12345678", "4.00000", "Infinity", "1e999",
            "3.1.", "."};

    /// A table with faults as often as asked for.
    ///
    /// @param oddShare the share of cells that are odd
    static WrittenTable random(long seed, double oddShare) {
        Random random = new Random(seed);
        List<String> columns = new ArrayList<>(PLAIN_COLUMNS);
        if (random.nextInt(8) == 0) {
            Collections.shuffle(columns, random);
        }
        if (random.nextInt(6) == 0) {
            columns.remove(List.of("therapist", "date", "rater").get(random.nextInt(3)));
        }
        if (random.nextInt(10) == 0) {
            columns.add(random.nextInt(columns.size()), "remark");
        }
        List<String> rows = rows(columns, random, oddShare);
        if (random.nextInt(4) == 0) {
            Collections.shuffle(rows, random);
        }
        String lineEnd = random.nextInt(5) == 0 ? "\r\n" : "\n";
        String text = String.join(",", columns) + lineEnd + String.join(lineEnd, rows);
        return new WrittenTable(random.nextBoolean() ? text + lineEnd : text);
    }

    private static List<String> rows(List<String> columns, Random random, double oddShare) {
        List<String> rows = new ArrayList<>();
        boolean hasShortIds = random.nextInt(6) == 0;
        int cases = random.nextInt(10) == 0 ? 600 : 1 + random.nextInt(40);
        for (int c = 0; c < cases; c++) {
            String id = hasShortIds ? Integer.toString(100 + c) : String.format("case-%06d", 3 * c);
            int sessions = 1 + random.nextInt(cases > 100 ? 4 : random.nextInt(8) == 0 ? 120 : 20);
            for (int session = 1; session <= sessions; session++) {
                int scores = random.nextInt(4);
                for (int i = 0; i < scores; i++) {
                    rows.add(row(columns, id, session, random, oddShare));
                }
            }
        }
        return rows;
    }

    private static String row(List<String> columns, String id, int session, Random random, double oddShare) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            boolean isOdd = random.nextDouble() < oddShare;
            cells.add(switch (column) {
                case "client" ->
                    isOdd ? List.of("", "NA", id + " ", "-", "n" + id, "x".repeat(300)).get(random.nextInt(6)) : id;
                case "therapist" -> isOdd ? "Dr (a) " + random.nextInt(9) : "T" + id.length() + session / 9;
                case "session" -> isOdd ? one(ODD_SESSIONS, random) : Integer.toString(session);
                case "date" -> isOdd ? "4 March" : "2025-03-" + (10 + session % 20);
                case "rater" -> one(isOdd ? ODD_RATERS : RATERS, random);
                case "scale" -> one(isOdd ? ODD_SCALES : SCALES, random);
                case "value" -> isOdd ? one(ODD_VALUES, random) : value(random);
                default -> isOdd ? "" : "some words";
            });
        }
        if (random.nextDouble() < oddShare / 4) {
            cells.removeLast();
        } else if (random.nextDouble() < oddShare / 4) {
            cells.add(random.nextBoolean() ? "" : "more");
        }
        String row = String.join(",", cells);
        if (random.nextDouble() < oddShare / 100) {
            return List.of("\"" + row.replace(",", "\",\"") + "\"", row + "\u00fc", row + "\n", row.replace(',', '\r'))
                    .get(random.nextInt(4));
        }
        return row;
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static String value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Integer.toString(1 + random.nextInt(5));
            case 1 -> "3.5";
            default -> Double.toString(Math.round(1e4 * (1 + 4 * random.nextDouble())) / 1e4);
        };
    }
}
