package org.attune.web.transcripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Identifier;
import org.attune.core.transcript.pseudonym.IdentifierKind;
import org.attune.core.transcript.pseudonym.Identifiers;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.web.transcripts.NamesPage.Proposal;

/// Words that could tell who somebody is, each once, with what could stand in their place: the same for the same words, and for
/// words that differ in capital letters alone.
final class NameProposals {

    /// How much stands around the words where they are shown. Our choice: about a line.
    private static final int AROUND = 50;

    private NameProposals() {}

    /// The language that was probably spoken.
    static Language language(Transcript transcript) {
        return Language.likely(transcript.turns().stream().map(Turn::text).collect(Collectors.joining("\n")));
    }

    static List<Proposal> of(Transcript transcript, Language language) {
        Map<String, List<Identifier>> byWords = new LinkedHashMap<>();
        Identifiers.propose(transcript, language)
                .forEach(one -> byWords.computeIfAbsent(one.words(), first -> new ArrayList<>()).add(one));
        Map<String, String> standIns = new LinkedHashMap<>();
        Map<IdentifierKind, Integer> counts = new LinkedHashMap<>();
        List<Proposal> proposals = new ArrayList<>();
        byWords.forEach((words, places) -> {
            IdentifierKind kind = places.getFirst().kind();
            String standIn = standIns.computeIfAbsent(words.toLowerCase(Locale.ROOT),
                    fresh -> standIn(kind, counts.merge(kind, 1, Integer::sum)));
            proposals.add(new Proposal(words, standIn, places.getFirst().reason(), places.size(),
                    around(transcript, places.getFirst())));
        });
        return proposals;
    }

    /// A stand-in in brackets, which nobody takes for a word that was said.
    static String standIn(IdentifierKind kind, int number) {
        return "[" + kind.name().toLowerCase(Locale.ROOT) + " " + number + "]";
    }

    /// The words and what stands before and after them, in three parts.
    private static List<String> around(Transcript transcript, Identifier one) {
        Turn turn = transcript.turns().get(one.turn() - 1);
        String text = turn.text();
        int from = Math.max(0, one.start() - AROUND);
        int to = Math.min(text.length(), one.end() + AROUND);
        return Stream.of((from > 0 ? "… " : "") + text.substring(safe(text, from), one.start()), one.words(),
                text.substring(one.end(), safe(text, to)) + (to < text.length() ? " …" : "")).toList();
    }

    /// A place that cuts no character in two.
    private static int safe(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
