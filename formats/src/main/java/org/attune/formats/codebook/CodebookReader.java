package org.attune.formats.codebook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.attune.core.codebook.About;
import org.attune.core.codebook.Change;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.CodebookName;
import org.attune.core.codebook.Revision;
import org.attune.core.codebook.SessionItem;
import org.attune.core.tension.guide.Source;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.yaml.YamlException;
import org.attune.formats.yaml.YamlFields;
import org.attune.formats.yaml.YamlReader;
import org.attune.formats.yaml.YamlValue;

/// Reads codebooks. Their keys are described in docs/methods/codebook.md.
public final class CodebookReader {

    /// How long a file may be. In UTF-8 twice as much as the longest text takes that is written in Latin letters. Our choice.
    public static final int MOST_BYTES = 4_000_000;
    private static final String ALLOWED = "A codebook is a YAML file in UTF-8, as attune codebook export writes one.";

    private final String file;
    private final CodeFields codes;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private CodebookReader(String file, CodeFields codes) {
        this.file = file;
        this.codes = codes;
    }

    /// Reads a file.
    public static CodebookReading read(Path path) {
        String name = path.toString();
        try {
            if (Files.size(path) > MOST_BYTES) {
                return tooLarge(name);
            }
            return read(name, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            boolean isThere = Files.exists(path);
            String what = !isThere ? "There is no such file."
                    : Files.isDirectory(path) ? "This is a folder." : "The file cannot be read.";
            return new CodebookReading.Refused(List.of(new Problem(
                    isThere ? ProblemKind.UNREADABLE : ProblemKind.NOT_FOUND, name, 0, what, ALLOWED,
                    "Check the name, the folder, and who may read it.")));
        }
    }

    /// Reads the bytes of a file.
    ///
    /// @param file the file's name as the user gave it
    public static CodebookReading read(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return tooLarge(file);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return read(file, text.startsWith("\uFEFF") ? text.substring(1) : text, CodeFields.WRITTEN_OUT);
        } catch (CharacterCodingException notUtf8) {
            return refused(file, 0, ProblemKind.ENCODING, "The text is not UTF-8.");
        }
    }

    private static CodebookReading tooLarge(String file) {
        return refused(file, 0, ProblemKind.TOO_LARGE, "The file is larger than " + MOST_BYTES + " bytes.");
    }

    static CodebookReading read(String file, String text, CodeFields codes) {
        return new CodebookReader(file, codes).read(text);
    }

    private CodebookReading read(String text) {
        Optional<Codebook> codebook = attempt(1, () -> {
            YamlFields fields = YamlFields.of("A codebook", YamlReader.read(text));
            CodebookName name = new CodebookName(fields.text("codebook"), fields.whole("version"));
            lines.put(CodebookLines.VERSION, fields.value("version").line());
            About about = new About(fields.text("title"), fields.text("language"), fields.text("says"),
                    each(fields.items("sources"), CodebookReader::source, source -> "source " + source.cites()));
            int seconds = fields.whole("segment-seconds");
            List<Code> read = each(fields.items("codes"), codes::code,
                    code -> CodebookLines.entryAt(code.id()));
            List<SessionItem> items = each(fields.items("items"), CodebookReader::item,
                    item -> CodebookLines.entryAt(item.id()));
            List<Revision> revisions = each(fields.items("revisions"), this::revision,
                    revision -> CodebookLines.revisionAt(revision.version()));
            fields.requireNoMore();
            return problems.isEmpty() ? Optional.of(new Codebook(name, about, seconds, read, items, revisions))
                    : Optional.<Codebook>empty();
        }).flatMap(found -> found);
        problems.sort(Comparator.comparingLong(Problem::line));
        return codebook.<CodebookReading>map(read -> new CodebookReading.Read(read, new CodebookLines(lines)))
                .orElseGet(() -> new CodebookReading.Refused(problems));
    }

    /// Makes something of a value.
    interface Making<T> {
        T of(YamlFields fields) throws YamlException;
    }

    /// Makes something.
    private interface Attempt<T> {
        T make() throws YamlException;
    }

    /// Every entry of a list as far as each can be read; what is wrong with the others is written down.
    ///
    /// @param place what the line of an entry is remembered by
    private <T> List<T> each(List<YamlValue> values, Making<T> making, Function<T, String> place) {
        List<T> made = new ArrayList<>();
        for (YamlValue value : values) {
            attempt(value.line(), () -> {
                YamlFields fields = YamlFields.of("An entry", value);
                T entry = making.of(fields);
                fields.requireNoMore();
                return entry;
            }).ifPresent(entry -> {
                made.add(entry);
                lines.put(place.apply(entry), value.line());
            });
        }
        return made;
    }

    private <T> Optional<T> attempt(int line, Attempt<T> attempt) {
        try {
            return Optional.of(attempt.make());
        } catch (YamlException wrong) {
            problems.add(problem(file, wrong.line(), ProblemKind.NOT_A_CODEBOOK, wrong.what()));
        } catch (IllegalArgumentException wrong) {
            problems.add(problem(file, line, ProblemKind.NOT_A_CODEBOOK, sentence(String.valueOf(wrong.getMessage()))));
        }
        return Optional.empty();
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    private static Source source(YamlFields fields) throws YamlException {
        return new Source(fields.text("cites"), fields.text("link"));
    }

    private static SessionItem item(YamlFields fields) throws YamlException {
        return new SessionItem(fields.text("id"), fields.text("name"), fields.text("question"),
                fields.texts("points"));
    }

    private Revision revision(YamlFields fields) throws YamlException {
        int version = fields.whole("version");
        return new Revision(version, fields.text("says"), each(fields.items("changes"), CodebookReader::change,
                change -> CodebookLines.changeAt(version, change.of())));
    }

    private static Change change(YamlFields fields) throws YamlException {
        return new Change(fields.text("of"), fields.word("kind", Change.Kind.class), fields.text("why"));
    }

    private static CodebookReading refused(String file, int line, ProblemKind kind, String what) {
        return new CodebookReading.Refused(List.of(problem(file, line, kind, what)));
    }

    private static Problem problem(String file, long line, ProblemKind kind, String what) {
        return new Problem(kind, file, line, what, ALLOWED,
                "Correct it and read it again; nothing of it was taken.");
    }
}
