package org.attune.formats.codings;

import java.util.List;
import java.util.Locale;

/// What a column of a table of codings holds, and the names by which it is recognised.
enum CodingColumn {
    SESSION("session sessionid sessionnumber sessionno sitting case caseid sitzung"),
    SEGMENT("segment segmentid unit unitid item turn utterance stretch minute abschnitt"),
    CODER("coder coderid rater raterid observer annotator judge kodierer"),
    CODE("code codeid marker category variable event"),
    VALUE("value rating label given present mark wert"),
    CLARITY("clarity"),
    SIGNIFICANCE("significance"),
    BOUNDARY("boundary cut break boundaryseconds"),
    END("end ends endseconds length duration"),
    SPEAKER("speaker who whose by person part"),
    DATE("date day coded codedon datum"),
    PERIOD("period month wave week block");

    private final String names;

    CodingColumn(String names) {
        this.names = names;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> names() {
        return List.of(names.split(" "));
    }
}
