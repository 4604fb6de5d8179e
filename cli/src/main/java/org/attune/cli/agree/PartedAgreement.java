package org.attune.cli.agree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.attune.cli.command.Given;
import org.attune.cli.terminal.WrongUsage;
import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.ConfusionMatrix;
import org.attune.core.agreement.portion.Portion;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.segments.BoundaryMatch;
import org.attune.core.agreement.segments.BoundaryMatch.Share;
import org.attune.core.agreement.segments.PartedSession;
import org.attune.core.agreement.segments.WindowDifference;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.svg.Numbers;
import org.attune.formats.codings.BoundaryTable;

/// How far each pair of coders agrees on boundaries.
///
/// @param given what was typed
/// @param bootstrap draws sessions again
record PartedAgreement(Given given, Bootstrap bootstrap) {

    /// Two boundaries so far apart still count as the same: our choice, for segments of minutes.
    private static final double USUAL_TOLERANCE_SECONDS = 5;

    private static final SessionInterval NONE = new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT);

    /// F, its two parts, and windows.
    List<AgreementSection> sections(BoundaryTable table) {
        double tolerance = given.findRate("--tolerance").orElse(USUAL_TOLERANCE_SECONDS);
        List<String[]> pairs = pairs(table.coders());
        List<Finding> f = new ArrayList<>();
        List<Finding> recall = new ArrayList<>();
        List<Finding> precision = new ArrayList<>();
        List<Finding> windows = new ArrayList<>();
        for (String[] pair : pairs) {
            List<PartedSession> sessions = table.pair(pair[0], pair[1]);
            String name = pair[0] + " and " + pair[1];
            f.add(matched(Share.F, name, sessions, tolerance));
            recall.add(matched(Share.RECALL, name, sessions, tolerance));
            precision.add(matched(Share.PRECISION, name, sessions, tolerance));
            windows.add(finding(name, WindowDifference.of(sessions), WindowDifference.interval(sessions, bootstrap),
                    sessions));
        }
        String exact = BigDecimal.valueOf(tolerance).stripTrailingZeros().toPlainString();
        String seconds = exact + (exact.equals("1") ? " second" : " seconds");
        return List.of(
                new AgreementSection("boundaries within " + seconds, "F",
                        "As many boundaries as possible are paired one "
                                + "to one, at most " + seconds
                                + " apart; chance is not taken off. Units are boundaries.",
                        f),
                new AgreementSection("of the first coder's boundaries, those the second has", "recall",
                        "The first coder is the reference.", recall),
                new AgreementSection("of the second coder's boundaries, those the first has", "precision",
                        "The first coder is the reference.", precision),
                new AgreementSection("boundaries through a window", "1 - WindowDiff",
                        "The share of places at which a window of half a mean segment of the first coder holds as many "
                                + "boundaries of both; no tolerance is chosen." + withoutEnd(table),
                        windows));
    }

    private static String withoutEnd(BoundaryTable table) {
        int sessions = table.sessionsWithoutEnd();
        return sessions == 0 ? ""
                : " Of " + Numbers.counted(sessions, "session")
                        + " the table does not say the end, or one before the last "
                        + "boundary: " + (sessions == 1 ? "it is" : "they are")
                        + " taken to end a second after that. A column end says it.";
    }

    private List<String[]> pairs(List<String> coders) {
        List<String[]> pairs = new ArrayList<>();
        if (given.find("--gold").isPresent()) {
            String gold = given.find("--gold").orElseThrow();
            if (!coders.contains(gold)) {
                throw new WrongUsage("--gold must be one of the coders, " + String.join(", ", coders) + ", but was \""
                        + gold + "\".");
            }
            coders.stream().filter(coder -> !coder.equals(gold))
                    .forEach(coder -> pairs.add(new String[] {gold, coder}));
            return pairs;
        }
        IntStream.range(0, coders.size()).forEach(first -> IntStream.range(first + 1, coders.size())
                .forEach(second -> pairs.add(new String[] {coders.get(first), coders.get(second)})));
        return pairs;
    }

    private Finding matched(Share share, String name, List<PartedSession> sessions, double tolerance) {
        return finding(name, share.of(BoundaryMatch.of(sessions, tolerance)),
                BoundaryMatch.interval(share, sessions, tolerance, bootstrap), sessions);
    }

    private static Finding finding(String name, Agreement agreement, SessionInterval interval,
            List<PartedSession> sessions) {
        int boundaries = sessions.stream().mapToInt(one -> one.first().size() + one.second().size()).sum();
        Agreement printed = agreement instanceof Found && boundaries < Portion.LEAST_UNITS
                ? new Agreement.None(Agreement.Reason.FEW_BOUNDARIES)
                : agreement;
        return new Finding(name, printed, printed instanceof Found ? interval : NONE, boundaries, sessions.size(),
                new ConfusionMatrix(List.of(), List.of()));
    }
}
