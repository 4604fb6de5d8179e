package org.attune.web.coding.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.core.codebook.Change;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.CodeWording.Side;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;
import org.attune.web.coding.CodingWords;

/// What stands of a code, a question or the segments in two versions of a codebook.
///
/// @param older the older version
/// @param newer the newer one
public record Texts(Codebook older, Codebook newer) {

    /// Something that stands otherwise.
    ///
    /// @param what which part of it
    /// @param before what stood there; empty for nothing
    /// @param after what stands there now; empty for nothing
    public record Other(String what, String before, String after) {}

    /// What stands otherwise in the newer one.
    public List<Other> other(String id) {
        Map<String, String> before = parts(older, id);
        Map<String, String> after = parts(newer, id);
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<Other> other = new ArrayList<>();
        for (String part : all.keySet()) {
            String was = before.getOrDefault(part, "");
            String is = after.getOrDefault(part, "");
            if (!was.equals(is)) {
                other.add(new Other(part, was, is));
            }
        }
        return other;
    }

    private static Map<String, String> parts(Codebook book, String id) {
        if (id.equals(Change.SEGMENTS)) {
            return Map.of("Length", CodingWords.length(book.segmentSeconds()));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        book.findCode(id).ifPresent(code -> add(parts, code));
        book.findItem(id).ifPresent(item -> add(parts, item));
        return parts;
    }

    private static void add(Map<String, String> parts, Code code) {
        parts.put("Name", code.name());
        parts.put("Whose", CodingWords.of(code.mover()));
        parts.put("Kind", CodingWords.of(code.family()));
        parts.put("Key", code.key());
        parts.put("Definition", code.wording().definition());
        parts.put("Counts", code.wording().counts());
        parts.put("Does not count", code.wording().countsNot());
        parts.put("Rules", String.join(" ", code.wording().rules()));
        parts.put("Moments that count", String.join(" · ", code.wording().examples(Side.COUNTS)));
        parts.put("Moments that do not", String.join(" · ", code.wording().examples(Side.COUNTS_NOT)));
    }

    private static void add(Map<String, String> parts, SessionItem item) {
        parts.put("Name", item.name());
        parts.put("Question", item.question());
        parts.put("Points", String.join(" · ", item.points()));
    }
}
