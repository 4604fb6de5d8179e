package org.attune.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.attune.cli.command.Given;
import org.attune.cli.reading.Fingerprint.OfTable;
import org.attune.cli.reading.InputOptions;
import org.attune.cli.reading.Parts;
import org.attune.cli.terminal.Surroundings;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.Event;
import org.attune.figures.study.StudyReport;
import org.attune.figures.svg.Numbers;
import org.attune.formats.Refusal;
import org.attune.formats.study.AttributionReader;
import org.attune.formats.study.EndingReader;
import org.attune.formats.study.EventReader;
import org.attune.formats.table.TableSource;

/// What a study reads beside the scores.
///
/// @param endings how cases ended
/// @param events what else happened, case by case
/// @param attributions where people say that tensions came from
/// @param read the tables, for their fingerprints
record BesideTables(Map<String, Leaving> endings, Map<String, List<Event>> events, Attributions attributions,
        List<Read> read) {

    /// A table that was read.
    ///
    /// @param what what it holds
    record Read(String what, OfTable table) {}

    BesideTables {
        endings = Map.copyOf(endings);
        events = Map.copyOf(events);
        read = List.copyOf(read);
    }

    /// Reads what the options name.
    ///
    /// @throws Refusal when one of them cannot be used
    static BesideTables read(Given given, Surroundings around) throws Refusal {
        List<Read> read = new ArrayList<>();
        Map<String, Leaving> endings = Map.of();
        for (String word : given.all("--cases")) {
            endings = new EndingReader(Parts.optional()).read(source(word, "how cases ended", around, read));
        }
        Map<String, List<Event>> events = new TreeMap<>();
        for (String word : given.all("--events")) {
            new EventReader(Parts.optional()).read(source(word, "events", around, read))
                    .forEach((id, own) -> events.computeIfAbsent(id, any -> new ArrayList<>()).addAll(own));
        }
        Attributions attributions = Attributions.NONE;
        for (String word : given.all("--attributions")) {
            attributions = Attributions.of(
                    new AttributionReader(Parts.optional()).read(source(word, "attributions", around, read)));
        }
        return new BesideTables(endings, events, attributions, read);
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
    /// @param endingsMet how many cases with scores somebody said the ending of
    /// @param eventsMet how many cases with scores had events
    List<String> remarks(int endingsMet, int eventsMet) {
        List<String> remarks = new ArrayList<>();
        remark(remarks, "cases", endings.size(), endingsMet);
        remark(remarks, "events", events.size(), eventsMet);
        return remarks;
    }

    private static void remark(List<String> remarks, String option, int said, int met) {
        if (said > 0 && met == 0) {
            throw new WrongUsage("none of the " + Numbers.counted(said, "case") + " of the table that --" + option
                    + " names has scores here. Cases go together by the very same client in both tables.");
        }
        if (met < said) {
            remarks.add(Numbers.grouped(said - met) + " of " + Numbers.counted(said, "case") + " of the table of "
                    + option + " have no scores here"
                    + (option.equals("events") ? ", or no event in their sessions." : "."));
        }
    }
}
