package org.attune.web.keep;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The columns of each table of an export, in order.
final class Columns {

    /// A column of an exported table, as the data dictionary explains it.
    ///
    /// @param name its name in the file
    /// @param meaning what it holds
    /// @param unit its unit; empty where it has none
    /// @param values which values it takes, and what an empty cell means
    record Column(String name, String meaning, String unit, String values) {
        Column {
            requireNonNull(name, "name");
            requireNonNull(meaning, "meaning");
            requireNonNull(unit, "unit");
            requireNonNull(values, "values");
        }
    }

    static final Map<ExportTable, List<Column>> OF = Map.ofEntries(
            Map.entry(ExportTable.CASES, List.of(
                    client(),
                    new Column("therapist", "whose case it is now, by the name shown in the practice", "", "text"),
                    moment("opened_at", "when the case was opened", "never empty"),
                    new Column("is_closed", "whether the therapy has ended", "", "yes or no"),
                    new Column("therapy_end", "how it ended, as the therapist says", "",
                            "goes_on, together, by_client, otherwise, not_known"),
                    new Column("sessions", "how many sessions are known", "sessions", "0 or more"),
                    new Column("forms_without_client",
                            "forms of which no client's half is in this export: not filled in, kept by the client, or not opened yet; "
                                    + "which of these is not said",
                            "forms", "0 or more"),
                    new Column("transcripts_left_out",
                            "transcripts that are not in turns.csv, because it was not decided what stands in place of names, "
                                    + "or because the client does not agree to transcripts any more",
                            "transcripts", "0 or more"))),

            Map.entry(ExportTable.SESSIONS, List.of(client(), session(), date("date", "the day of the session"))),

            Map.entry(ExportTable.EVENTS, List.of(client(), date("date", "the day it happened"),
                    new Column("event", "a word or two for it", "", "text"))),

            Map.entry(ExportTable.SCORES, scores()),

            Map.entry(ExportTable.SUBSCALES, scores()),

            Map.entry(ExportTable.ANSWERS, List.of(client(), session(),
                    date("date", "the day of the session"), rater(),
                    new Column("scale", "the instrument's name", "", "text"),
                    new Column("item", "the item's id in its instrument", "", "text"),
                    new Column("value", "the answer, not turned", "points of the item",
                            "a whole number; empty where it was left out on purpose"),
                    new Column("instrument", "the instrument's id", "", "such as attune-check"),
                    new Column("version", "the instrument's version", "", "text"),
                    new Column("language", "the language that the client read it in", "", "such as en"),
                    moment("given_at", "when it was last touched", "never empty"))),

            Map.entry(ExportTable.WORDS, List.of(client(), session(), rater(),
                    new Column("instrument", "the instrument's id", "", "such as attune-check"),
                    new Column("words", "the open line", "", "text; never empty"))),

            Map.entry(ExportTable.HALVES, List.of(client(), session(), rater(),
                    new Column("instrument", "the instrument's id", "", "such as attune-check"),
                    moment("handed_in_at", "when it was handed in", "never empty"),
                    new Column("sharing", "what its owner shares of it", "", "now, before_next, line_only"))),

            Map.entry(ExportTable.CORRECTIONS, List.of(client(), session(),
                    new Column("instrument", "the instrument's id", "", "such as attune-check"),
                    moment("corrected_at", "when it was corrected", "never empty"),
                    new Column("item", "the item's id in its instrument", "",
                            "text; empty in the row of the open line"),
                    new Column("value", "the answer until then, not turned", "points of the item",
                            "a whole number; empty in the row of the open line"),
                    new Column("words", "the open line until then", "", "text; empty without one"),
                    new Column("sharing", "what was shared of it until then", "", "now, before_next, line_only"))),

            Map.entry(ExportTable.CODINGS, coded(
                    new Column("coder", "who coded, under a label made up for the round", "", "such as coder-1"),
                    new Column("value", "what was said of the code, or the answer to a question about the session", "",
                            "given, absent, cannot tell, not rated; a whole number where segment is empty"),
                    new Column("clarity", "how plainly it showed", "",
                            "weak, clear, absent, cannot tell, not rated; empty for the whole session"),
                    new Column("significance", "how much it bears on the alliance", "points from 1 to 5",
                            "a whole number, absent, cannot tell; empty where it was not rated"),
                    date("date", "the day on which the sheet was handed in blind"))),

            Map.entry(ExportTable.SETTLEMENTS, coded(
                    new Column("outcome", "what the coders came to", "", "agreed, we differ"),
                    new Column("value", "what they agreed on", "",
                            "given, absent, cannot tell, or a whole number; empty where they differ"),
                    new Column("clarity", "how plainly, as agreed", "", "weak, clear; empty otherwise"),
                    new Column("significance", "how significant, as agreed", "points from 1 to 5",
                            "a whole number; empty otherwise"),
                    new Column("note", "why, in the coders' words", "", "text; empty without one"),
                    new Column("by", "who wrote it down", "", "a coder's label, or lead"),
                    date("date", "the day on which it was settled"))),

            Map.entry(ExportTable.DECISIONS, List.of(client(), session(),
                    new Column("rule", "the id of the rule that raised the flag", "", "attune rules lists them"),
                    new Column("version", "the rule's version", "", "a whole number"),
                    new Column("parameters", "the settings that it ran with", "", "text"),
                    new Column("state", "what was decided", "", "look_into_it, not_now, not_a_tension"),
                    new Column("reason", "why, in the therapist's words", "", "text; empty without any"),
                    moment("decided_at", "when", "never empty"))),

            Map.entry(ExportTable.RUPTURES, List.of(client(),
                    new Column("rupture", "the tension's id", "", "text"),
                    new Column("entry", "its place among the entries of this tension", "", "a whole number from 1"),
                    new Column("by", "who added it", "",
                            "client or therapist; attributed: also observer, who supervises the case"),
                    moment("at", "when it was added", "never empty"),
                    new Column("kind", "what was added", "",
                            "described, witnessed, told, planned, worked, put_off, closed, attributed, shared, joined, parted, taken_back"),
                    new Column("onset_first", "described: the first session at which it may have begun", "sessions",
                            "a whole number from 1; empty for before anybody noticed"),
                    new Column("onset_last", "described: the last session at which it may have begun", "sessions",
                            "a whole number from 1; empty for before anybody noticed"),
                    new Column("strand", "described: which way it goes", "", "withdrawal, confrontation, mixed"),
                    new Column("places", "described: what it is about", "",
                            "task, goal, bond; several apart by blanks"),
                    new Column("needs", "described: which needs are in play", "", "agency, relatedness"),
                    new Column("markers", "described: ids of markers", "", "text; several apart by blanks"),
                    new Column("strength", "described: how strong it is", "", "1 to 5; empty where that is not said"),
                    new Column("session", "witnessed, worked, put off: of which session", "sessions",
                            "a whole number from 1; empty for none"),
                    new Column("witness", "witnessed: what kind of witness", "",
                            "client_form, therapist_form, observer_code, transcript_moment, rule"),
                    new Column("seen", "witnessed: what it says", "", "tension, nothing, cannot_tell"),
                    new Column("source", "witnessed: a form's id, or a rule with its version", "", "text"),
                    new Column("stage", "planned, worked: the stage of the repair", "", "such as raise"),
                    new Column("card", "planned, worked: the id of the strategy card", "", "text"),
                    new Column("ending", "closed: how it ended for whoever says so", "",
                            "repaired, partly, set_aside, ended_well, ended_badly, unknown"),
                    new Column("lay", "attributed: where it lay for whoever says so", "",
                            "client, therapist, between, around, unsure; the last row of each person counts"),
                    new Column("look_again_on", "put off: when to look again", "", "a day"),
                    new Column("other", "joined, parted: the other tension; taken back: the entry", "", "text"),
                    new Column("tags", "told: ids of tags", "", "text; several apart by blanks"),
                    new Column("words", "what was written; of a description, what was observed", "", "text"),
                    new Column("inferred", "described: what was inferred", "", "text"),
                    new Column("felt", "described: what was felt", "", "text"))),

            Map.entry(ExportTable.TURNS, List.of(client(), session(), turn("its place in the transcript"),
                    new Column("speaker", "the stand-in for who speaks", "",
                            "such as Client; empty where nobody is named"),
                    new Column("part", "what they are", "", "client, therapist, other, not said"),
                    millis("start_millis", "when it begins", "empty without a time"),
                    millis("end_millis", "when it ends", "empty without a time"),
                    new Column("text", "what is said, with stand-ins", "", "text"))),

            Map.entry(ExportTable.CLIPS, List.of(client(), session(),
                    new Column("purpose", "what for", "", "supervision, peer_group, research, teaching"),
                    millis("from_millis", "where it begins", "never empty"),
                    millis("to_millis", "where it ends", "never empty"),
                    moment("made_at", "when it was made", "never empty"))),

            Map.entry(ExportTable.HINTS, List.of(client(), session(), turn("the turn that the hint points at"),
                    new Column("rule", "the id of the rule that points there", "", "such as explicit-rejection"),
                    new Column("version", "the rule's version", "", "a whole number"),
                    new Column("answer", "what the therapist answered", "",
                            "accepted, rejected, unsure; the last row of a hint counts"),
                    moment("answered_at", "when", "never empty"))),

            Map.entry(ExportTable.PACKETS, List.of(client(),
                    new Column("packet", "which packet of the case", "",
                            "a whole number from 1, in the order of drafting"),
                    new Column("kind", "what was written", "",
                            "question, tried (what they would try), met (whether their needs were met), happened"),
                    new Column("needs", "whether needs were met", "", "yes, partly, no, not_said; empty but for met"),
                    new Column("words", "what was written", "", "text; may be empty for met"),
                    moment("written_at", "when", "never empty"))),

            Map.entry(ExportTable.CONSENTS, List.of(client(),
                    new Column("purpose", "what for", "",
                            "therapy, supervision, peer_group, service, research, teaching"),
                    new Column("material", "with what", "", "scores, answers, words, notes, transcript, recording"),
                    new Column("text_version", "which text the client read", "", "text"),
                    moment("given_at", "since when", "never empty"),
                    moment("withdrawn_at", "until when", "empty while it holds"))),

            Map.entry(ExportTable.ESSAYS, List.of(
                    new Column("essay", "the essay's id", "", "text"),
                    new Column("title", "its title", "", "text"),
                    new Column("signed", "the name under it, as its author wishes to be read", "", "text"),
                    new Column("language", "its language", "", "english, german"),
                    new Column("audience", "for whom it is", "", "practice, group"),
                    new Column("goes_out", "whether it stands in their feed while that is open", "", "yes, no"),
                    moment("published_at", "since when it may be read", "never empty"),
                    new Column("text", "what it says, in Markdown", "", "text"))));

    private Columns() {}

    private static List<Column> scores() {
        return List.of(client(), session(),
                date("date", "the day of the session"), rater(),
                new Column("scale", "the scale's name; docs/instruments.md of Attune describes each", "", "text"),
                new Column("value", "the score as the form gives it, not turned", "points of the scale",
                        "a number; empty where the session took place without this score"));
    }

    private static Column client() {
        return new Column("client", "the case's pseudonym", "", "text; unique in the practice");
    }

    private static Column session() {
        return new Column("session", "the session's number in its case", "sessions", "a whole number from 1");
    }

    private static Column rater() {
        return new Column("rater", "whose half it is", "", "client or therapist");
    }

    private static Column turn(String meaning) {
        return new Column("turn", meaning, "turns", "a whole number from 1");
    }

    private static Column millis(String name, String meaning, String empty) {
        return new Column(name, meaning, "milliseconds since the session began", "a whole number; " + empty);
    }

    private static Column date(String name, String meaning) {
        return new Column(name, meaning, "days", "ISO 8601, such as 2026-03-02");
    }

    private static Column moment(String name, String meaning, String empty) {
        return new Column(name, meaning, "moments in UTC", "ISO 8601, such as 2026-03-02T09:30:00Z; " + empty);
    }

    /// The columns of what belongs to a code of a coded session.
    private static List<Column> coded(Column... more) {
        List<Column> all = new ArrayList<>(List.of(client(),
                new Column("codebook", "the codebook and its version, of which there is a file", "",
                        "such as attune-tensions v1, for codebook-attune-tensions-1.yaml"),
                new Column("session", "the session within its round of coding", "",
                        "pseudonym, number of the session, round"),
                new Column("segment", "the segment of the session", "",
                        "a whole number from 1; empty for the whole session"),
                new Column("segment_from", "where the segment begins: its first second, or its first turn",
                        "as segment_in says",
                        "seconds since the session began, or a turn from 1; empty for the whole session"),
                new Column("segment_to", "where it ends: the second at which the next one begins, or its last turn",
                        "as segment_in says",
                        "seconds since the session began, or a turn from 1; empty for the whole session"),
                new Column("segment_in", "in what segments are counted", "",
                        "seconds, turns; empty for the whole session"),
                new Column("code", "the id of the code, or of the question about the session", "", "text")));
        all.addAll(List.of(more));
        return all;
    }
}
