package org.attune.formats.scores;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.attune.formats.Places;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.cases.CaseRun;
import org.attune.formats.courses.Focus;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.SeriesBook;
import org.attune.formats.courses.SessionDates;
import org.attune.formats.courses.Watch;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.layout.Column;
import org.attune.formats.layout.Layout;
import org.attune.formats.layout.LayoutFinder;
import org.attune.formats.rows.RowFeed;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.scan.NotPlain;
import org.attune.formats.scan.PlainTable;
import org.attune.formats.table.Cells;
import org.attune.formats.table.FileStamp;
import org.attune.formats.table.OpenTable;
import org.attune.formats.table.TableOpener;
import org.attune.formats.table.TableSource;

/// Takes the tables of a plan one after another, and passes their rows on in runs of one case.
final class TableIntake {

    /// Which tables are read by the scanner of plain tables.
    enum Scanning {
        PLAIN_TABLES, NONE
    }

    private final ReadPlan plan;
    private final TableOpener opener;
    private final Scanning scanning;
    private final RowMeaning meaning;
    private final Focus focus;
    private final List<Remark> remarks = new ArrayList<>();
    private long bytesBefore;
    private int datedTables;
    private int tables;

    TableIntake(ReadPlan plan, TableOpener opener, Scanning scanning) throws Refusal {
        this.plan = plan;
        this.opener = opener;
        this.scanning = scanning;
        focus = Focus.of(plan.watch(), plan.scales());
        SeriesBook book = new SeriesBook(plan.scales(), usualScale(plan));
        Places places = new Places();
        RowChecks checks = new RowChecks(book, focus, places, plan.scales(), plan.handling().listedProblems());
        meaning = new RowMeaning(book, checks, places, new SessionDates());
    }

    /// The scale of rows that name none: the one that is watched, or else the one that the user defined.
    private static String usualScale(ReadPlan plan) {
        if (plan.watch() instanceof Watch.Named named && named.scales().size() == 1) {
            return named.scales().getFirst();
        }
        List<KnownScale> defined = plan.scales().listScales().stream().filter(KnownScale.Defined.class::isInstance)
                .toList();
        return defined.size() == 1 ? defined.getFirst().name() : "";
    }

    /// What the rows were understood by.
    RowMeaning meaning() {
        return meaning;
    }

    /// The scales to look at, as the rows so far have it.
    List<KnownScale> scales() {
        return focus.scales(meaning.checks().valued());
    }

    /// What was noticed so far.
    List<Remark> remarks() {
        return remarks;
    }

    /// Whether dates stand in for sessions.
    boolean isDated() {
        return datedTables > 0;
    }

    /// Reads a table to its end.
    ///
    /// @throws NotPlain when the scanner gave up on it, so that everything has to be read again without
    void take(TableSource source, CaseRun run) throws Refusal, NotPlain {
        Optional<FileStamp> stamp = FileStamp.of(source);
        meaning.places().begin(source.name());
        long[] bytes = {0};
        long before = bytesBefore;
        long inAll = bytesInAll();
        LongConsumer progress = done -> {
            bytes[0] = done;
            plan.progress().at(before + done, inAll);
        };
        try {
            Optional<PlainTable> plain = openPlain(source);
            if (plain.isPresent()) {
                takePlain(source, plain.get(), run, progress);
            } else {
                takeAny(source, run, progress);
            }
        } catch (IOException e) {
            throw TableOpener.unreadable(source.name(), e);
        }
        run.end();
        bytesBefore += bytes[0];
        if (stamp.isPresent()) {
            stamp.get().requireUnchanged(source.name());
        }
    }

    private Optional<PlainTable> openPlain(TableSource source) throws IOException {
        return scanning == Scanning.PLAIN_TABLES && source instanceof TableSource.InFile file
                ? PlainTable.open(file.path())
                : Optional.empty();
    }

    private void takePlain(TableSource source, PlainTable opened, CaseRun run, LongConsumer progress)
            throws IOException, Refusal, NotPlain {
        try (PlainTable table = opened) {
            LayoutFinder.Found found = layout(source, table.header());
            requireScales(source.name(), found.layout());
            RowFeed feed = RowFeed.of(run, meaning, found.layout(), table.header().size());
            table.read(found.layout(), meaning, feed, run, progress);
            remark(source, table.shape(), found, feed);
        }
    }

    private void takeAny(TableSource source, CaseRun run, LongConsumer progress) throws IOException, Refusal {
        try (OpenTable table = opener.open(source, progress)) {
            Cells cells = new Cells();
            boolean isRow = table.next(cells);
            LayoutFinder.Found found = layout(source, table.header());
            if (isRow) {
                requireScales(source.name(), found.layout());
            }
            RowFeed feed = RowFeed.of(run, meaning, found.layout(), table.header().size());
            for (; isRow; isRow = table.next(cells)) {
                feed.take(cells);
            }
            remark(source, table.shape(), found, feed);
        }
    }

    private LayoutFinder.Found layout(TableSource source, List<String> header) throws Refusal {
        LayoutFinder.Found found = LayoutFinder.find(source.name(), header, plan.columns().given(),
                RowChecks.MOST_SESSIONS);
        count(source.name(), found.layout());
        return found;
    }

    private void remark(TableSource source, String shape, LayoutFinder.Found found, RowFeed feed) {
        remarks.add(new Remark(Topic.SHAPE, source.name(), "Read as " + shape
                + (feed.hasDecimalComma() ? ", decimal comma" : "") + "; " + found.words() + "."));
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
                    "Name one of these with --only NAME, or define yours with --scale name=X,min=1,max=5,higher=better, or higher=worse."));
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
}
