package org.attune.core.trio;

import java.util.List;
import java.util.stream.Collectors;

import org.attune.core.trio.Pattern.Run;

/// Patterns in words, and the question that each of them suggests. Our own words throughout.
final class PatternWords {

    static final String OPEN_PROMPT = "Which of the three would you like to hear from next?";

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    private PatternWords() {}

    static String sentence(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Silent silent -> lasting(silent.players(), silent.run(), "missing", "silent");
            case Pattern.Loud loud -> lasting(loud.players(), loud.run(), "too loud", "too loud");
            case Pattern.Back back -> begun(back.player().word()) + " is back after " + number(back.run().occasions())
                    + " silent " + noun(back.run()) + ".";
            case Pattern.Alone alone -> begun(alone.player().word()) + " played alone.";
            case Pattern.Leading leading ->
                begun(leading.player().word()) + " has led " + number(leading.times()) + " times in a row.";
            case Pattern.AllHeard all -> all.run().occasions() == 1
                    ? "All three could be heard."
                    : "All three could be heard for " + length(all.run()) + ".";
        };
    }

    private static String lasting(List<Player> players, Run run, String once, String again) {
        String who = begun(names(players));
        boolean isOne = players.size() == 1;
        return run.occasions() == 1
                ? who + (isOne ? " was " : " were ") + once + "."
                : who + (isOne ? " has been " : " have been ") + again + " for " + length(run) + ".";
    }

    static String prompt(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Silent silent -> switch (silent.players().size()) {
                case 1 -> missing(silent.players().getFirst());
                case 2 -> "Which of the two do you miss more, " + silent.players().getFirst().word() + " or "
                        + silent.players().getLast().word() + ", and what would it have said?";
                default -> "Nobody could be heard. What would have let one of them begin?";
            };
            case Pattern.Loud loud -> switch (loud.players().size()) {
                case 1 -> tooLoud(loud.players().getFirst());
                case 2 -> begun(names(loud.players())) + " played over something. What would be heard if they rested?";
                default -> "All three at once. What was the hurry?";
            };
            case Pattern.Back back -> "What let " + back.player().word() + " in again?";
            case Pattern.Alone alone -> "What would the other two have asked " + alone.player().word() + "?";
            case Pattern.Leading leading ->
                "The same moment again, with another than " + leading.player().word() + " in the lead: what changes?";
            case Pattern.AllHeard all -> "What in the room, or in you, made space for all three?";
        };
    }

    private static String missing(Player player) {
        return switch (player) {
            case HEAD -> "One step back: what would head have noticed?";
            case HEART -> "What would heart have said to this person just then?";
            case GUT -> "What did gut know that nobody said?";
        };
    }

    private static String tooLoud(Player player) {
        return switch (player) {
            case HEAD -> "What did head keep from being felt?";
            case HEART -> "For whom did heart play: for this person, or for you?";
            case GUT -> "Whom did gut answer: this person, or somebody they reminded you of?";
        };
    }

    private static String names(List<Player> players) {
        List<String> words = players.stream().map(Player::word).toList();
        return words.size() == 1
                ? words.getFirst()
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and " + words.getLast();
    }

    private static String length(Run run) {
        return number(run.occasions()) + " " + noun(run);
    }

    private static String noun(Run run) {
        return (run.areSessions() ? "session" : "moment") + (run.occasions() == 1 ? "" : "s");
    }

    private static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    static String begun(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
