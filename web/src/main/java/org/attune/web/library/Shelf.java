package org.attune.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Reading;
import org.attune.core.reading.ReadingList;
import org.attune.formats.bibliography.Bibliography;
import org.attune.formats.bibliography.CslReader;
import org.attune.formats.bibliography.CslWriter;
import org.attune.formats.bibliography.ShippedReadings;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Outcome;
import org.attune.store.library.KeptReading;
import org.springframework.stereotype.Component;

/// All readings of the library: those that come with the program, and those of the practice.
@Component
public final class Shelf {

    /// As many as a library has ([org.attune.store.library.Readings]); what was taken out since takes the place of none. Our choice.
    private static final int MOST_READ = 20_000;

    private final Store store;
    private final ReadingList shipped = ShippedReadings.list();
    /// What was read already, by the id of what is kept: what is kept by an id never changes, so each is read once. Readings are nobody's
    /// secret and lie in no envelope; who may know which is asked of the store each time.
    private final Map<String, List<Reading>> read = new ConcurrentHashMap<>();

    public Shelf(Store store) {
        this.store = store;
    }

    /// A reading, and who keeps it.
    ///
    /// @param reading what is known of it
    /// @param keptId its id where the practice keeps it; empty where it comes with the program
    /// @param byId who brought it; empty where it comes with the program
    /// @param groupId the group that has it alone; empty where everybody has it
    public record Shelved(Reading reading, String keptId, String byId, String groupId) {

        /// Whether it comes with the program.
        public boolean isShipped() {
            return keptId.isEmpty();
        }
    }

    /// All of them, with what rests on them.
    ReadingList list(Asker.Member asker) {
        List<Reading> all = new ArrayList<>(shipped.readings());
        kept(asker).forEach(one -> all.add(one.reading()));
        return new ReadingList(all, shipped.foundations());
    }

    /// Of two with one key a group's hides the practice's, and of two groups' the last.
    private List<Shelved> kept(Asker.Member asker) {
        Map<String, Shelved> kept = new LinkedHashMap<>();
        for (KeptReading one : store.readings().list(asker)) {
            once(one).forEach(reading -> kept.put(reading.id().toLowerCase(Locale.ROOT),
                    new Shelved(reading, one.id(), one.byId(), one.groupId())));
        }
        return List.copyOf(kept.values());
    }

    private List<Reading> once(KeptReading one) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(one.id(),
                id -> CslReader.read(id, one.details(), Checked.BROUGHT) instanceof Bibliography.Read found
                        ? found.readings().stream().filter(reading -> shipped.find(reading.id()).isEmpty()).toList()
                        : List.of());
    }

    /// The reading of a key.
    Optional<Shelved> find(Asker.Member asker, String key) {
        return shipped.find(key).map(reading -> new Shelved(reading, "", "", "")).or(() -> kept(asker).stream()
                .filter(one -> one.reading().id().equalsIgnoreCase(key)).findFirst());
    }

    /// Keeps what a file brought, all of it or nothing. Readings that come with the program stay as they are.
    Outcome<Integer> keep(Asker.Member asker, String groupId, List<Reading> readings) {
        List<String> ours = readings.stream().map(Reading::id).filter(id -> shipped.find(id).isPresent()).toList();
        if (!ours.isEmpty()) {
            return new Outcome.Refused<>("These keys are those of readings that come with Attune: "
                    + String.join(", ", ours)
                    + ". Nothing was added. Take them out of the file, or give them other keys.");
        }
        Map<String, String> details = new LinkedHashMap<>();
        readings.forEach(reading -> details.put(reading.id(), CslWriter.write(List.of(reading))));
        return store.readings().keep(asker, groupId, details);
    }

    /// Takes a reading of the practice out.
    void remove(Asker.Member asker, Shelved shelved) {
        store.readings().remove(asker, shelved.keptId());
        read.remove(shelved.keptId());
    }

    /// Every word that begins with a capital letter in a reading, and every name of an author: nobody's secret.
    public Set<String> publishedWords(Asker.Member asker) {
        Set<String> words = new TreeSet<>();
        for (Reading reading : list(asker).readings()) {
            StringBuilder all = new StringBuilder(reading.title()).append(' ').append(reading.printed().container());
            for (Author author : reading.authors()) {
                all.append(' ').append(author.family());
            }
            for (String word : all.toString().split("[^\\p{L}\\p{M}]+")) {
                if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
