package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds names where they stand alone in a text. A text is gone through once, however many names there are: from each place where a
/// name can begin, the names that go on like the text are narrowed down letter by letter until none is left.
final class KnownNames {

    private final List<String> sorted;
    /// The place of each among the others: where two overlap, the earlier one is proposed.
    private final Map<String, Integer> places = new HashMap<>();

    private record Standing(int place, Identifier name) {}

    /// @param names each begins with a capital letter
    KnownNames(Set<String> names) {
        this.sorted = names.stream().sorted().toList();
        names.forEach(name -> places.put(name, places.size()));
    }

    /// All of them in a text, the first name first wherever it stands.
    ///
    /// @param turn the number of the turn; 0 for the label of a speaker
    List<Identifier> find(int turn, String text, String reason) {
        List<Standing> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isUpperCase(text.codePointAt(at)) && WholeWords.beginsAlone(text, at)) {
                findAt(at, turn, text, reason, found);
            }
        }
        found.sort(Comparator.comparingInt(Standing::place));
        return found.stream().map(Standing::name).toList();
    }

    private void findAt(int at, int turn, String text, String reason, List<Standing> found) {
        int from = 0;
        int to = sorted.size();
        for (int length = 1; at + length <= text.length(); length++) {
            char letter = text.charAt(at + length - 1);
            from = first(from, to, length, letter);
            to = first(from, to, length, letter + 1);
            if (from == to) {
                return;
            }
            String name = sorted.get(from);
            if (name.length() == length && WholeWords.endsAlone(text, at + length)) {
                found.add(new Standing(places.getOrDefault(name, 0),
                        new Identifier(turn, at, name, IdentifierKind.NAME, reason)));
            }
        }
    }

    /// The first of some names, alike in all letters before one, whose letter there is not before a letter. One that ends before it
    /// comes first.
    private int first(int from, int to, int length, int letter) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String name = sorted.get(middle);
            if (name.length() < length || name.charAt(length - 1) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
