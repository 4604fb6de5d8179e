package org.attune.formats.cases;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.formats.Places;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;

/// Some cases in order, and what was noticed while they were made.
public final class CaseBatch {

    private final Places places;
    private final ProblemLog log;
    private final List<Case> cases = new ArrayList<>();
    private long ids;
    private long scores;
    private long casesWithoutScores;
    private long rowsLeftOut;
    private final Gaps gaps = new Gaps();

    /// @param places where rows came from
    /// @param listed how many problems are listed
    public CaseBatch(Places places, int listed) {
        this.places = places;
        this.log = new ProblemLog(listed);
    }

    /// The cases, ascending by id.
    public List<Case> cases() {
        return cases;
    }

    /// How many ids were given, whether or not there was a case to look at.
    public long size() {
        return ids + casesWithoutScores;
    }

    /// How many different ids they have.
    public long ids() {
        return ids;
    }

    /// How many scores they hold.
    public long scores() {
        return scores;
    }

    /// How many cases had rows, but nothing to look at.
    public long casesWithoutScores() {
        return casesWithoutScores;
    }

    /// How many rows were left out because others said the same, or the opposite.
    public long rowsLeftOut() {
        return rowsLeftOut;
    }

    /// The sessions before the last one that have no score.
    public Gaps gaps() {
        return gaps;
    }

    /// The problems found.
    public ProblemLog log() {
        return log;
    }

    /// Adds what was made of one id.
    ///
    /// @param rows the rows it was made of, ascending by session
    void addCases(List<Case> made, CaseRows rows) {
        cases.addAll(made);
        if (made.isEmpty()) {
            casesWithoutScores++;
        } else {
            ids++;
        }
        for (Case each : made) {
            scores += each.course().scores() + each.counterpart().scores();
            gaps.find(each, rows, places);
        }
    }

    void leaveOut(ProblemKind kind, int place, int rows, String what, String next) {
        rowsLeftOut += rows;
        int file = places.fileIndex(place);
        log.add(file, new Problem(kind, places.file(file), places.line(place), what,
                "A person gives one score a session and scale.", next), rows);
    }

    String placeWords(int place) {
        return "line " + places.line(place) + " of " + places.file(places.fileIndex(place));
    }
}
