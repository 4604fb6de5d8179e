package org.attune.web.keep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.attune.core.tension.Sighting;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Kind;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;

/// The rows of tensions. Each entry fills the columns that its kind has, and leaves the others empty. That a therapist wrote about
/// their own part is no one else's affair, and left out.
final class TensionRows {

    private TensionRows() {}

    static Stream<List<Cell>> of(Material one, Tension tension) {
        return tension.entries().stream().filter(entry -> entry.what().kind() != Kind.PART_WRITTEN).map(entry -> {
            Map<String, Cell> cells = new HashMap<>(Map.of(
                    "client", Cell.of(one.about().pseudonym()),
                    "rupture", Cell.of(tension.id()),
                    "entry", Cell.of(entry.number()),
                    "by", Cell.of(by(entry)),
                    "at", Cell.of(entry.at())));
            cells.put("kind", Cell.of(entry.what().kind()));
            if (entry.what() instanceof Entry.What.Whole whole) {
                fill(cells, whole.addition());
            }
            List<Cell> row = new ArrayList<>();
            ExportTable.RUPTURES.columns()
                    .forEach(column -> row.add(cells.getOrDefault(column.name(), new Cell.Empty())));
            return row;
        });
    }

    private static String by(Entry entry) {
        if (entry.what() instanceof Entry.What.Whole whole
                && whole.addition() instanceof Addition.Attributed attributed) {
            return attributed.by().name().toLowerCase(Locale.ROOT);
        }
        return entry.isByClient() ? "client" : "therapist";
    }

    private static void fill(Map<String, Cell> cells, Addition addition) {
        switch (addition) {
            case Addition.Described described -> describe(cells, described);
            case Addition.Witnessed witness -> {
                Sighting sighting = witness.sighting();
                cells.put("witness", Cell.of(sighting.kind()));
                cells.put("seen", Cell.of(sighting.seen()));
                cells.put("session", from1(sighting.session()));
                cells.put("source", Cell.ofOptional(witness.source()));
                cells.put("words", Cell.ofOptional(witness.words()));
            }
            case Addition.Told told -> {
                cells.put("words", Cell.of(told.words()));
                cells.put("tags", Cell.ofOptional(String.join(" ", told.tags())));
            }
            case Addition.Planned planned -> {
                cells.put("stage", Cell.of(planned.stage()));
                cells.put("card", Cell.ofOptional(planned.card()));
                cells.put("words", Cell.ofOptional(planned.words()));
            }
            case Addition.Worked worked -> {
                cells.put("stage", Cell.of(worked.step().stage()));
                cells.put("session", from1(worked.step().session()));
                cells.put("card", Cell.ofOptional(worked.card()));
                cells.put("words", Cell.ofOptional(worked.words()));
            }
            case Addition.PutOff putOff -> {
                cells.put("session", from1(putOff.session()));
                cells.put("look_again_on", Cell.of(putOff.lookAgainOn()));
                cells.put("words", Cell.of(putOff.reason()));
            }
            case Addition.Closed closed -> {
                cells.put("ending", Cell.of(closed.ending()));
                cells.put("words", Cell.ofOptional(closed.words()));
            }
            case Addition.Joined joined -> cells.put("other", Cell.of(joined.otherId()));
            case Addition.Parted parted -> cells.put("other", Cell.of(parted.otherId()));
            case Addition.TakenBack taken -> cells.put("other", Cell.of(taken.number()));
            case Addition.Attributed attributed -> cells.put("lay", Cell.of(attributed.lay()));
            case Addition.PartWritten written -> {
            }
            case Addition.Shared shared -> {
            }
        }
    }

    private static void describe(Map<String, Cell> cells, Addition.Described described) {
        if (described.onset() instanceof Onset.AtSessions at) {
            cells.put("onset_first", Cell.of(at.first()));
            cells.put("onset_last", Cell.of(at.last()));
        }
        Nature nature = described.nature();
        cells.put("strand", words(nature.strand()));
        cells.put("places", words(nature.places()));
        cells.put("needs", words(nature.needs()));
        cells.put("markers", Cell.ofOptional(String.join(" ", nature.markers())));
        cells.put("strength", from1(nature.strength()));
        cells.put("words", Cell.ofOptional(described.columns().observed()));
        cells.put("inferred", Cell.ofOptional(described.columns().inferred()));
        cells.put("felt", Cell.ofOptional(described.columns().felt()));
    }

    private static Cell words(Collection<? extends Enum<?>> words) {
        return Cell.ofOptional(
                words.stream().map(word -> word.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")));
    }

    /// A number from 1, or an empty cell for 0.
    private static Cell from1(int number) {
        return number == 0 ? new Cell.Empty() : Cell.of(number);
    }
}
