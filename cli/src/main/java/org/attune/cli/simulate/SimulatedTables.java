package org.attune.cli.simulate;

import static java.util.Objects.requireNonNull;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.attune.cli.terminal.CannotWrite;
import org.attune.core.course.Course;
import org.attune.core.simulation.truth.KnownRupture;
import org.attune.core.simulation.truth.SimulatedCase;
import org.attune.core.simulation.truth.TensionSimulator;
import org.attune.formats.csv.CsvWriter;

/// Invented cases as tables: their scores, their tensions, and what was drawn for each.
///
/// @param simulator draws the cases
/// @param cases how many
record SimulatedTables(TensionSimulator simulator, long cases) {

    private static final String SCORES = "client,therapist,session,date,rater,scale,value";
    private static final String TRUTH = "client,rupture,onset,end,depth,depth_sd,kind,duration,repaired,repair_session,dropout,"
            + "last_session,observed_before,observed_during";
    private static final String CASES = "client,therapist,last_session,scores,dropout,within_sd,ruptures";
    /// A Monday; sessions follow week by week: our choice.
    private static final LocalDate FIRST_SESSION = LocalDate.of(2026, 1, 5);
    private static final int DECIMALS = 4;

    SimulatedTables {
        requireNonNull(simulator, "simulator");
    }

    /// Writes rows of a case.
    private interface Rows {
        void of(SimulatedCase drawn, CsvWriter csv) throws IOException;
    }

    /// Looks whether what stands in the places of the three tables may go, which are an older simulation's tables and no other's.
    ///
    /// @throws CannotWrite when one of them holds something else
    void requireFree(Path scores, Path truth, Path cases) {
        boolean isOlder = Files.exists(truth);
        requireFree(scores, isOlder && begins(scores, SCORES));
        requireFree(truth, isOlder && begins(truth, TRUTH));
        requireFree(cases, isOlder && begins(cases, CASES));
    }

    private static void requireFree(Path file, boolean isOlder) {
        if (Files.isRegularFile(file) && !isOlder) {
            throw CannotWrite
                    .over(file + " is there already and belongs to no older simulation, so it is left as it is; "
                            + "nothing was written. Name another place, or move the file away.");
        }
    }

    /// Whether a table has this heading and then, if anything, an invented case.
    private boolean begins(Path file, String heading) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String letter = simulator.at(0).scored().id().substring(0, 1);
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(heading.length() + 2), StandardCharsets.UTF_8);
            return begin.equals(heading + "\n") || begin.equals(heading + "\n" + letter);
        } catch (IOException e) {
            throw CannotWrite.at(file, e);
        }
    }

    private void write(OutputStream out, String heading, Rows rows) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(heading + "\n");
        CsvWriter csv = new CsvWriter(text);
        for (long number = 0; number < cases; number++) {
            rows.of(simulator.at(number), csv);
        }
        text.flush();
    }

    /// One row a score, as `attune detect` reads it; a session without the client's score has a row with an empty value.
    void scores(OutputStream out) throws IOException {
        write(out, SCORES, SimulatedTables::scores);
    }

    private static void scores(SimulatedCase drawn, CsvWriter csv) throws IOException {
        Course client = drawn.scored().course();
        for (int session = 1; session <= client.lastSession(); session++) {
            score(drawn, session, "client", client, csv, Unscored.SAID);
            score(drawn, session, "therapist", drawn.scored().counterpart(), csv, Unscored.LEFT_OUT);
            score(drawn, session, "client", drawn.symptoms(), csv, Unscored.LEFT_OUT);
        }
    }

    private enum Unscored {
        SAID,
        LEFT_OUT
    }

    private static void score(SimulatedCase drawn, int session, String rater, Course course, CsvWriter csv,
            Unscored unscored)
            throws IOException {
        int index = course.indexOf(session);
        if (index < 0 && unscored == Unscored.LEFT_OUT) {
            return;
        }
        csv.cell(drawn.scored().id()).cell(therapist(drawn)).cell(session);
        csv.cell(FIRST_SESSION.plusWeeks(session - 1L).toString()).cell(rater).cell(course.scale().name());
        if (index < 0) {
            csv.empty();
        } else {
            csv.cell(rounded(course.scale().turn(course.pointsAt(index))));
        }
        csv.endRow();
    }

    private static String therapist(SimulatedCase drawn) {
        return String.format(Locale.ROOT, "T%06d", drawn.therapist());
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    /// One row a tension that was put in.
    void truth(OutputStream out) throws IOException {
        write(out, TRUTH, SimulatedTables::truth);
    }

    private static void truth(SimulatedCase drawn, CsvWriter csv) throws IOException {
        Course course = drawn.scored().course();
        for (int i = 0; i < drawn.truth().size(); i++) {
            KnownRupture rupture = drawn.truth().get(i);
            csv.cell(drawn.scored().id()).cell(i + 1).cell(rupture.onset()).cell(rupture.end());
            csv.cell(rounded(rupture.depthPoints())).cell(rounded(rupture.depthWobbles())).cell(rupture.kind().word());
            csv.cell(rupture.durationSessions()).cell(rupture.isRepaired() ? 1 : 0);
            if (rupture.isRepaired()) {
                csv.cell(rupture.repairSession());
            } else {
                csv.empty();
            }
            csv.cell(leftEarly(drawn)).cell(course.lastSession());
            csv.cell(scoresBetween(course, 1, rupture.onset() - 1));
            csv.cell(scoresBetween(course, rupture.onset(), rupture.lastLowered(course.lastSession()))).endRow();
        }
    }

    private static int scoresBetween(Course course, int first, int last) {
        int count = 0;
        for (int i = 0; i < course.scores(); i++) {
            count += course.sessionAt(i) >= first && course.sessionAt(i) <= last ? 1 : 0;
        }
        return count;
    }

    /// One row a case.
    void cases(OutputStream out) throws IOException {
        write(out, CASES, SimulatedTables::oneCase);
    }

    private static void oneCase(SimulatedCase drawn, CsvWriter csv) throws IOException {
        Course course = drawn.scored().course();
        csv.cell(drawn.scored().id()).cell(therapist(drawn)).cell(course.lastSession()).cell(course.scores());
        csv.cell(leftEarly(drawn)).cell(rounded(drawn.wobblePoints())).cell(drawn.truth().size()).endRow();
    }

    private static int leftEarly(SimulatedCase drawn) {
        return drawn.stay() == SimulatedCase.Stay.LEFT_EARLY ? 1 : 0;
    }
}
