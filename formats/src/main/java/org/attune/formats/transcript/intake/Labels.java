package org.attune.formats.transcript.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who speaks where that stands before the words, as in `Dr. Ellis: Good morning.`
///
/// A colon alone makes no speaker: somebody may have said *one thing: I was late*. So words before a colon are a label only if they look like
/// one (up to five words, each with a capital letter, or a usual short form such as *t* or *client*), and if they come more than once,
/// are a usual word for a part, or nearly everything in the file has some label. Our choice; every label found is reported.
public final class Labels {

    private static final Set<String> USUAL = Set.of("t", "c", "p", "k", "i", "th", "cl", "pt", "kl", "pat", "client",
            "therapist", "patient", "klient", "klientin", "patientin", "therapeut", "therapeutin", "counselor",
            "counsellor", "interviewer", "interpreter", "cliente", "paciente", "terapeuta");
    private static final Set<String> PARTICLES = Set.of("von", "van", "de", "der", "den", "la", "le", "di", "du", "da",
            "y", "und", "and", "zu", "bin", "el");
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 5;
    private static final double NEARLY_ALL = 0.8;
    /// As many numbers behind the same letters as make turn numbers of them, as in T1, C2, T3: our choice.
    private static final int NUMBERS_OF_TURNS = 4;
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{1,3})(\\d{1,5})");

    private final Map<String, Integer> candidates = new HashMap<>();
    private final Map<String, Set<String>> numbersBehind = new HashMap<>();
    private int all;
    private int labelled;

    /// A label and what follows it.
    public record Split(String label, String rest) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Split[]";
        }
    }

    private Labels() {}

    /// Finds labels in words that have none yet.
    static List<Said> found(List<Said> said, Intake into) {
        Labels labels = new Labels();
        said.forEach(one -> labels.look(one.text()));
        return said.stream().map(one -> labels.labelled(one, into)).filter(one -> hasWords(one, into)).toList();
    }

    private static boolean hasWords(Said one, Intake into) {
        into.changed(ChangeKind.EMPTY_DROPPED, one.line(), one.text().isEmpty() ? 1 : 0);
        return !one.text().isEmpty();
    }

    /// Labels in lines, for formats whose lines need not begin with one.
    public static Labels in(List<String> lines) {
        Labels labels = new Labels();
        lines.forEach(labels::look);
        return labels;
    }

    private void look(String text) {
        all++;
        candidate(text).ifPresent(split -> {
            labelled++;
            candidates.merge(split.label(), 1, Integer::sum);
            Matcher numbered = NUMBERED.matcher(split.label());
            if (numbered.matches()) {
                numbersBehind.computeIfAbsent(numbered.group(1), letters -> new HashSet<>()).add(numbered.group(2));
            }
        });
    }

    private Said labelled(Said one, Intake into) {
        Optional<Split> split = split(one.text());
        if (split.isEmpty()) {
            return one;
        }
        into.changed(ChangeKind.LABEL_FROM_TEXT, one.line());
        return one.with(withoutNumber(split.get().label(), one.line(), into), split.get().rest());
    }

    /// The label of a line and what follows it, if it has one.
    public Optional<Split> split(String text) {
        return candidate(text).filter(split -> isLabel(split.label()));
    }

    private boolean isLabel(String label) {
        boolean isConsistent = labelled >= NEARLY_ALL * all;
        return isConsistent || candidates.getOrDefault(label, 0) > 1 || isUsual(label) || isTurnNumber(label);
    }

    /// A label without the number of the turn, where the file numbers its turns so.
    public String withoutNumber(String label, int line, Intake into) {
        if (!isTurnNumber(label)) {
            return label;
        }
        into.changed(ChangeKind.NUMBERS_REMOVED, line);
        Matcher numbered = NUMBERED.matcher(label);
        return numbered.matches() ? numbered.group(1) : label;
    }

    private boolean isTurnNumber(String label) {
        Matcher numbered = NUMBERED.matcher(label);
        return numbered.matches()
                && numbersBehind.getOrDefault(numbered.group(1), Set.of()).size() >= NUMBERS_OF_TURNS;
    }

    private static boolean isUsual(String label) {
        return USUAL.contains(label.toLowerCase(Locale.ROOT).replace(".", ""));
    }

    /// What stands before the first colon, if it looks like a label and white space or nothing follows.
    private static Optional<Split> candidate(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > LONGEST
                || (colon + 1 < text.length() && !Character.isWhitespace(text.charAt(colon + 1)))) {
            return Optional.empty();
        }
        String label = text.substring(0, colon).strip();
        return looksLikeOne(label) ? Optional.of(new Split(label, text.substring(colon + 1).strip()))
                : Optional.empty();
    }

    /// Whether words look like somebody's name or part.
    public static boolean looksLikeOne(String label) {
        if (isUsual(label)) {
            return true;
        }
        List<String> words = new ArrayList<>(List.of(label.split("\\s+")));
        boolean isPlain = label.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || " .-'’_()/&,#\u00a0".indexOf(c) >= 0);
        return isPlain && words.size() <= MOST_WORDS && !label.isEmpty() && Character.isUpperCase(label.codePointAt(0))
                && words.stream().allMatch(Labels::mayBePart);
    }

    private static boolean mayBePart(String word) {
        return PARTICLES.contains(word) || word.codePoints().findFirst().stream()
                .allMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c) || !Character.isLowerCase(c));
    }
}
