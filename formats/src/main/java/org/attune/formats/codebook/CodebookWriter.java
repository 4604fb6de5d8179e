package org.attune.formats.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.core.codebook.Change;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording.Example;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.Revision;
import org.attune.core.codebook.SessionItem;
import org.attune.core.tension.guide.Source;
import org.attune.formats.yaml.YamlFields;
import org.attune.formats.yaml.YamlWriter;

/// Writes codebooks as YAML, everything written out. What is written is read as the same codebook.
public final class CodebookWriter {

    private CodebookWriter() {}

    /// The text of a codebook.
    public static String write(Codebook codebook) {
        return YamlWriter.write(codebook(codebook));
    }

    private static Map<String, Object> codebook(Codebook codebook) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("codebook", codebook.name().id());
        all.put("version", codebook.name().version());
        all.put("title", codebook.about().title());
        all.put("language", codebook.about().language());
        all.put("says", codebook.about().says());
        all.put("sources", codebook.about().sources().stream().map(CodebookWriter::source).toList());
        all.put("segment-seconds", codebook.segmentSeconds());
        all.put("codes", codebook.codes().stream().map(CodebookWriter::code).toList());
        all.put("items", codebook.items().stream().map(CodebookWriter::item).toList());
        all.put("revisions", codebook.revisions().stream().map(CodebookWriter::revision).toList());
        return all;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("cites", source.cites());
        all.put("link", source.link());
        return all;
    }

    private static Map<String, Object> code(Code code) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", code.id());
        all.put("name", code.name());
        all.put("mover", YamlFields.word(code.mover()));
        all.put("family", YamlFields.word(code.family()));
        if (code.hasKey()) {
            all.put("key", code.key());
        }
        all.put("definition", code.wording().definition());
        all.put("counts", code.wording().counts());
        all.put("counts-not", code.wording().countsNot());
        all.put("rules", new ArrayList<>(code.wording().rules()));
        all.put("examples", code.wording().examples().stream().map(CodebookWriter::example).toList());
        return all;
    }

    private static Map<String, Object> example(Example example) {
        return Map.of(example.side() == Side.COUNTS ? "counts" : "counts-not", example.text());
    }

    private static Map<String, Object> item(SessionItem item) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", item.id());
        all.put("name", item.name());
        all.put("question", item.question());
        all.put("points", new ArrayList<>(item.points()));
        return all;
    }

    private static Map<String, Object> revision(Revision revision) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", revision.version());
        all.put("says", revision.says());
        all.put("changes", revision.changes().stream().map(CodebookWriter::change).toList());
        return all;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("of", change.of());
        all.put("kind", YamlFields.word(change.kind()));
        all.put("why", change.why());
        return all;
    }
}
