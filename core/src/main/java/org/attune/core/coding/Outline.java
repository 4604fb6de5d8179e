package org.attune.core.coding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.agreement.ratings.Rating.Amount;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;

/// As much of a codebook as tells whether a step can be kept.
///
/// @param codes the ids of its codes
/// @param items the ids of its session items, each with its highest point
public record Outline(Set<String> codes, Map<String, Integer> items) {

    public Outline {
        codes = Set.copyOf(codes);
        items = Map.copyOf(items);
    }

    /// The outline of a codebook.
    public static Outline of(Codebook codebook) {
        return new Outline(codebook.codes().stream().map(Code::id).collect(Collectors.toSet()),
                codebook.items().stream().collect(Collectors.toMap(SessionItem::id, SessionItem::highest)));
    }

    /// The outline that [#text()] wrote.
    public static Outline parse(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Map<String, Integer> items = new LinkedHashMap<>();
        for (String word : text.split(" ")) {
            int colon = word.indexOf(':');
            if (colon < 0) {
                codes.add(word);
            } else {
                items.put(word.substring(0, colon), Integer.parseInt(word.substring(colon + 1)));
            }
        }
        return new Outline(codes, items);
    }

    /// The outline in a line, in order of ids.
    public String text() {
        return Stream.concat(codes.stream().sorted(),
                items.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(item -> item.getKey() + ":" + item.getValue()))
                .collect(Collectors.joining(" "));
    }

    /// What is wrong with a step over these segments; empty if nothing is.
    public Optional<String> wrong(Segments segments, Step step) {
        return switch (step) {
            case Step.Marked marked -> codes.contains(marked.code()) ? wrong(segments, marked.segment())
                    : Optional.of("The codebook of this round has no such code. Load the page again.");
            case Step.RestAbsent rest -> wrong(segments, rest.segment());
            case Step.Answered answered -> wrong(answered);
            case Step.Undone undone -> Optional.empty();
        };
    }

    /// What is wrong with settling something over these segments; empty if nothing is.
    public Optional<String> wrong(Segments segments, Settlement settlement) {
        return switch (settlement) {
            case Settlement.AgreedOn agreed -> wrong(segments, agreed.step());
            case Settlement.WeDiffer differ -> wrong(segments, switch (differ.subject()) {
                case Subject.InSegment(int segment, String code) ->
                    new Step.Marked(segment, code, Mark.NOT_RATED);
                case Subject.OfSession(String item) -> new Step.Answered(item, Other.NOT_RATED);
            });
        };
    }

    private static Optional<String> wrong(Segments segments, int segment) {
        return segments.has(segment) ? Optional.empty()
                : Optional.of("The session has no segment " + segment + ". Choose one that it has.");
    }

    private Optional<String> wrong(Step.Answered answered) {
        Integer highest = items.get(answered.item());
        if (highest == null) {
            return Optional.of("The codebook of this round has no such question. Load the page again.");
        }
        return answered.rating() instanceof Amount(double points) && points > highest
                ? Optional.of("That question is answered from 1 to " + highest + ".")
                : Optional.empty();
    }
}
