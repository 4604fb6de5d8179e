package org.attune.formats.study;

import java.util.List;
import java.util.Locale;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.Cells;

/// The columns of a table beside the scores of a study. A table of which one row cannot be used is refused, because what is left out of such
/// a table changes every answer.
///
/// @param file how messages call it
/// @param header the names as they stand there
/// @param allowed which columns it has, as a sentence
record StudyColumns(String file, List<String> header, String allowed) {

    /// The names of the column that holds the case.
    static final List<String> CASE = List.of("client", "case", "id");
    /// The names of the column that holds the session.
    static final List<String> SESSION = List.of("session", "session_number", "session_no");

    /// Where a column is, from 0.
    int find(List<String> names) throws Refusal {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        throw new Refusal(new Problem(ProblemKind.COLUMNS, file, 1, "There is no column " + names.getFirst() + ".",
                allowed, "Name the column so."));
    }

    /// The case of a row.
    String client(Cells cells, int column) throws Refusal {
        String client = cells.text(column);
        if (client.isEmpty()) {
            throw refusal(ProblemKind.NO_CASE, cells, "The row names no case.", "Each row is about one case.",
                    "Fill in the client, or take the row out.");
        }
        return client;
    }

    /// The session of a row, from 1.
    int session(Cells cells, int column) throws Refusal {
        String text = cells.text(column);
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw refusal(ProblemKind.SESSION, cells, "The session cannot be understood.",
                    "Sessions are whole numbers from 1.", "Write the session's number, or take the row out.");
        }
        return Integer.parseInt(text);
    }

    /// A word of a row, in small letters.
    static String word(Cells cells, int column) {
        return cells.text(column).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What is wrong in a row.
    Refusal refusal(ProblemKind kind, Cells cells, String what, String allowedHere, String next) {
        return new Refusal(new Problem(kind, file, cells.line(), what, allowedHere, next));
    }
}
