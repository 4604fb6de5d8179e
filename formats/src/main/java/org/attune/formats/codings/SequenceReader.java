package org.attune.formats.codings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.sequence.CodeSequence;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.formats.NaturalOrder;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.codings.CodingColumns.CodingColumn;
import org.attune.formats.scores.Strictness;
import org.attune.formats.table.Cells;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.transcript.intake.ClockTime;

/// Reads codes in the order in which they came: one row a code, with its session, and where it has one its place (segment or turn) and
/// its speaker. The plan may name one coder, whose codes are then taken.
public final class SequenceReader {

    private final TableOpener opener;

    /// How the reading of sequences ended.
    public sealed interface Outcome {

        /// Codes were read in their order.
        ///
        /// @param sequences a session each, in order of names
        /// @param remarks what the reader noticed and acted on
        /// @param problems rows left out, and why
        record Ordered(List<CodeSequence> sequences, List<Remark> remarks, Problems problems) implements Outcome {
            public Ordered {
                sequences = List.copyOf(sequences);
                remarks = List.copyOf(remarks);
            }
        }

        /// Nothing can be made of it.
        ///
        /// @param problems why, at least one
        record Refused(Problems problems) implements Outcome {
            public Refused {
                if (problems.isEmpty()) {
                    throw new IllegalArgumentException("a refusal says why");
                }
            }
        }
    }

    /// @param parts readers of other kinds of tables
    public SequenceReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// Reads a table.
    public Outcome read(CodingPlan plan) {
        ProblemLog log = new ProblemLog(plan.handling().listedProblems());
        RowLoop<Steps> loop = new RowLoop<>(opener, columns -> Steps.of(plan, columns, log), Steps::take);
        try {
            String shape = loop.run(plan.source(), plan.progress());
            return loop.rows().outcome(plan, shape);
        } catch (Refusal e) {
            return new Outcome.Refused(Problems.of(e.problem()));
        }
    }

    /// A step and its place.
    ///
    /// @param time the milliseconds of a place that is a time
    private record Placed(String place, OptionalLong time, long line, Step step) {}

    /// Rows on their way.
    private record Steps(CodingPlan plan, CodingColumns columns, ProblemLog log, Map<String, List<Placed>> sessions,
            TreeSet<String> coders, CodingColumns.OneClientEach clients) {

        static Steps of(CodingPlan plan, CodingColumns columns, ProblemLog log) throws Refusal {
            for (CodingColumn needed : List.of(CodingColumn.SESSION, CodingColumn.CODE)) {
                if (!columns.has(needed)) {
                    throw columns.refusal("No column was recognised as the " + needed.word() + ".",
                            "Write a header such as session,turn,speaker,code.");
                }
            }
            return new Steps(plan, columns, log, new TreeMap<>(NaturalOrder::compare), new TreeSet<>(),
                    new CodingColumns.OneClientEach(columns));
        }

        void take(Cells cells) {
            String session = columns.text(cells, CodingColumn.SESSION);
            String code = columns.text(cells, CodingColumn.CODE);
            String coder = columns.text(cells, CodingColumn.CODER);
            if (session.isEmpty() || code.isEmpty()) {
                log.add(0, new Problem(session.isEmpty() ? ProblemKind.SESSION : ProblemKind.CODE, columns.file(),
                        cells.line(), "The row does not say its " + (session.isEmpty() ? "session." : "code."),
                        "Every row has a session and a code.", "Fill in the cell, or remove the row."));
                return;
            }
            if (!plan.coders().isEmpty() && !plan.coders().contains(coder)) {
                return;
            }
            clients.see(session, cells);
            coders.add(coder);
            if (isGiven(cells)) {
                String place = columns.text(cells, CodingColumn.SEGMENT);
                sessions.computeIfAbsent(session, any -> new ArrayList<>())
                        .add(new Placed(place, ClockTime.millis(place), cells.line(),
                                new Step(columns.text(cells, CodingColumn.SPEAKER), code)));
            }
        }

        /// Whether the code was there: a table of ratings has rows for what was absent, too.
        private boolean isGiven(Cells cells) {
            for (CodingColumn column : List.of(CodingColumn.VALUE, CodingColumn.CLARITY)) {
                Integer at = columns.places().get(column);
                if (at != null) {
                    Rating rating = RatingWords.read(cells, at);
                    return !(rating instanceof Rating.Other) && !rating.equals(new Rating.Amount(0));
                }
            }
            return true;
        }

        Outcome outcome(CodingPlan plan, String shape) {
            Optional<Problems> severalClients = clients.refusal();
            if (severalClients.isPresent()) {
                return new Outcome.Refused(severalClients.get());
            }
            if (coders.size() > 1) {
                return refused(ProblemKind.CODER, "The table holds the codes of several coders, "
                        + String.join(", ", coders) + ".", "Sequences are those of one coding.",
                        "Choose one with --coder.");
            }
            sessions.values().forEach(this::leaveOutWithoutPlace);
            Problems problems = log.problems();
            if (plan.handling().strictness() == Strictness.REFUSE && !problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            if (sessions.isEmpty()) {
                return refused(ProblemKind.EMPTY, plan.coders().isEmpty() ? "There are column names and no codes."
                        : "There are no codes of this coder.", "At least one row is needed.",
                        "Check that the right file was exported, and the coder's name.");
            }
            List<CodeSequence> sequences = new ArrayList<>();
            sessions.forEach((session, steps) -> {
                steps.sort(order(steps));
                sequences.add(new CodeSequence(session, steps.stream().map(Placed::step).toList()));
            });
            String order = columns.has(CodingColumn.SEGMENT)
                    ? "in the order of \""
                            + columns.header().get(columns.places().getOrDefault(CodingColumn.SEGMENT, 0))
                            + "\", and within one of it in that of rows"
                    : "in the order of rows";
            return new Outcome.Ordered(sequences, List.of(new Remark(Topic.SHAPE, columns.file(),
                    "Read as " + shape + "; one row a code, " + order + ".")), problems);
        }

        /// What has no place among others that have one comes nowhere in their order, as what is said of a whole session.
        private void leaveOutWithoutPlace(List<Placed> steps) {
            if (steps.stream().allMatch(one -> one.place.isEmpty())) {
                return;
            }
            steps.stream().filter(one -> one.place.isEmpty()).forEach(one -> log.add(0, new Problem(ProblemKind.LINE,
                    columns.file(), one.line, "The row does not say its place, and others of its session do.",
                    "A code has a place, such as a turn or a segment; what is said of a whole session has none.",
                    "Fill in the cell, or remove the row.")));
            steps.removeIf(one -> one.place.isEmpty());
        }

        /// Times go by what they say, for 59:30 comes before 1:05:00; everything else as people number things.
        private static Comparator<Placed> order(List<Placed> steps) {
            return steps.stream().allMatch(one -> one.time.isPresent())
                    ? Comparator.comparingLong(one -> one.time.orElse(0))
                    : Comparator.comparing(Placed::place, NaturalOrder::compare);
        }

        private Outcome refused(ProblemKind kind, String what, String allowed, String next) {
            return new Outcome.Refused(
                    Problems.of(new Problem(kind, columns.file(), 0, what, allowed, next)));
        }
    }
}
