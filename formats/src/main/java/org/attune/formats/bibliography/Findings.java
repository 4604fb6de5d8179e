package org.attune.formats.bibliography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.attune.core.reading.Reading;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;

/// What a reader of a bibliography finds on its way: problems, each with its line and what to do, and remarks.
final class Findings {

    /// Beyond this many, the rest would not be read by anybody. Our choice.
    private static final int MOST = 200;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void problem(long line, String what, String allowed, String next) {
        if (problems.size() < MOST) {
            problems.add(new Problem(ProblemKind.NOT_A_BIBLIOGRAPHY, file, line, what, allowed, next));
        }
    }

    void remark(long line, String what) {
        if (remarks.size() < MOST) {
            remarks.add(line == 0 ? what : "Line " + line + ": " + what);
        }
    }

    /// All readings, or every problem when there was one.
    Bibliography outcome(List<Reading> readings) {
        if (problems.isEmpty() && readings.isEmpty()) {
            problem(0, "The file has no entry.", "An entry of BibTeX begins with @ and its kind, one of CSL-JSON is an "
                    + "object with an id and a title.", "Choose the file that your program exported.");
        }
        if (problems.isEmpty()) {
            return new Bibliography.Read(readings, remarks);
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new Bibliography.Refused(problems);
    }
}
