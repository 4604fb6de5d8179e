package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.attune.core.transcript.Timing;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;

/// Takes in what a reader finds in one file: words, changes, problems.
public final class Intake {

    private static final int LISTED_PROBLEMS = 100;
    /// An identifier that a program made, such as `a12`; any other might be a word, and is not repeated.
    private static final Pattern MADE_ID = Pattern.compile("[A-Za-z]{1,3}\\d{1,9}");

    private final String file;
    private final Changes.Log changes = new Changes.Log();
    private final ProblemLog problems = new ProblemLog(LISTED_PROBLEMS);
    private List<Said> said = new ArrayList<>();

    /// @param file the file's name as the user gave it
    public Intake(String file) {
        this.file = file;
    }

    /// The file's name as the user gave it.
    public String file() {
        return file;
    }

    /// Words. Those of which nothing is left are dropped and counted.
    public void said(String label, Timing timing, String text, int line) {
        Said words = new Said(label, timing, text, line);
        if (words.text().isEmpty()) {
            changed(ChangeKind.EMPTY_DROPPED, line);
        } else {
            said.add(words);
        }
    }

    /// Takes labels out of the words, unless somebody has a label already: a file names its speakers in one way.
    public void findLabels() {
        if (said.stream().allMatch(one -> one.label().isEmpty())) {
            said = Labels.found(said, this);
        }
    }

    /// Something was changed or left aside at a line.
    public void changed(ChangeKind kind, int line) {
        changes.add(kind, line, "", 1);
    }

    /// Something was changed or left aside so many times at a line; nothing where it is 0.
    public void changed(ChangeKind kind, int line, long times) {
        if (times > 0) {
            changes.add(kind, line, "", times);
        }
    }

    /// Something was changed at an annotation.
    public void changed(ChangeKind kind, int line, String id) {
        changes.add(kind, line, MADE_ID.matcher(id).matches() ? id : "", 1);
    }

    /// A time that cannot be used. The words stay, without a time.
    public void badTime(int line, String what, String allowed) {
        problem(ProblemKind.TIME, line, what + " The words are kept without a time.", allowed,
                "Mend the time and read the file again.");
    }

    /// Something that cannot be used.
    public void problem(ProblemKind kind, int line, String what, String allowed, String next) {
        problems.add(0, new Problem(kind, file, line, what, allowed, next));
    }

    /// The words so far, in the order of the file.
    public List<Said> said() {
        return said;
    }

    /// What was changed so far.
    public Changes changes() {
        return changes.changes();
    }

    /// What could not be used so far.
    public Problems problems() {
        return problems.problems();
    }
}
