package org.attune.web.line;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import gg.jte.Content;
import org.attune.core.course.Case;
import org.attune.core.detection.Flag;
import org.attune.core.instrument.Item;
import org.attune.figures.chart.ChartedCourse.Voices;
import org.attune.figures.page.CasePanel;
import org.attune.figures.report.CaseSheet;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.flags.FlagDecision;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.Content.Shown;
import org.attune.store.forms.FormRecord;
import org.attune.web.forms.DangerLine;
import org.attune.web.line.LinePage.Desk;
import org.attune.web.line.LinePage.FlagList;
import org.attune.web.line.LinePage.ItemLine;
import org.attune.web.line.LinePage.OpenFlag;
import org.attune.web.line.LinePage.Parts;
import org.attune.web.line.LinePage.SessionLine;
import org.attune.web.line.LinePage.SettledFlag;
import org.attune.web.words.Language;

/// Makes the page of a case out of what the store gave for it.
///
/// @param examiner the rules
/// @param cases makes the case of the form that the line is drawn of
record LineMaking(Examiner examiner, CaseMaking cases) {

    private static final Voices VOICES = new Voices("client", "therapist");
    /// More flags at once would be a list, and no question. Our choice.
    private static final int FLAG_BUDGET = 2;

    /// What the store gave.
    ///
    /// @param about the case
    /// @param meetings its sessions, in order
    /// @param forms its forms
    /// @param decisions what was decided about flags
    /// @param mayWork whether the visitor may change anything
    /// @param danger what the client answered about danger
    record Given(TherapyCase about, List<Meeting> meetings, List<FormRecord> forms,
            Map<FlagKey, FlagDecision> decisions, boolean mayWork, List<DangerLine> danger) {}

    LinePage make(Given given) {
        int last = given.meetings.isEmpty() ? 0 : given.meetings.getLast().number();
        Case made = cases.make(given.about.pseudonym(), last, given.forms);
        CaseSheet sheet = examiner.sheet(made);
        CasePanel panel = new CasePanel(sheet, examiner.runs(), VOICES);
        return new LinePage(given.about.pseudonym(), finding(made, panel), parts(panel), flags(sheet, given),
                items(given),
                sessions(given), desk(given));
    }

    private static String finding(Case made, CasePanel panel) {
        return made.course().scores() == 0 ? "There is no score to draw yet." : panel.finding();
    }

    private static Parts parts(CasePanel panel) {
        return new Parts(content(panel::writeChart), content(panel::writeTensions), content(panel::writeFlags),
                content(panel::writeSessions));
    }

    private interface Part {
        void write(Appendable out) throws IOException;
    }

    /// Written at once, so that a fault in it shows before the page begins.
    private static Content content(Part part) {
        StringWriter written = new StringWriter();
        try {
            part.write(written);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to but memory", e);
        }
        String html = written.toString();
        return out -> out.writeContent(html);
    }

    private FlagList flags(CaseSheet sheet, Given given) {
        List<Flag> raised = sheet.said().stream()
                .filter(said -> said.run().isAsked())
                .flatMap(said -> said.verdict().flagsFound().stream())
                .sorted(Comparator.comparingInt(Flag::session).reversed())
                .toList();
        List<OpenFlag> open = new ArrayList<>();
        List<SettledFlag> settled = new ArrayList<>();
        for (Flag flag : raised) {
            FlagDecision decision = given.decisions.get(key(flag));
            if (decision == null) {
                open.add(open(flag));
            } else {
                settled.add(new SettledFlag(flag.session(), words(decision.state()), decision.reason()));
            }
        }
        int shown = Math.min(FLAG_BUDGET, open.size());
        return new FlagList(open.subList(0, shown), open.size() - shown, settled);
    }

    static FlagKey key(Flag flag) {
        return new FlagKey(flag.rule().id(), Integer.toString(flag.rule().version()), flag.parameters(),
                flag.session());
    }

    private OpenFlag open(Flag flag) {
        return new OpenFlag(key(flag), headline(flag),
                flag.evidence().sentence(cases.instrument().scales().getFirst().scale()),
                flag.evidence().clearing(cases.instrument().scales().getFirst().scale()));
    }

    /// The finding in words.
    static String headline(Flag flag) {
        int onset = flag.evidence().onsetSession();
        return "A fall is likely, "
                + (onset == flag.session() ? "at session " + onset : "probably since session " + onset) + ".";
    }

    static String words(FlagDecision.FlagState state) {
        return switch (state) {
            case LOOK_INTO_IT -> "looking into it";
            case NOT_NOW -> "not now";
            case NOT_A_TENSION -> "not a tension";
        };
    }

    private List<ItemLine> items(Given given) {
        List<Map<String, Integer>> answered = given.forms.stream()
                .filter(record -> record.form().edition().instrument().equals(cases.instrument().id()))
                .sorted(Comparator.comparingInt(record -> record.form().meeting().number()))
                .map(record -> record.client().content().points())
                .filter(points -> !points.isEmpty())
                .toList();
        if (answered.isEmpty()) {
            return List.of();
        }
        List<ItemLine> lines = new ArrayList<>();
        for (Item item : cases.instrument().items()) {
            lines.add(new ItemLine(item.about(), said(answered.getFirst(), item),
                    answered.size() < 2 ? "–" : said(answered.get(answered.size() - 2), item),
                    said(answered.getLast(), item)));
        }
        return lines;
    }

    private static String said(Map<String, Integer> points, Item item) {
        Integer answer = points.get(item.id());
        return answer == null ? "–" : answer + " of " + item.answers().highest();
    }

    private static List<SessionLine> sessions(Given given) {
        return given.meetings.reversed().stream()
                .map(meeting -> new SessionLine(meeting.number(), Language.ENGLISH.say(meeting.heldOn()),
                        state(given.forms.stream()
                                .filter(record -> record.form().meeting().number() == meeting.number()).toList())))
                .toList();
    }

    private static String state(List<FormRecord> forms) {
        if (forms.isEmpty()) {
            return "no form asked";
        }
        boolean client = forms.stream().allMatch(form -> form.client().state().handedInAt().isPresent());
        boolean therapist = forms.stream().allMatch(form -> form.therapist().state().handedInAt().isPresent());
        if (client && therapist) {
            return "both halves are in";
        }
        return client ? "the client's half is in" : therapist ? "the therapist's half is in" : "asked";
    }

    private static Desk desk(Given given) {
        return given.forms.stream()
                .sorted(Comparator.comparingInt((FormRecord record) -> record.form().meeting().number()).reversed())
                .filter(record -> record.client().content() instanceof Shown shown && !shown.words().isEmpty())
                .findFirst()
                .map(record -> new Desk(given.about.id(), ((Shown) record.client().content()).words(),
                        "after session " + record.form().meeting().number(), given.mayWork, given.danger))
                .orElse(new Desk(given.about.id(), "", "", given.mayWork, given.danger));
    }
}
