package org.attune.cli.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import org.attune.cli.study.CaseBeside.Gaps;
import org.attune.cli.terminal.Spool;
import org.attune.core.course.Course;
import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.causes.Attributed;
import org.attune.core.study.causes.Event;
import org.attune.core.study.survival.Wait.Ending;
import org.attune.formats.csv.CsvWriter;

/// The tables that a study rests on, for programs that compute it again: a row a judged session, a wait, a case, a rating, an event, and a
/// row for each thing that somebody says of where a tension came from.
final class StudyTables implements AutoCloseable {

    private Spool sessions = new Spool();
    private Spool waits = new Spool();
    private Spool cases = new Spool();
    private Spool ratings = new Spool();
    private Spool events = new Spool();
    private final Spool attributions = new Spool();

    StudyTables() {
        begin();
    }

    /// Forgets every case so far.
    void startOver() {
        List.of(sessions, waits, cases, ratings, events).forEach(Spool::close);
        sessions = new Spool();
        waits = new Spool();
        cases = new Spool();
        ratings = new Spool();
        events = new Spool();
        begin();
    }

    private void begin() {
        write(sessions, csv -> csv.header("client", "sessions", "session", "criterion", "tense", "mended",
                "next_outcome"));
        write(waits, csv -> csv.header("client", "criterion", "first_tense", "first_noticed", "wait", "repaired"));
        write(cases, csv -> csv.header("client", "sessions", "left", "gaps_known"));
        write(ratings, csv -> csv.header("client", "session", "score", "other", "next_outcome",
                "middle"));
        write(events, csv -> csv.header("client", "session", "event", "from", "earliest"));
    }

    /// Writes some rows.
    private interface Rows {
        void to(CsvWriter csv) throws IOException;
    }

    private static void write(Spool spool, Rows rows) {
        StringBuilder text = new StringBuilder();
        try {
            rows.to(new CsvWriter(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        spool.write(text.toString().getBytes(UTF_8));
    }

    /// Writes what people say of causes, in the words in which a table of attributions is read.
    void write(List<Attributed> said) {
        write(attributions, csv -> {
            csv.header("client", "session", "by", "lies");
            for (Attributed one : said) {
                csv.cell(one.client()).cell(one.session()).cell(word(one.by())).cell(word(one.lay())).endRow();
            }
        });
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// Adds what the study knows of a case.
    void add(String id, List<Criterion> criteria, StudiedCase studied, CaseBeside beside) {
        if (studied.scores().lastSession() == 0) {
            return;
        }
        write(sessions, csv -> sessions(csv, id, criteria, studied));
        write(waits, csv -> waits(csv, id, criteria, studied));
        write(cases, csv -> {
            csv.cell(id).cell(studied.scores().lastSession());
            switch (studied.leaving()) {
                case LEFT_EARLY -> csv.cell(1);
                case STAYED -> csv.cell(0);
                case NOT_SAID -> csv.empty();
            }
            csv.cell(beside.gaps() == Gaps.KNOWN ? 1 : 0).endRow();
        });
        write(events, csv -> {
            events(csv, id, studied, "table", beside.events());
            events(csv, id, studied, "dates", beside.breaks());
        });
        Scale scale = studied.scores().scale();
        write(ratings, csv -> {
            for (int session : studied.scores().sessions()) {
                csv.cell(id).cell(session);
                points(csv, studied.scores(), session);
                points(csv, studied.counterpart(), session);
                points(csv, studied.outcome(), session + 1);
                csv.cell((scale.lowest() + scale.highest()) / 2).endRow();
            }
        });
    }

    private static void events(CsvWriter csv, String id, StudiedCase studied, String from, List<Event> all)
            throws IOException {
        for (Event event : all) {
            if (event.liesIn(studied.scores().lastSession())) {
                csv.cell(id).cell(event.session()).cell(event.what()).cell(from).cell(Event.earliest(event.what()))
                        .endRow();
            }
        }
    }

    private static void sessions(CsvWriter csv, String id, List<Criterion> criteria, StudiedCase studied)
            throws IOException {
        int last = studied.scores().lastSession();
        for (int i = 0; i < criteria.size(); i++) {
            Sighting sighting = studied.sightings().get(i);
            for (int session = 1; session <= last; session++) {
                if (sighting.isJudged(session)) {
                    csv.cell(id).cell(last).cell(session).cell(criteria.get(i).id());
                    csv.cell(sighting.isTense(session) ? 1 : 0).cell(sighting.isMended(session) ? 1 : 0);
                    points(csv, studied.outcome(), session + 1);
                    csv.endRow();
                }
            }
        }
    }

    private static void waits(CsvWriter csv, String id, List<Criterion> criteria, StudiedCase studied)
            throws IOException {
        for (int i = 0; i < criteria.size(); i++) {
            Sighting sighting = studied.sightings().get(i);
            if (sighting.judged() > 0) {
                csv.cell(id).cell(criteria.get(i).id()).cell(sighting.firstTense())
                        .cell(sighting.firstNoticed());
                if (sighting.firstUntilRepair().isPresent()) {
                    csv.cell(sighting.firstUntilRepair().get().sessions());
                    csv.cell(sighting.firstUntilRepair().get().ending() == Ending.CAME ? 1 : 0);
                } else {
                    csv.empty().empty();
                }
                csv.endRow();
            }
        }
    }

    /// Scores as the study takes them: turned so that higher is better.
    private static void points(CsvWriter csv, Course course, int session) throws IOException {
        int at = course.indexOf(session);
        if (at >= 0) {
            csv.cell(course.pointsAt(at));
        } else {
            csv.empty();
        }
    }

    /// The tables by the names of their files, in the order in which they are best read.
    List<Named> all() {
        return List.of(new Named("sessions.csv", sessions), new Named("waits.csv", waits),
                new Named("cases.csv", cases), new Named("ratings.csv", ratings), new Named("events.csv", events),
                new Named("attributions.csv", attributions));
    }

    /// A table with the name of its file.
    record Named(String file, Spool table) {}

    @Override
    public void close() {
        all().forEach(each -> each.table().close());
    }
}
