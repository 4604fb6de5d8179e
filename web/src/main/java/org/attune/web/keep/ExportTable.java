package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

import org.attune.web.keep.Columns.Column;

/// The tables of an export with their columns. The files and the dictionary are both made of this, so neither lacks what the
/// other has.
enum ExportTable {

    /// A row a case.
    CASES("a row a case"),

    /// A row a session.
    SESSIONS("a row a session"),

    /// A row an event.
    EVENTS("a row an event"),

    /// A row a score on the chief scale of each form; attune detect reads this file.
    SCORES("a row a score on the chief scale of each form; attune detect reads this file"),

    /// A row a score on any further scale of a form.
    SUBSCALES("a row a score on any further scale of a form"),

    /// A row an answer; attune detect reads this file too.
    ANSWERS("a row an answer; attune detect reads this file too"),

    /// A row an open line, as it was written.
    WORDS("a row an open line, as it was written"),

    /// A row a half that was handed in.
    HALVES("a row a half that was handed in"),

    /// A row an answer, or an open line, that stood in an entry from paper before it was corrected.
    CORRECTIONS("a row an answer, or an open line, that stood in an entry from paper before it was corrected"),

    /// A row a decision about a flag, the earlier ones too.
    DECISIONS("a row a decision about a flag, the earlier ones too"),

    /// A row an entry of a tension, in the order in which they were added.
    RUPTURES("a row an entry of a tension, in the order in which they were added"),

    /// A row a coder's rating of a code in a segment, or of a session item, as it was handed in blind; attune agree reads this file.
    CODINGS("a row a coder's rating, once all coders of the session had handed in, as it was handed in blind; attune agree reads this file"),

    /// A row what coders settled after the reveal, the earlier ones too.
    SETTLEMENTS("a row what coders settled after the reveal, the earlier ones too"),

    /// A row a turn of a transcript, with stand-ins in place of names.
    TURNS("a row a turn of a transcript, with stand-ins in place of names"),

    /// A row a clip that was made of a session and not taken away.
    CLIPS("a row a clip that was made of a session and not taken away"),

    /// A row an answer to a hint in a transcript, the earlier ones too.
    HINTS("a row an answer to a hint in a transcript, the earlier ones too"),

    /// A row something that the therapist wrote on a packet for a peer group. What others said there is theirs.
    PACKETS("a row something that the therapist wrote on a packet for a peer group"),

    /// A row a consent, withdrawn ones too.
    CONSENTS("a row a consent, withdrawn ones too"),

    /// A row an essay that was published, in a practice's export alone: an essay is of no case.
    ESSAYS("a row an essay that was published; drafts are their authors' alone");

    private final String purpose;

    ExportTable(String purpose) {
        this.purpose = purpose;
    }

    /// What it is called among the tables of the JSON file.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its file's name.
    String fileName() {
        return word() + ".csv";
    }

    /// What a row of it is.
    String purpose() {
        return purpose;
    }

    List<Column> columns() {
        return requireNonNull(Columns.OF.get(this));
    }
}
