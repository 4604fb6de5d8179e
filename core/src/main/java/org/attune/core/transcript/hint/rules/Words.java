package org.attune.core.transcript.hint.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.transcript.hint.Span;

/// A list of phrases, looked up in a text.
final class Words {

    private final List<Pattern> patterns;

    Words(List<String> phrases) {
        this.patterns = phrases.stream().map(Phrase::pattern).toList();
    }

    /// Where phrases of the list stand, in order and without overlap; of two that overlap, the one that begins first, then the longer.
    List<Span> in(String text) {
        String plain = Phrase.plain(text);
        List<Span> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            for (Matcher matcher = pattern.matcher(plain); matcher.find();) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return apart(found);
    }

    static List<Span> apart(List<Span> found) {
        List<Span> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Span::from).thenComparing(Comparator.comparingInt(Span::to).reversed()));
        List<Span> apart = new ArrayList<>();
        for (Span span : ordered) {
            if (apart.isEmpty() || span.from() >= apart.getLast().to()) {
                apart.add(span);
            }
        }
        return apart;
    }
}
