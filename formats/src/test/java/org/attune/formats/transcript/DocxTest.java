package org.attune.formats.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.attune.formats.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Documents in docx.
class DocxTest {

    private static byte[] docx(String body) {
        return archive("word/document.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" + body + "</w:body></w:document>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] archive(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void readsParagraphsWithTrackedChangesAsAccepted() {
        Reading reading = Reading.of(docx(paragraph("Session 7") + paragraph("Dr. Ellis: How &amp; when?")
                + "<w:p><w:r><w:t>K.: I </w:t></w:r><w:del><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>often</w:t></w:r></w:ins><w:r><w:t> came</w:t><w:tab/><w:t>late.</w:t>"
                + "<w:commentReference w:id=\"1\"/><w:instrText>PAGE</w:instrText></w:r></w:p>" + "<w:p/>"
                + paragraph("and stayed.") + paragraph("Dr. Ellis: Hm.") + paragraph("K.: Yes.")));

        assertThat(reading.read().format()).isEqualTo(TranscriptFormat.DOCX);
        assertThat(reading.turns()).containsExactly("||Session 7", "Dr. Ellis||How & when?",
                "K.||I often came late. and stayed.", "Dr. Ellis||Hm.", "K.||Yes.");
        assertThat(reading.changes()).isEqualTo("LINES_JOINED=1 LABEL_FROM_TEXT=4 SPEAKER_UNKNOWN=1 INSERTIONS_KEPT=1 "
                + "DELETIONS_LEFT=1 COMMENTS_LEFT=1");
    }

    @Test
    void readsTablesInEitherOrderOfTimeAndName() {
        Reading reading = Reading
                .of(docx("<w:tbl><w:tr><w:tc>" + paragraph("1") + "</w:tc><w:tc>" + paragraph("[00:00:05]")
                        + "</w:tc><w:tc>" + paragraph("Ellis") + "</w:tc><w:tc>" + paragraph("How")
                        + paragraph("are you?") + "</w:tc></w:tr>"
                        + "<w:tr><w:tc>" + paragraph("K.:") + "</w:tc><w:tc>" + paragraph("0:09") + "</w:tc><w:tc>"
                        + paragraph("Fine.") + "</w:tc></w:tr></w:tbl>"));

        assertThat(reading.turns()).containsExactly("Ellis|5000-9000|How are you?", "K.|9000-9000|Fine.");
    }

    @Test
    void readsNamesAboveTheirWords() {
        Reading reading = Reading
                .of(docx("<w:p><w:r><w:t>Morgan Ellis   0:03</w:t><w:br/><w:t>Good morning.</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>R. K.   0:07</w:t><w:br/><w:t>Morning.</w:t></w:r></w:p>"));

        assertThat(reading.turns()).containsExactly("Morgan Ellis|3000-7000|Good morning.", "R. K.|7000-7000|Morning.");
    }

    @Test
    @Timeout(60)
    void refusesArchivesThatUnpackToTooMuch() {
        byte[] bomb = archive("word/document.xml", new byte[65 << 20]);
        byte[] before = archive("word/media/a.bin", new byte[257 << 20]);

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Reading.refusal(bomb).kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(Reading.refusal(before).kind()).isEqualTo(ProblemKind.TOO_LARGE);
    }

    @Test
    void refusesWhatIsDamagedOrNoDocx() {
        byte[] whole = docx(paragraph("T: yes"));

        assertThat(Reading.refusal(Arrays.copyOf(whole, 140)).kind()).isIn(ProblemKind.UNREADABLE,
                ProblemKind.NOT_A_TRANSCRIPT);
        assertThat(Reading.refusal(archive("xl/workbook.xml", new byte[3])).what()).contains("no docx");
        assertThat(Reading.refusal(docx("<w:p>")).what()).contains("damaged");
        assertThat(Reading.refusal(archive("word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8)))
                .what())
                .contains("document type");
        assertThat(Reading.refusal(docx("")).kind()).isEqualTo(ProblemKind.EMPTY);
    }
}
