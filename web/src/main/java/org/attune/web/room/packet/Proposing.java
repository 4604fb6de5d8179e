package org.attune.web.room.packet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.Store;
import org.attune.store.room.piece.Redaction.Proposal;
import org.attune.store.room.piece.Redaction.Span;
import org.attune.store.room.piece.Shown;
import org.attune.web.room.packet.Proposals.Proposed;
import org.attune.web.visit.Visitor;

/// Looks through a draft for what might tell who somebody is: by the rules of a language, and for names that the practice knows.
///
/// @param store where the names are
record Proposing(Store store) {

    /// Our choice: enough to see what a word is about.
    private static final int SIGNS_AROUND = 30;
    /// Our choice: shorter parts of names are words of other kinds too often.
    private static final int SHORTEST_NAME = 3;

    /// @param in the name of a language; the one that the words are probably in for any other word
    Proposals of(Visitor visitor, Shown shown, String in) {
        Language language = Stream.of(Language.values()).filter(one -> one.name().equals(in)).findFirst()
                .orElseGet(() -> Language.likely(String.join("\n", shown.texts())));
        List<Proposal> all = new ArrayList<>(store.packets().propose(visitor.asker(), shown.packetId(), language));
        known(visitor).forEach((pattern, reason) -> {
            for (int text = 0; text < shown.texts().size(); text++) {
                int number = text;
                pattern.matcher(shown.texts().get(text)).results().map(found -> span(number, found))
                        .filter(span -> all.stream().noneMatch(other -> span.meets(other.span())))
                        .map(span -> new Proposal(span, reason)).toList().forEach(all::add);
            }
        });
        all.sort(Comparator.comparingInt((Proposal one) -> one.span().text())
                .thenComparingInt(one -> one.span().start()));
        return new Proposals(language, all.stream().map(one -> proposed(shown, one)).toList());
    }

    /// Cases in any letters; people as they write themselves, for many a name is a word as well.
    private Map<Pattern, String> known(Visitor visitor) {
        Map<Pattern, String> known = new LinkedHashMap<>();
        store.cases().list(visitor.asker()).forEach(one -> known.put(
                TypedBlack.pattern(one.pseudonym(), Pattern.CASE_INSENSITIVE), "what a case of yours is called"));
        store.people().list(visitor.asker()).stream().flatMap(person -> Stream.of(person.names().shown().split("\\s+")))
                .filter(name -> name.length() >= SHORTEST_NAME && Character.isUpperCase(name.codePointAt(0))).distinct()
                .forEach(name -> known.put(TypedBlack.pattern(name, 0), "a name of somebody in this practice"));
        return known;
    }

    private static Span span(int text, MatchResult found) {
        return new Span(text, found.start(), found.end());
    }

    private static Proposed proposed(Shown shown, Proposal one) {
        String text = shown.texts().get(one.span().text());
        int start = one.span().start();
        int end = one.span().end();
        return new Proposed(TypedBlack.place(shown, one.span()), text.substring(start, end),
                text.substring(Math.max(0, start - SIGNS_AROUND), Math.min(text.length(), end + SIGNS_AROUND)),
                one.reason());
    }
}
