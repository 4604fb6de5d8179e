package org.attune.figures.tension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WhoSaw.Difference;
import org.attune.core.tension.WhoSaw.Standing;
import org.attune.figures.text.Words;

/// Puts in sentences who saw a tension and who did not. It weighs nobody against anybody.
final class WitnessFindings {

    private WitnessFindings() {}

    /// The sentences, the differences first; never none.
    static List<String> of(WhoSaw saw) {
        if (saw.sightings().isEmpty()) {
            return List.of("No witness has been heard yet.");
        }
        List<String> sentences = new ArrayList<>();
        for (Difference one : saw.differences()) {
            sentences.add(difference(saw, one));
        }
        if (saw.seenBy().size() > 1) {
            sentences.add("The " + saw.seenBy().stream().map(Words::of).collect(Collectors.joining(" and the "))
                    + " saw it.");
        } else if (saw.seenBy().size() == 1 && saw.differences().isEmpty()) {
            sentences.add("The " + Words.of(saw.seenBy().iterator().next()) + " saw it.");
        }
        for (Respondent whose : Respondent.values()) {
            standing(saw, whose, sentences);
        }
        record(saw, sentences);
        return sentences;
    }

    private static String difference(WhoSaw saw, Difference one) {
        Set<Integer> together = sessions(saw, one.saw(), Seen.TENSION);
        Set<Integer> heard = sessions(saw, one.sawNothing(), Seen.NOTHING);
        together.retainAll(heard);
        heard.remove(0);
        together.remove(0);
        String asked = together.isEmpty()
                ? heard.isEmpty() ? ", who was heard," : ", who was heard at " + listed(heard) + ","
                : ", who was asked at the same " + (together.size() == 1 ? "session" : "sessions") + ",";
        return "The " + Words.of(one.saw()) + " saw it; the " + Words.of(one.sawNothing()) + asked + " saw nothing.";
    }

    private static void standing(WhoSaw saw, Respondent whose, List<String> sentences) {
        String who = "The " + Words.of(whose);
        switch (saw.standing(whose)) {
            case BOTH -> sentences.add(who + " saw it at one time and nothing at another.");
            case COULD_NOT_TELL -> sentences.add(who + " was asked and could not tell.");
            case NOT_HEARD -> {
                if (whose != Respondent.OBSERVER) {
                    sentences.add(who + " has not been heard.");
                }
            }
            case SAW_NOTHING -> {
                if (saw.seenBy().isEmpty()) {
                    sentences.add(who + " saw nothing.");
                }
            }
            case SAW -> {
                // Said above, with whoever saw it too.
            }
        }
    }

    private static void record(WhoSaw saw, List<String> sentences) {
        boolean people = Arrays.stream(Respondent.values())
                .anyMatch(whose -> saw.standing(whose) != Standing.NOT_HEARD);
        if (saw.isInTheRecord()) {
            sentences.add(saw.seenBy().isEmpty() && people ? "Only the record points to it."
                    : "The record points to it.");
        } else if (saw.sightings().stream().anyMatch(one -> one.kind().whose().isEmpty())) {
            sentences.add("The record does not point to it.");
        }
    }

    private static Set<Integer> sessions(WhoSaw saw, Respondent whose, Seen seen) {
        return saw.sightings().stream()
                .filter(one -> one.seen() == seen && one.kind().whose().filter(whose::equals).isPresent())
                .map(Sighting::session)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Set<Integer> sessions) {
        List<String> numbers = sessions.stream().map(String::valueOf).toList();
        if (numbers.size() == 1) {
            return "session " + numbers.getFirst();
        }
        return "sessions " + String.join(", ", numbers.subList(0, numbers.size() - 1)) + " and " + numbers.getLast();
    }
}
