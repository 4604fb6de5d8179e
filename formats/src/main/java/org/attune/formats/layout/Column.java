package org.attune.formats.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of a tidy table holds, and the names by which it is recognised.
public enum Column {
    CLIENT("client clientid case caseid patient patientid participant participantid pid subject subjectid person personid "
            + "pseudonym recordid id code klient klientin"),
    THERAPIST(
            "therapist therapistid counsellor counselor clinician clinicianid practitioner provider therapeut therapeutin"),
    SESSION("session sessionnumber sessionno sessionnr sessionid sess sitting appointment visit sitzung"),
    DATE("date sessiondate day datum completed completedon"),
    RATER("rater ratedby respondent informant perspective reporter filledby source who"),
    SCALE("scale scalename measure instrument questionnaire form test variable skala"),
    ITEM("item itemid itemno itemnr itemnumber question frage"),
    VALUE("value score total totalscore rating points response answer result wert");

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /// Its own name, as typed after `--column`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The names by which it is recognised, the surest first, without case, spaces and marks.
    public List<String> names() {
        return List.of(names.split(" "));
    }

    /// The column that a word stands for.
    public static Optional<Column> find(String word) {
        for (Column each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
