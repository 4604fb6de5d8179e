package org.attune.core.transcript.pseudonym;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Decision.Answer.Replace;
import org.attune.core.transcript.pseudonym.PseudonymKey.Replaced;

/// A transcript with stand-ins for what could tell who somebody is, and the key that undoes them.
///
/// The same words get the same stand-in everywhere, in turns and in the labels of speakers. Longer words come first, so that *Mai Lang*
/// is decided apart from *Mai*; words to be kept shield what is inside them.
///
/// @param transcript with the stand-ins
/// @param key what stood for what
public record Pseudonyms(Transcript transcript, PseudonymKey key) {

    public Pseudonyms {
        requireNonNull(transcript, "transcript");
        requireNonNull(key, "key");
    }

    /// Carries decisions out.
    ///
    /// @throws IllegalArgumentException when words are decided twice, or two speakers would have the same label
    public static Pseudonyms of(Transcript original, List<Decision> decisions) {
        Set<String> decided = new HashSet<>();
        if (!decisions.stream().allMatch(decision -> decided.add(decision.words()))) {
            throw new IllegalArgumentException("the same words are decided twice");
        }
        List<Decision> longestFirst = decisions.stream()
                .sorted(Comparator.comparingInt((Decision decision) -> decision.words().length()).reversed()).toList();
        List<Replaced> replaced = new ArrayList<>();
        Map<String, String> newLabels = new HashMap<>();
        Map<String, String> oldLabels = new HashMap<>();
        for (Speaker speaker : original.speakers()) {
            String label = replace(0, speaker.label(), longestFirst, new ArrayList<>());
            newLabels.put(speaker.label(), label);
            if (oldLabels.put(label, speaker.label()) != null) {
                throw new IllegalArgumentException(
                        "two speakers would have the same label; give them different stand-ins");
            }
        }
        List<Speaker> speakers = original.speakers().stream()
                .map(speaker -> new Speaker(newLabels.getOrDefault(speaker.label(), ""), speaker.part())).toList();
        List<Turn> turns = original.turns().stream()
                .map(turn -> new Turn(turn.number(), newLabels.getOrDefault(turn.speaker(), ""),
                        turn.timing(), replace(turn.number(), turn.text(), longestFirst, replaced)))
                .toList();
        oldLabels.entrySet().removeIf(label -> label.getKey().equals(label.getValue()));
        return new Pseudonyms(new Transcript(speakers, turns), new PseudonymKey(replaced, oldLabels));
    }

    private static String replace(int turn, String text, List<Decision> longestFirst, List<Replaced> replaced) {
        List<Identified> places = new ArrayList<>();
        for (Decision decision : longestFirst) {
            for (int start : WholeWords.starts(text, decision.words())) {
                Identified place = new Identified(start, decision);
                if (places.stream().noneMatch(place::overlaps)) {
                    places.add(place);
                }
            }
        }
        places.sort(Comparator.comparingInt(Identified::start));
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Identified place : places) {
            if (place.decision.answer() instanceof Replace replace) {
                words.append(text, at, place.start);
                replaced.add(new Replaced(turn, words.length(), replace.standIn(), place.decision.words()));
                words.append(replace.standIn());
                at = place.end();
            }
        }
        return words.append(text, at, text.length()).toString();
    }

    private record Identified(int start, Decision decision) {
        int end() {
            return start + decision.words().length();
        }

        boolean overlaps(Identified other) {
            return start < other.end() && other.start < end();
        }
    }
}
