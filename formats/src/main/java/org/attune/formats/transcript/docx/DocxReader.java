package org.attune.formats.transcript.docx;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.DecodedText;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.intake.Line;
import org.attune.formats.transcript.lines.PlainReader;
import org.attune.formats.transcript.xml.SafeXml;

/// Reads a docx: each paragraph is read like a line of a typed transcript, each row of a table like one line.
///
/// Tracked changes are read as accepted; comments and footnotes are left out, because they are not what was said. All of it is counted.
///
/// *Source:* ECMA-376, part 1, section 17, for the names of elements; from memory.
public final class DocxReader {

    private final Intake into;
    private final SafeXml xml;
    private final List<Line> lines = new ArrayList<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final List<StringBuilder> cells = new ArrayList<>();
    private int number;
    private int tables;
    private int skipped;
    private boolean isText;

    private DocxReader(SafeXml xml, Intake into) {
        this.xml = xml;
        this.into = into;
    }

    /// Whether bytes begin like a docx.
    public static boolean isArchive(byte[] bytes) {
        return DocxFile.isArchive(bytes);
    }

    /// Reads a document.
    ///
    /// @throws Refusal when it is damaged, not safe or none
    public static void read(byte[] archive, Intake into) throws Refusal {
        String text = DecodedText.of(into.file(), DocxFile.text(into.file(), archive)).text();
        DocxReader reader = new DocxReader(SafeXml.of(into.file(), new StringReader(text)), into);
        reader.read();
        PlainReader.read(reader.lines, into);
    }

    private void read() throws Refusal {
        while (xml.next()) {
            switch (xml.event()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.name());
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText) {
                        add(xml.text());
                    }
                }
                default -> {
                    // Nothing of the document's words.
                }
            }
        }
    }

    private void begin(String element) throws Refusal {
        if (skipped > 0 || isSkipped(element)) {
            skipped++;
            return;
        }
        switch (element) {
            case "w:p" -> {
                number++;
                paragraphs.push(new StringBuilder());
            }
            case "w:t" -> isText = true;
            case "w:tab" -> add("\t");
            case "w:br", "w:cr" -> add("\n");
            case "w:noBreakHyphen" -> add("-");
            case "w:tbl" -> tables++;
            case "w:tc" -> beginCell();
            case "w:ins" -> into.changed(ChangeKind.INSERTIONS_KEPT, number);
            case "w:commentReference", "w:footnoteReference", "w:endnoteReference" ->
                into.changed(ChangeKind.COMMENTS_LEFT, number);
            default -> {
                // Of no importance to the words.
            }
        }
    }

    /// What was deleted or moved away, and the second version of a picture for older programs.
    private boolean isSkipped(String element) {
        boolean isDeleted = (element.equals("w:del") || element.equals("w:moveFrom")) && !paragraphs.isEmpty();
        into.changed(ChangeKind.DELETIONS_LEFT, number, isDeleted ? 1 : 0);
        return isDeleted || element.equals("mc:Fallback");
    }

    private void end(String element) throws Refusal {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (element) {
            case "w:t" -> isText = false;
            case "w:p" -> endParagraph();
            case "w:tr" -> endRow();
            case "w:tbl" -> tables--;
            default -> {
                // Of no importance to the words.
            }
        }
    }

    private void add(String text) throws Refusal {
        if (!paragraphs.isEmpty()) {
            Line.requireShort(into.file(), number, paragraphs.peek().length() + text.length());
            paragraphs.peek().append(text);
        }
    }

    private void endParagraph() {
        String text = paragraphs.pop().toString();
        if (tables > 0 && !cells.isEmpty()) {
            cells.getLast().append(' ').append(text.replace('\n', ' '));
            return;
        }
        text.lines().forEach(line -> lines.add(new Line(number, line, "\n")));
    }

    private void beginCell() {
        if (tables == 1) {
            cells.add(new StringBuilder());
        }
    }

    private void endRow() {
        if (tables == 1) {
            lines.add(new Line(number, TableRow.line(cells.stream().map(StringBuilder::toString).toList()), "\n"));
            cells.clear();
        }
    }
}
