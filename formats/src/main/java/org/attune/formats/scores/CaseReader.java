package org.attune.formats.scores;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.scan.NotPlain;
import org.attune.formats.scores.TableIntake.Scanning;
import org.attune.formats.table.FileStamp;
import org.attune.formats.table.OptionalParts;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads session scores and hands them on as cases.
public final class CaseReader {

    /// Smaller files are read before anybody wonders. Our choice.
    private static final long LARGE_BYTES = 16 << 20;

    private final TableOpener opener;

    /// A reader of text tables.
    public CaseReader() {
        this(OptionalParts.none());
    }

    /// A reader of text tables and of those that an optional part can read.
    public CaseReader(OptionalParts parts) {
        this.opener = new TableOpener(parts);
    }

    /// Reads every table of a plan, makes cases and lets `work` at them.
    ///
    /// The cases and their order do not depend on the order of rows or the number of threads.
    ///
    /// @param plan what to read
    /// @param work what is done with a batch of cases, perhaps in several threads
    /// @param results takes what `work` returned, in order, in the calling thread
    public <R> ReadOutcome read(ReadPlan plan, CaseWork<R> work, CaseResults<R> results) {
        try {
            return readScanning(plan, work, results);
        } catch (Refusal e) {
            return new ReadOutcome.Refused(Problems.of(e.problem()));
        } catch (OutOfMemoryError e) {
            return new ReadOutcome.Refused(Problems.of(tooLarge(plan)));
        }
    }

    private <R> ReadOutcome readScanning(ReadPlan plan, CaseWork<R> work, CaseResults<R> results) throws Refusal {
        try {
            return readInOrder(plan, work, results, Scanning.PLAIN_TABLES);
        } catch (NotPlain e) {
            results.startOver();
        }
        try {
            return readInOrder(plan, work, results, Scanning.NONE);
        } catch (NotPlain e) {
            throw new IllegalStateException("nothing was scanned", e);
        }
    }

    /// Reads a single file as if its cases stood in order, and in any other way if they do not.
    private <R> ReadOutcome readInOrder(ReadPlan plan, CaseWork<R> work, CaseResults<R> results, Scanning scanning)
            throws Refusal, NotPlain {
        List<Remark> remarks = new ArrayList<>();
        if (plan.sources().size() == 1 && plan.sources().getFirst() instanceof TableSource.InFile file) {
            try {
                return new StreamedReading<>(plan, new TableIntake(plan, opener, scanning), work, results).run();
            } catch (GivenUp e) {
                results.startOver();
                if (isLarge(file)) {
                    e.remark().ifPresent(text -> remarks.add(new Remark(Topic.READING, file.name(), text)));
                }
            }
        }
        return new IndexedReading<R>(plan, new TableIntake(plan, opener, scanning), remarks).run(work, results);
    }

    /// Whether anybody would notice how a file was gone through.
    private static boolean isLarge(TableSource source) {
        return FileStamp.of(source).filter(stamp -> stamp.bytes() >= LARGE_BYTES).isPresent();
    }

    private static Problem tooLarge(ReadPlan plan) {
        return new Problem(ProblemKind.TOO_LARGE, plan.sources().getFirst().name(), 0,
                "There is not enough memory for all its rows.",
                "Unsorted tables take 24 bytes a score; tables sorted by case take next to nothing.",
                "Sort the table by case, read it in parts, or allow more memory with JAVA_TOOL_OPTIONS=-Xmx8g.");
    }
}
