package org.attune.cli.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.attune.cli.reading.Parts;
import org.attune.cli.results.CaseWriter;
import org.attune.cli.results.Found;
import org.attune.cli.results.ShuffleWords;
import org.attune.cli.results.Totals;
import org.attune.cli.terminal.Spool;
import org.attune.core.course.Case;
import org.attune.core.simulation.PermutationTest.Permuted;
import org.attune.figures.report.CaseChoice;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Examination;
import org.attune.formats.scores.CaseReader;
import org.attune.formats.scores.CaseResults;
import org.attune.formats.scores.ReadOutcome;
import org.attune.formats.scores.ReadPlan;

/// Runs the rules over every case of an input, and holds what they found until the input has proved readable.
final class Detection implements AutoCloseable {

    private final Examination examination;
    private final Shuffling shuffling;
    private final List<CaseWriter> writers;
    private final boolean forReport;
    private final boolean needsTensions;
    private final List<Spool> texts = new ArrayList<>();
    private final Map<String, OneScale> scales = new LinkedHashMap<>();
    private final Set<String> met = new TreeSet<>();

    /// What belongs to one scale.
    private record OneScale(Totals totals, CaseChoice chosen) {}

    /// @param shuffling the cases to shuffle
    /// @param writers what is to be written of each case
    /// @param forReport whether cases are kept for a report
    Detection(Examination examination, Shuffling shuffling, List<CaseWriter> writers, boolean forReport) {
        this.examination = examination;
        this.shuffling = shuffling;
        this.writers = List.copyOf(writers);
        this.forReport = forReport;
        this.needsTensions = forReport || !shuffling.cases().isEmpty()
                || writers.stream().anyMatch(CaseWriter::needsTensions);
        startOver();
    }

    /// Reads and examines every case.
    ReadOutcome run(ReadPlan plan) {
        return new CaseReader(Parts.optional()).read(plan, this::examine, new CaseResults<Batch>() {
            @Override
            public void accept(Batch batch) {
                take(batch);
            }

            @Override
            public void startOver() {
                Detection.this.startOver();
            }
        });
    }

    private void startOver() {
        close();
        texts.clear();
        scales.clear();
        met.clear();
        writers.forEach(writer -> texts.add(new Spool()));
    }

    /// Works on a batch of cases, in any thread.
    private Batch examine(List<Case> cases) {
        Batch batch = new Batch(writers.size());
        for (Case c : cases) {
            if (needsTensions) {
                List<Permuted> shuffled = shuffling.of(c, examination.listed());
                if (shuffling.cases().contains(c.id())) {
                    batch.meet(c.id());
                }
                CaseSheet sheet = examination.sheet(c, shuffled.stream().map(ShuffleWords::sentence).toList());
                batch.add(Found.of(sheet, examination.listed().size(), shuffled), writers);
                if (forReport) {
                    batch.keep(sheet);
                }
            } else {
                batch.add(Found.flagsOnly(c, examination.say(c)), writers);
            }
        }
        batch.finish();
        return batch;
    }

    private void take(Batch batch) {
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).write(batch.text(i));
        }
        met.addAll(batch.met());
        batch.totals().forEach((scale, totals) -> scale(scale).totals().add(totals));
        batch.sheets().forEach(sheet -> scale(sheet.watched().course().scale().name()).chosen().add(sheet));
    }

    private OneScale scale(String name) {
        return scales.computeIfAbsent(name,
                n -> new OneScale(new Totals(examination.listed().size()), new CaseChoice()));
    }

    /// The cases that were to be shuffled and were not there, in order.
    List<String> notMet() {
        return shuffling.cases().stream().filter(client -> !met.contains(client)).sorted().toList();
    }

    /// What one writer wrote of all cases.
    Spool text(int writer) {
        return texts.get(writer);
    }

    /// What the last writer wrote of all cases.
    Spool lastText() {
        return texts.getLast();
    }

    /// What was counted on a scale.
    Totals totals(String scale) {
        return scale(scale).totals();
    }

    /// The cases for the report on a scale.
    List<CaseSheet> chosen(String scale) {
        return scale(scale).chosen().chosen();
    }

    @Override
    public void close() {
        texts.forEach(Spool::close);
    }
}
