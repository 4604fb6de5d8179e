package org.attune.formats.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Strand;
import org.attune.core.tension.guide.Marker;
import org.attune.core.tension.guide.MarkerList;
import org.attune.formats.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideReaderTest {

    /// A list of markers of a practice, in a language and a script of its own.
    private static final String OWN = """
            {"id": "our-list", "version": "2", "language": "he", "about": "Of our own practice.",
             "sources": {"us": {"cites": "Our own practice", "link": "https://example.org/list"}},
             "markers": [{"id": "client-looks-away", "strand": "withdrawal", "whose": "client", "name": "מסיט מבט",
              "meaning": "Looks away.", "counts": "Looks at the floor.", "countsNot": "Looks at a picture.",
              "sources": ["us"]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsACodebookThatAPracticeBrings() throws IOException, JsonException {
        Path file = Files.writeString(folder.resolve("own.json"), OWN);

        MarkerList own = GuideReader.markers(file);

        assertThat(own.edition().version()).isEqualTo("2");
        Marker marker = own.find("client-looks-away").orElseThrow();
        assertThat(marker.name()).isEqualTo("מסיט מבט");
        assertThat(marker.strand()).isEqualTo(Strand.WITHDRAWAL);
        assertThat(marker.whose()).isEqualTo(Respondent.CLIENT);
        assertThat(marker.sources().getFirst().link()).isEqualTo("https://example.org/list");
        assertThat(GuideReader.markers(new ByteArrayInputStream(OWN.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "withdrawal" | "mixed" | The member markers[1].strand must be one of withdrawal, confrontation.
            "whose": "client" | "whose": "observer" | The member markers[1].whose must be one of client, therapist.
            "meaning": "Looks away." | "meaning": " " | the meaning of client-looks-away is empty.
            "meaning": "Looks away.", | '' | The member markers[1].meaning is missing.
            "counts": "Looks | "count": "Looks | The member markers[1].counts is missing.
            "sources": ["us"] | "sources": ["you"] | The member markers[1].sources must be keys of the sources of this file: us.
            "sources": ["us"] | "sources": [] | the marker client-looks-away names no source.
            https:// | javascript: | the link of the source "Our own practice" must begin with https://.
            "id": "client-looks-away" | "id": "Looks away" | an id has up to 48 small letters, digits and hyphens and starts with a letter, but one is "Looks away".
            "version": "2" | "version": 2 | The member version must be a text.
            "language" | "sprache" | The member language is missing.
            "about": | "colour": "blue", "about": | The member colour is not known; known here are about, id, language, markers, sources, version.
            "sources": {"us" | "sources": {"them": {"cites": "T", "link": "https://t.org"}, "us" | The source them is named by no entry: name it or take it out.
            """, ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\'')
    void saysWhatIsWrongAndWhatIsAllowed(String right, String wrong, String message) {
        assertThat(OWN).contains(right);
        assertThatThrownBy(() -> GuideReader.markers(OWN.replace(right, wrong)))
                .isInstanceOf(JsonException.class).hasMessage(message);
    }

    @Test
    void takesEachIdOnce() {
        String marker = OWN.substring(OWN.indexOf("[{") + 1, OWN.lastIndexOf("]}"));
        assertThatThrownBy(() -> GuideReader.markers(OWN.replace(marker, marker + "," + marker)))
                .hasMessage("two markers have the id client-looks-away.");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = OWN.replace("Looks away", "Schaut hinüber").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> GuideReader.markers(new ByteArrayInputStream(latin)))
                .hasMessage("The text is not UTF-8; save it as UTF-8.");
    }

    @Test
    void wantsWordsForEachStageAndForNothingElse() throws IOException {
        String shipped = Files.readString(
                Path.of("src/main/resources/org/attune/formats/guide/stages-1.json"));
        assertThatThrownBy(() -> GuideReader.words(shipped.replace("\"hear\":", "\"listen\":")))
                .hasMessage("The member stages.hear is missing.");
        assertThatThrownBy(() -> GuideReader.words(shipped.replace("\"repaired\":", "\"mended\": {}, \"repaired\":")))
                .hasMessageStartingWith("The member endings.mended is not known; known here are ended-badly,");
    }
}
