package org.attune.store.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Identifier;
import org.attune.core.transcript.pseudonym.Identifiers;
import org.attune.store.library.Traces.Trace;

/// Looks through an essay for what could tell of a client: pseudonyms and contact details of the case list, and what looks like a name, a
/// date, an age, a number or an address.
///
/// It says where and never what. Pseudonym and name are called the same, so that nobody learns by trying which cases there are. It misses
/// some, so a second person reads every essay.
final class ClientTraces {

    /// Shorter ones of contact details are ordinary words too often, and count where they look like a name. Our choice.
    private static final int SHORTEST = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}@._+-]*");
    private static final String SPEAKER = "essay";

    private final Set<String> ofCases = new TreeSet<>();
    private final Set<String> shortOfCases = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    /// @param pseudonyms of all cases
    /// @param contacts contact details of all cases
    /// @param published words that stand in readings, such as names of authors, and so are nobody's secret
    ClientTraces(List<String> pseudonyms, List<String> contacts, Set<String> published) {
        pseudonyms.forEach(name -> ofCases.add(low(name)));
        published.forEach(word -> known.add(low(word)));
        for (String contact : contacts) {
            Matcher words = WORD.matcher(contact);
            while (words.find()) {
                String word = low(words.group());
                (word.length() >= SHORTEST ? ofCases : shortOfCases).add(word);
            }
        }
    }

    private static String low(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// What could tell of a client in it; a word that stands in the case list is no doubt, whatever it looks like.
    Traces find(Essay.Words essay) {
        List<String> lines = new ArrayList<>(List.of(essay.title()));
        lines.addAll(essay.text().lines().toList());
        List<Trace> found = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ofCases(i, lines.get(i), found);
            // A blank line is no turn, so that the numbers of turns stay those of lines.
            String line = lines.get(i).isBlank() ? "-" : lines.get(i);
            turns.add(new Turn(i + 1, SPEAKER, Timing.Untimed.UNTIMED, line));
        }
        Transcript asSpoken = new Transcript(List.of(new Speaker(SPEAKER, Part.OTHER)), turns);
        for (Identifier looks : Identifiers.propose(asSpoken, essay.language())) {
            if (looks.turn() > 0 && (!isPublished(looks) || isOfCases(looks.words()))) {
                found.add(new Trace(looks.turn() - 1, looks.start(), isDoubt(looks) ? looks.words() : ""));
            }
        }
        return new Traces(found);
    }

    private void ofCases(int line, String text, List<Trace> found) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (ofCases.contains(low(words.group()).replaceAll("[._+-]+$", ""))) {
                found.add(new Trace(line, words.start(), ""));
            }
        }
    }

    /// Only what looks like a name or a place, and stands nowhere in the case list, not in a short name either.
    private boolean isDoubt(Identifier looks) {
        return switch (looks.kind()) {
            case NAME, PLACE -> !isOfCases(looks.words());
            case EMAIL, PHONE, DATE, AGE, NUMBER, ADDRESS -> false;
        };
    }

    private boolean isOfCases(String words) {
        for (String word : words.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (ofCases.contains(low(word)) || shortOfCases.contains(low(word))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a name or an address on the web stands in a reading, word by word.
    private boolean isPublished(Identifier found) {
        return switch (found.kind()) {
            case NAME, PLACE -> allKnown(found.words());
            case EMAIL -> found.words().startsWith("http") || found.words().startsWith("www.");
            case PHONE, DATE, AGE, NUMBER, ADDRESS -> false;
        };
    }

    private boolean allKnown(String words) {
        for (String word : words.split("[^\\p{L}\\p{M}]+")) {
            if (!word.isEmpty() && !known.contains(low(word))) {
                return false;
            }
        }
        return true;
    }
}
