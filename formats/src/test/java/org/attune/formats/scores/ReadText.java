package org.attune.formats.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.attune.core.course.Case;
import org.attune.formats.Problem;
import org.attune.formats.Progress;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.ScaleBook;
import org.attune.formats.instruments.ScaleDefinition;
import org.attune.formats.table.TableSource;

/// Reads text that stands in a test, as if it came from a file called scores.csv.
record ReadText(ReadPlan plan) {

    private static final ScaleBook SCALES = ScaleBook.shipped();

    /// What a reading gave.
    record Got(ReadOutcome outcome, List<Case> cases) {

        ReadOutcome.Read read() {
            assertThat(outcome).as(() -> problems().stream().map(Problem::message).toList().toString())
                    .isInstanceOf(ReadOutcome.Read.class);
            return (ReadOutcome.Read) outcome;
        }

        List<Problem> problems() {
            return switch (outcome) {
                case ReadOutcome.Read read -> read.problems().listed();
                case ReadOutcome.Refused refused -> refused.problems().listed();
            };
        }

        List<Problem> refusal() {
            assertThat(outcome).isInstanceOf(ReadOutcome.Refused.class);
            return problems();
        }

        Case only() {
            read();
            assertThat(cases).hasSize(1);
            return cases.getFirst();
        }

        String remarks() {
            return String.join("\n", read().remarks().stream().map(r -> r.message()).toList());
        }
    }

    static ReadText of(String... lines) {
        return ofBytes((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static ReadText ofBytes(byte[]... files) {
        List<TableSource> sources = new ArrayList<>();
        for (byte[] file : files) {
            sources.add(new TableSource.InStream("scores.csv", new ByteArrayInputStream(file)));
        }
        return new ReadText(
                new ReadPlan(sources, ColumnNames.RECOGNISED, SCALES, Watch.usual(), Handling.USUAL, Progress.NONE));
    }

    ReadText scale(String definition) {
        return new ReadText(new ReadPlan(plan.sources(), plan.columns(),
                plan.scales().with(ScaleDefinition.parse(definition)), plan.watch(),
                plan.handling(), plan.progress()));
    }

    ReadText column(String setting) {
        return new ReadText(plan.withColumns(plan.columns().with(setting)));
    }

    ReadText watch(Watch watch) {
        return new ReadText(plan.withWatch(watch));
    }

    ReadText handling(Strictness strictness, int listed, int threads) {
        return new ReadText(plan.withHandling(new Handling(strictness, listed, threads)));
    }

    ReadText strictly() {
        return handling(Strictness.REFUSE, 20, 1);
    }

    Got go() {
        List<List<Case>> batches = new ArrayList<>();
        ReadOutcome outcome = new CaseReader().read(plan, List::copyOf, CaseResults.into(batches));
        return new Got(outcome, batches.stream().flatMap(List::stream).toList());
    }

    static double[] points(Case c) {
        return Arrays.stream(c.course().points()).map(p -> Math.round(p * 1e6) / 1e6).toArray();
    }
}
