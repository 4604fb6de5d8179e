package org.attune.formats.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.instrument.Scoring;
import org.attune.formats.Decimals;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.forms.ScoredForm.Label;
import org.attune.formats.forms.ScoredForm.ScaleScore;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.LayoutFinder;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.Cells;
import org.attune.formats.table.FileStamp;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;

/// Reads filled forms and scores each by its instrument's key.
public final class FormReader {

    private final TableOpener opener;

    /// @param parts readers of other kinds of tables
    public FormReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// Reads a table of forms.
    ///
    /// @param forms takes each form in the order of the table; provisional until the reading ends well
    public FormOutcome read(FormPlan plan, Consumer<ScoredForm> forms) {
        try {
            return readTable(plan, forms);
        } catch (Refusal e) {
            return new FormOutcome.Refused(Problems.of(e.problem()));
        }
    }

    private FormOutcome readTable(FormPlan plan, Consumer<ScoredForm> forms) throws Refusal {
        String file = plan.source().name();
        Optional<FileStamp> stamp = FileStamp.of(plan.source());
        long inAll = stamp.map(FileStamp::bytes).orElse(0L);
        try (OpenTable table = opener.open(plan.source(), done -> plan.progress().at(done, inAll))) {
            ItemColumns items = ItemColumns.find(plan, table.header());
            Map<Column, Integer> labels = LayoutFinder.labels(file, table.header(), plan.columns().given(),
                    items.columns());
            Reading reading = new Reading(plan, items, labels);
            Cells cells = new Cells();
            while (table.next(cells)) {
                forms.accept(reading.form(cells));
            }
            if (stamp.isPresent()) {
                stamp.get().requireUnchanged(file);
            }
            return reading.outcome(table.shape());
        } catch (IOException e) {
            throw TableOpener.unreadable(file, e);
        }
    }

    /// One table on its way.
    private static final class Reading {

        private final FormPlan plan;
        private final ItemColumns items;
        private final Map<Column, Integer> labels;
        private final ProblemLog log;
        private long forms;

        Reading(FormPlan plan, ItemColumns items, Map<Column, Integer> labels) {
            this.plan = plan;
            this.items = items;
            this.labels = labels;
            this.log = new ProblemLog(plan.handling().listedProblems());
        }

        private ScoredForm form(Cells cells) {
            forms++;
            Instrument instrument = items.instrument();
            Map<String, Double> answers = new HashMap<>();
            List<String> riskItems = new ArrayList<>();
            for (int i = 0; i < items.columns().size(); i++) {
                Item item = instrument.items().get(i);
                int column = items.columns().get(i);
                if (cells.isMissing(column)) {
                    continue;
                }
                double answer = Decimals.parse(cells.chars(), cells.from(column), cells.to(column));
                if (!item.answers().allow(answer)) {
                    log.add(0, wrong(cells.line(), item));
                    continue;
                }
                answers.put(item.id(), answer);
                if (Scoring.saysRisk(item, answer)) {
                    riskItems.add(item.id());
                }
            }
            List<ScaleScore> scores = new ArrayList<>();
            for (ScaleKey key : instrument.scales()) {
                scores.add(new ScaleScore(key, Scoring.score(instrument, key, answers)));
            }
            Label label = new Label(label(cells, Column.CLIENT), label(cells, Column.SESSION),
                    label(cells, Column.DATE), label(cells, Column.RATER));
            return new ScoredForm(cells.line(), label, scores, riskItems);
        }

        private String label(Cells cells, Column column) {
            Integer at = labels.get(column);
            return at == null || cells.isMissing(at) ? "" : cells.text(at);
        }

        private Problem wrong(long line, Item item) {
            return new Problem(ProblemKind.OFF_SCALE, plan.source().name(), line,
                    "The answer to item " + item.id() + " is not one that it takes.",
                    "Whole answers from " + item.answers().lowest() + " to " + item.answers().highest()
                            + " are allowed, and an empty cell.",
                    "Correct the cell, or empty it.");
        }

        private FormOutcome outcome(String shape) {
            if (forms == 0) {
                return new FormOutcome.Refused(Problems.of(new Problem(ProblemKind.EMPTY, plan.source().name(), 0,
                        "There are column names and no forms.", "At least one row is needed.",
                        "Check that the right file was exported.")));
            }
            Problems problems = log.problems();
            if (plan.handling().strictness() == Strictness.REFUSE && !problems.isEmpty()) {
                return new FormOutcome.Refused(problems);
            }
            Remark remark = new Remark(Topic.SHAPE, plan.source().name(),
                    "Read as " + shape + "; one row a form; " + items.columns().size()
                            + " items of " + items.instrument().name() + ".");
            return new FormOutcome.Read(items.instrument(), forms, List.of(remark), problems);
        }
    }
}
