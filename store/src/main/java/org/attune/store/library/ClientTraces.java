package org.attune.store.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.core.transcript.Part;
import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Timing;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;
import org.attune.core.transcript.pseudonym.Identifier;
import org.attune.core.transcript.pseudonym.Identifiers;
import org.attune.core.transcript.pseudonym.Language;
import org.attune.store.consent.ContactWords;
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

    private final Set<String> pseudonyms = new TreeSet<>();
    private final Set<String> ofCases = new TreeSet<>();
    private final Set<String> shortOfCases = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    /// @param pseudonyms of all cases
    /// @param contacts contact details of all cases
    /// @param published words that stand in readings, such as names of authors, and so are nobody's secret
    ClientTraces(List<String> pseudonyms, List<String> contacts, Set<String> published) {
        pseudonyms.forEach(name -> this.pseudonyms.add(low(name)));
        ofCases.addAll(this.pseudonyms);
        published.forEach(word -> known.add(low(word)));
        for (String contact : contacts) {
            for (String word : ContactWords.of(contact).words()) {
                (word.length() >= SHORTEST ? ofCases : shortOfCases).add(low(word));
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
        for (int i = 0; i < lines.size(); i++) {
            ofCases(i, lines.get(i), ofCases::contains, found);
        }
        for (Identifier looks : looks(lines, essay.language())) {
            if (!isPublished(looks) || isOfCases(looks.words())) {
                found.add(new Trace(looks.turn() - 1, looks.start(), isDoubt(looks) ? looks.words() : ""));
            }
        }
        signature(essay, found);
        return new Traces(found);
    }

    /// Whoever signs may do so by name and place, and a client may have the same first name.
    private void signature(Essay.Words essay, List<Trace> found) {
        ofCases(Trace.SIGNATURE, essay.signed(),
                word -> pseudonyms.contains(word) || (ContactWords.isAddress(word) && ofCases.contains(word)), found);
        looks(List.of(essay.signed()), essay.language()).stream().filter(looks -> !isName(looks))
                .forEach(looks -> found.add(new Trace(Trace.SIGNATURE, looks.start(), "")));
    }

    private static List<Identifier> looks(List<String> lines, Language language) {
        List<Turn> turns = new ArrayList<>();
        for (String line : lines) {
            // A blank line is no turn, so that the numbers of turns stay those of lines.
            turns.add(new Turn(turns.size() + 1, SPEAKER, Timing.Untimed.UNTIMED, line.isBlank() ? "-" : line));
        }
        Transcript asSpoken = new Transcript(List.of(new Speaker(SPEAKER, Part.OTHER)), turns);
        return Identifiers.propose(asSpoken, language).stream().filter(looks -> looks.turn() > 0).toList();
    }

    private static void ofCases(int line, String text, Predicate<String> isOfCases, List<Trace> found) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (isOfCases.test(low(words.group()).replaceAll("[._+-]+$", ""))) {
                found.add(new Trace(line, words.start(), ""));
            }
        }
    }

    /// Only what looks like a name or a place, and stands nowhere in the case list, not in a short name either.
    private boolean isDoubt(Identifier looks) {
        return isName(looks) && !isOfCases(looks.words());
    }

    private static boolean isName(Identifier looks) {
        return switch (looks.kind()) {
            case NAME, PLACE -> true;
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
