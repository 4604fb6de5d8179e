package org.attune.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.attune.cli.command.Given;
import org.attune.cli.reading.Fingerprint.OfTable;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.study.CaseBeside.Gaps;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.causes.Attributed;
import org.attune.core.study.causes.Event;
import org.attune.figures.study.StudyReport;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Refusal;
import org.attune.formats.scores.ReadPlan;
import org.attune.formats.study.AttributionReader;
import org.attune.formats.study.BreakReader;
import org.attune.formats.study.DatedBreaks;
import org.attune.formats.study.EndingReader;
import org.attune.formats.study.EventReader;
import org.attune.formats.table.TableSource;

/// What a study reads beside the scores.
///
/// @param endings how cases ended
/// @param events what else happened, case by case
/// @param said where people say that tensions came from
/// @param dated what the dates of sessions tell of breaks
/// @param read the tables, for their fingerprints
record BesideTables(Map<String, Leaving> endings, Map<String, List<Event>> events, List<Attributed> said,
        DatedBreaks dated, List<Read> read) {

    private static final DatedBreaks NOT_LOOKED = new DatedBreaks.Untold("nobody looked for them");

    /// A table that was read.
    ///
    /// @param what what it holds
    record Read(String what, OfTable table) {}

    BesideTables {
        endings = Map.copyOf(endings);
        events = Map.copyOf(events);
        said = List.copyOf(said);
        read = List.copyOf(read);
    }

    /// Reads what the options name.
    ///
    /// @throws Refusal when one of them cannot be used
    static BesideTables read(Given given, Surroundings around) throws Refusal {
        List<Read> read = new ArrayList<>();
        Map<String, Leaving> endings = Map.of();
        for (String word : given.all("--cases")) {
            endings = new EndingReader(Parts.optional()).read(source(word, "how cases ended", around, read), endings);
        }
        Map<String, List<Event>> events = new TreeMap<>();
        for (String word : given.all("--events")) {
            new EventReader(Parts.optional()).read(source(word, "events", around, read))
                    .forEach((id, own) -> events.computeIfAbsent(id, any -> new ArrayList<>()).addAll(own));
        }
        List<Attributed> said = new ArrayList<>();
        for (String word : given.all("--attributions")) {
            said.addAll(new AttributionReader(Parts.optional()).read(source(word, "attributions", around, read)));
        }
        return new BesideTables(endings, events, said, NOT_LOOKED, read);
    }

    /// The same with the breaks that the dates of the scores tell, if no table of events names breaks itself.
    BesideTables withBreaks(ReadPlan plan) {
        return namesBreaks() ? this
                : new BesideTables(endings, events, said,
                        new BreakReader(Parts.optional()).read(plan.sources(), plan.columns()), read);
    }

    /// Whether a table of events names breaks, alone or with a word more.
    boolean namesBreaks() {
        return events.values().stream().flatMap(List::stream).anyMatch(Event::isBreak);
    }

    /// What is known of a case.
    CaseBeside of(String id) {
        Leaving leaving = endings.getOrDefault(id, Leaving.NOT_SAID);
        List<Event> own = events.getOrDefault(id, List.of());
        return dated instanceof DatedBreaks.Told told && told.ofCase().containsKey(id)
                ? new CaseBeside(leaving, own, Gaps.KNOWN, told.ofCase().getOrDefault(id, List.of()))
                : new CaseBeside(leaving, own, Gaps.UNKNOWN, List.of());
    }

    private static TableSource source(String word, String what, Surroundings around, List<Read> read) {
        OfTable table = OfTable.of(InputOptions.source(word, around));
        read.add(new Read(what, table));
        return table.source();
    }

    /// The fingerprints of all of them, once they were read.
    List<StudyReport.Table> fingerprints() {
        return read.stream().map(each -> new StudyReport.Table(each.what(), each.table().sha256())).toList();
    }

    /// What is to be said where a table is about cases that have no scores.
    ///
    /// @param scored the cases that have scores
    /// @param withEvents how many of them had events in their sessions
    List<String> remarks(Set<String> scored, int withEvents) {
        List<String> remarks = new ArrayList<>();
        remark(remarks, "cases", endings.size(), met(endings.keySet(), scored), "");
        int eventsMet = met(events.keySet(), scored);
        remark(remarks, "events", events.size(), eventsMet, "");
        long beforeFirst = events.values().stream().flatMap(List::stream)
                .filter(event -> event.session() < Event.earliest(event.what())).count();
        if (beforeFirst > 0) {
            remarks.add("Left out: " + Numbers.counted((int) beforeFirst, "break")
                    + " that the table of events names at session 1. A break belongs to the session after it, and before the first "
                    + "there is none.");
        }
        if (withEvents < eventsMet) {
            remarks.add("In " + Numbers.grouped(eventsMet - withEvents) + " of "
                    + Numbers.counted(events.size(), "case")
                    + " of the table of events every event comes after the last session, or is a break before the first. Sessions go together by the very same "
                    + "number in both tables.");
        }
        Set<String> attributed = said.stream().map(Attributed::client).collect(Collectors.toSet());
        remark(remarks, "attributions", attributed.size(), met(attributed, scored),
                "; what is said of them is counted all the same");
        return remarks;
    }

    private static int met(Set<String> named, Set<String> scored) {
        return (int) named.stream().filter(scored::contains).count();
    }

    private static void remark(List<String> remarks, String option, int named, int met, String rest) {
        if (named > 0 && met == 0) {
            throw new WrongUsage("no case of the table that --" + option + " names has scores here, and it names "
                    + Numbers.counted(named, "case") + ". Cases go together by the very same client in both tables.");
        }
        if (met < named) {
            remarks.add(Numbers.grouped(named - met) + " of " + Numbers.counted(named, "case") + " of the table of "
                    + option + " have no scores here" + rest + ".");
        }
    }
}
