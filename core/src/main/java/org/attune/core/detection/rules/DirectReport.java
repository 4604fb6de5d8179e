package org.attune.core.detection.rules;

import java.util.List;
import java.util.Optional;

import org.attune.core.course.Case;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainVoice;
import org.attune.core.detection.Evidence;
import org.attune.core.detection.Rule;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.RuleName;
import org.attune.core.detection.Sight;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.flags.RaisedFlags;
import org.attune.core.instrument.Scale;

/// Client or therapist said outright that there was strain.
///
/// It fires at a session in which either of them reported strain, when at the last session asked before it neither did.
/// Sessions nobody was asked about are passed over: silence is no answer. An observer's word is not counted, since the rule is
/// about the two people. It needs no score. Smallest n: 1 report.
///
/// Source: post-session questionnaires ask so; docs/methods/direct-report.md.
/// Check: reports of strain at sessions 2, 3 and 5 and of none at 4 raise flags at 2 and 5.
final class DirectReport implements Rule {

    /// The rule's name.
    static final RuleName NAME = new RuleName("direct-report", 1);

    static RuleEntry entry() {
        return new RuleEntry(NAME, "direct report",
                "Client or therapist said after the session that there was strain between them. No arithmetic; nothing "
                        + "else says so plainly. What goes unsaid it cannot see.",
                "post-session questionnaires", List.of(), chosen -> new DirectReport());
    }

    @Override
    public RuleName name() {
        return NAME;
    }

    @Override
    public String parameters() {
        return "a word of client or therapist";
    }

    @Override
    public int leastScores() {
        return 0;
    }

    @Override
    public boolean looks(Sight sight) {
        return sight == Sight.LIVE;
    }

    @Override
    public Verdict judge(Case c, Sight sight) {
        RaisedFlags raised = new RaisedFlags(this, sight);
        List<Report> reports = c.reports().reports().stream().filter(r -> r.by() != Respondent.OBSERVER).toList();
        if (reports.isEmpty()) {
            return new Verdict.Lacking(Verdict.Lack.STRAIN_REPORTS);
        }
        int from = 0;
        while (from < reports.size()) {
            int session = reports.get(from).session();
            int to = from;
            while (to < reports.size() && reports.get(to).session() == session) {
                to++;
            }
            Optional<StrainVoice> voice = StrainVoice.of(reports.subList(from, to));
            if (raised.begins(voice.isPresent())) {
                raised.raise(session, new Reported(session, voice.orElseThrow(), to - from));
            }
            from = to;
        }
        return raised.verdict();
    }

    /// A report of strain.
    ///
    /// @param session the session it is about
    /// @param who who said so
    /// @param reports how many reports of client and therapist there are on that session
    record Reported(int session, StrainVoice who, int reports) implements Evidence {

        @Override
        public int onsetSession() {
            return session;
        }

        @Override
        public List<Quantity> quantities() {
            return List.of(new Quantity("reportsOfStrain", who.people(), Unit.COUNT),
                    new Quantity("reports", reports, Unit.COUNT));
        }

        @Override
        public String sentence(Scale scale) {
            return who.words(session) + ".";
        }

        @Override
        public String clearing(Scale scale) {
            return "It would have cleared if neither had said so.";
        }
    }
}
