package org.attune.core.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Readings, and what rests on which of them.
///
/// @param readings all of them; no id is there twice, in capitals or not
/// @param foundations what rests on what; each subject once
public record ReadingList(List<Reading> readings, List<Foundation> foundations) {

    public ReadingList {
        readings = readings.stream().map(Placed::of).sorted(Comparator.comparing(Placed::place)).map(Placed::reading)
                .toList();
        foundations = List.copyOf(foundations);
        if (readings.stream().map(reading -> lower(reading.id())).distinct().count() < readings.size()) {
            throw new IllegalArgumentException("two readings have the same id");
        }
        if (foundations.stream().map(Foundation::subject).distinct().count() < foundations.size()) {
            throw new IllegalArgumentException("what one subject rests on is said twice");
        }
    }

    /// A reading with where it stands in a list: by its first author, then by year.
    private record Placed(String place, Reading reading) {

        private static final Pattern BEFORE_LETTERS = Pattern.compile("^\\P{L}+");

        static Placed of(Reading reading) {
            String name = reading.authors().isEmpty() ? reading.title() : reading.authors().getFirst().family();
            return new Placed(BEFORE_LETTERS.matcher(lower(name)).replaceAll("") + " " + reading.printed().year() + " "
                    + reading.id(), reading);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The reading of an id.
    public Optional<Reading> find(String id) {
        return readings.stream().filter(reading -> reading.id().equalsIgnoreCase(id)).findFirst();
    }

    /// The reading that an address leads to.
    public Optional<Reading> findByLink(String link) {
        return readings.stream()
                .filter(reading -> reading.address().link().filter(link::equalsIgnoreCase).isPresent()
                        || reading.address().page().equalsIgnoreCase(link))
                .findFirst();
    }

    /// The readings that a search finds, in order; all of them when nothing was typed.
    public List<Reading> search(String typed) {
        return readings.stream().filter(reading -> typed.isBlank() || reading.matches(typed)).toList();
    }

    /// What a subject rests on.
    public Optional<Foundation> foundation(Subject subject) {
        return foundations.stream().filter(each -> each.subject().equals(subject)).findFirst();
    }

    /// What rests on a reading.
    public List<Subject> restingOn(Reading reading) {
        return foundations.stream().filter(each -> each.readings().contains(reading)).map(Foundation::subject)
                .toList();
    }
}
