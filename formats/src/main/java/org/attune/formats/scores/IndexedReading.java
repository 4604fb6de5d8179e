package org.attune.formats.scores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.attune.formats.Places;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.ProblemLog;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.cases.CaseBatch;
import org.attune.formats.cases.CaseMaker;
import org.attune.formats.cases.CaseRows;
import org.attune.formats.cases.Handover;
import org.attune.formats.cases.ScoreIndex;
import org.attune.formats.courses.Focus;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.RowTotals;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.courses.SessionDates;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;
import org.attune.formats.layout.LayoutFinder;
import org.attune.formats.table.FileStamp;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Reads tables of any shape and order: every row goes into an index, and cases come out of it in order.
///
/// @param <R> what the work on a batch of cases gives
final class IndexedReading<R> {

    /// Cases handed to the work at a time: enough to make threads worth while, few enough to stay in a cache. Our choice.
    private static final int CASES_A_BATCH = 256;

    /// A batch of cases, and what came of it; nothing when it has no case to look at.
    private record Done<R>(CaseBatch batch, Optional<R> result) {}

    private final ReadPlan plan;
    private final TableOpener opener;
    private final Places places = new Places();
    private final ScoreIndex index = new ScoreIndex();
    private final SessionDates dates = new SessionDates();
    private final List<Remark> remarks = new ArrayList<>();
    private final SeriesBook book;
    private final Focus focus;
    private final RowChecks checks;
    private long bytesBefore;
    private int datedTables;
    private int tables;

    IndexedReading(ReadPlan plan, TableOpener opener) throws Refusal {
        this.plan = plan;
        this.opener = opener;
        book = new SeriesBook(plan.scales(), usualScale(plan));
        focus = Focus.of(plan.watch(), plan.scales());
        checks = new RowChecks(book, focus, places, plan.scales(), plan.handling().listedProblems());
    }

    /// The scale of rows that name none: the one that is watched, or else the one that the user defined.
    static String usualScale(ReadPlan plan) {
        if (plan.watch() instanceof Watch.Named named && named.scales().size() == 1) {
            return named.scales().getFirst();
        }
        List<KnownScale> defined = plan.scales().listScales().stream().filter(KnownScale.Defined.class::isInstance)
                .toList();
        return defined.size() == 1 ? defined.getFirst().name() : "";
    }

    ReadOutcome run(CaseWork<R> work, CaseResults<R> results) throws Refusal {
        ProblemLog refusals = new ProblemLog(plan.handling().listedProblems());
        for (int i = 0; i < plan.sources().size(); i++) {
            try {
                readTable(plan.sources().get(i));
            } catch (Refusal e) {
                refusals.add(i, e.problem());
            }
        }
        if (!refusals.isEmpty()) {
            return new ReadOutcome.Refused(refusals.problems());
        }
        dates.requireOneOrder(places);
        Roles roles = roles();
        RowTotals totals = checks.totals(roles);
        Conclusion conclusion = new Conclusion(plan);
        boolean isRefused = plan.handling().strictness() == Strictness.REFUSE && !totals.log().isEmpty();
        if (!isRefused && !roles.looked().isEmpty()) {
            handOut(roles, work, results, conclusion);
        }
        return conclusion.outcome(roles, totals, remarks);
    }

    private void readTable(TableSource source) throws Refusal {
        Optional<FileStamp> stamp = FileStamp.of(source);
        places.begin(source.name());
        long[] bytes = {0};
        long before = bytesBefore;
        long inAll = bytesInAll();
        try (OpenTable table = opener.open(source, done -> {
            bytes[0] = done;
            plan.progress().at(before + done, inAll);
        })) {
            LayoutFinder.Found found = LayoutFinder.find(source.name(), table.header(), plan.columns().given(),
                    RowChecks.MOST_SESSIONS);
            requireScales(source.name(), found.layout());
            count(source.name(), found.layout());
            TableFeed feed = new TableFeed(index, book, checks, places, dates);
            feed.feed(table, found.layout());
            remarks.add(new Remark(Topic.SHAPE, source.name(),
                    "Read as " + table.shape() + (feed.hasDecimalComma() ? ", decimal comma" : "") + "; "
                            + found.words() + "."));
        } catch (IOException e) {
            throw TableOpener.unreadable(source.name(), e);
        }
        bytesBefore += bytes[0];
        if (stamp.isPresent()) {
            stamp.get().requireUnchanged(source.name());
        }
    }

    private long bytesInAll() {
        long all = 0;
        for (TableSource source : plan.sources()) {
            Optional<FileStamp> stamp = FileStamp.of(source);
            if (stamp.isEmpty()) {
                return 0;
            }
            all += stamp.get().bytes();
        }
        return all;
    }

    private void requireScales(String file, Layout layout) throws Refusal {
        boolean namesScale = switch (layout) {
            case Layout.Tidy tidy -> tidy.at(Column.SCALE) >= 0;
            case Layout.Wide wide -> wide.sessions().stream().noneMatch(session -> session.scale().isEmpty());
        };
        if (!namesScale && usualScale(plan).isEmpty()) {
            throw new Refusal(new Problem(ProblemKind.SCALE, file, 1, "Nothing says which scale the scores are on.",
                    "Known are " + String.join(", ", plan.scales().names()) + ".",
                    "Name one of these with --only NAME, or define yours with --scale name=X,min=1,max=5,higher=better."));
        }
    }

    private void count(String file, Layout layout) throws Refusal {
        tables++;
        datedTables += layout instanceof Layout.Tidy tidy && tidy.isDated() ? 1 : 0;
        if (datedTables != 0 && datedTables != tables) {
            throw new Refusal(new Problem(ProblemKind.COLUMNS, file, 1,
                    "Some files number their sessions and others only have dates.",
                    "Files that are read together do the same.",
                    "Add session numbers where they are missing, or read the files one by one."));
        }
    }

    private Roles roles() {
        List<KnownScale> scales = focus.scales(checks.valued());
        double[] steps = new double[scales.size()];
        for (int i = 0; i < steps.length; i++) {
            KnownScale scale = scales.get(i);
            if (scale.needsStep()) {
                steps[i] = index.smallestGap(scale, book);
                remarks.add(new Remark(Topic.SCALE, "", "The step of " + scale.name() + " is taken to be " + steps[i]
                        + ", the smallest gap seen; --scale name=" + scale.name() + ",...,step=... sets it."));
            }
        }
        if (datedTables > 0) {
            remarks.add(new Remark(Topic.SESSIONS, "",
                    "Sessions were numbered by their dates within each case" + dates.orderWords() + "."));
        }
        return Roles.of(book, plan.watch(), scales, steps);
    }

    private void handOut(Roles roles, CaseWork<R> work, CaseResults<R> results, Conclusion conclusion) {
        int[] order = index.inOrder();
        Optional<SessionDates> dated = datedTables > 0 ? Optional.of(dates) : Optional.empty();
        try (Handover<Integer, Done<R>> handover = new Handover<>(plan.handling().threads(), from -> {
            CaseBatch batch = batch(order, from, new CaseMaker(roles, dated));
            return new Done<>(batch, batch.cases().isEmpty() ? Optional.empty() : Optional.of(work.on(batch.cases())));
        }, done -> {
            conclusion.add(done.batch);
            done.result.ifPresent(results::accept);
        })) {
            for (int from = 0; from < order.length; from += CASES_A_BATCH) {
                handover.give(from);
            }
            handover.finish();
        }
    }

    private CaseBatch batch(int[] order, int from, CaseMaker maker) {
        CaseBatch batch = new CaseBatch(places, plan.handling().listedProblems());
        CaseRows rows = new CaseRows();
        for (int i = from; i < Math.min(order.length, from + CASES_A_BATCH); i++) {
            index.copy(order[i], rows);
            maker.make(index.id(order[i]), rows, batch);
        }
        return batch;
    }
}
