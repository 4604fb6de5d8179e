package org.attune.figures.tension;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WhoSaw.Standing;
import org.attune.core.tension.WitnessKind;

/// Sightings put into rows and columns: who by session. Nobody's are averaged; who said both has both.
///
/// @param saw the sightings
/// @param sessions the columns; 0 stands for no session and comes last
record WitnessGrid(WhoSaw saw, List<Integer> sessions) {

    /// Up to this many sessions the quiet ones between are shown as well: our choice.
    static final int MOST_IN_A_ROW = 60;

    /// Whose sightings a row holds.
    enum Row {
        CLIENT("client"), THERAPIST("therapist"), OBSERVER("observer"), RECORD("the record");

        private final String words;

        Row(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Row of(WitnessKind kind) {
            return kind.whose().map(Row::of).orElse(RECORD);
        }

        static Row of(Respondent whose) {
            return switch (whose) {
                case CLIENT -> CLIENT;
                case THERAPIST -> THERAPIST;
                case OBSERVER -> OBSERVER;
            };
        }
    }

    WitnessGrid {
        requireNonNull(saw, "saw");
        sessions = List.copyOf(sessions);
    }

    static WitnessGrid of(WhoSaw saw) {
        TreeSet<Integer> heard = saw.sightings().stream().map(Sighting::session)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean hasSessionless = heard.remove(0);
        List<Integer> columns = heard.isEmpty() || heard.last() - heard.first() >= MOST_IN_A_ROW
                ? List.copyOf(heard)
                : IntStream.rangeClosed(heard.first(), heard.last()).boxed().toList();
        return new WitnessGrid(saw, hasSessionless ? IntStream.concat(
                columns.stream().mapToInt(Integer::intValue), IntStream.of(0)).boxed().toList() : columns);
    }

    /// The sightings of one row at one session.
    List<Sighting> at(Row row, int session) {
        return saw.sightings().stream()
                .filter(one -> one.session() == session && Row.of(one.kind()) == row)
                .toList();
    }

    /// What they come to.
    Standing standing(Row row, int session) {
        return Standing.of(at(row, session).stream().map(Sighting::seen).collect(Collectors.toSet()));
    }

    /// Whether a row was heard at a session.
    boolean isHeard(Row row, int session) {
        return standing(row, session) != Standing.NOT_HEARD;
    }

    /// Whether at this session one row saw it and another one, which was heard, saw nothing.
    boolean differsAt(int session) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        for (Row row : Row.values()) {
            standings.add(standing(row, session));
        }
        return standings.contains(Standing.SAW_NOTHING)
                && (standings.contains(Standing.SAW) || standings.contains(Standing.BOTH));
    }
}
