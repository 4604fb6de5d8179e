package org.attune.formats.forms;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring.Score;

/// One filled form and its scores. It keeps no answer.
///
/// @param line the line it stands on, from 1
/// @param label what the table says of it besides the answers
/// @param scores its scores, in the order of the instrument's scales
/// @param riskItems the items about risk that were answered above their lowest answer; somebody has to read these
public record ScoredForm(long line, Label label, List<ScaleScore> scores, List<String> riskItems) {

    /// What a table says of a form besides the answers. Each is empty where the table does not say it.
    ///
    /// @param client the case
    /// @param session the session, as it stands in the file
    /// @param date the date, as it stands in the file
    /// @param rater who filled the form, as it stands in the file
    public record Label(String client, String session, String date, String rater) {
        public Label {
            requireNonNull(client, "client");
            requireNonNull(session, "session");
            requireNonNull(date, "date");
            requireNonNull(rater, "rater");
        }
    }

    /// A form's score on one scale.
    ///
    /// @param key the scale and its key
    /// @param score the score, or why there is none
    public record ScaleScore(ScaleKey key, Score score) {
        public ScaleScore {
            requireNonNull(key, "key");
            requireNonNull(score, "score");
        }
    }

    public ScoredForm {
        requireNonNull(label, "label");
        scores = List.copyOf(scores);
        riskItems = List.copyOf(riskItems);
    }

    /// Says where, never what was answered.
    @Override
    public String toString() {
        return "ScoredForm[line " + line + "]";
    }
}
