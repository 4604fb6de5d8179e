package org.attune.web.line;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import gg.jte.Content;
import org.attune.core.detection.Flag;
import org.attune.core.instrument.Scale;
import org.attune.figures.chart.Calendar;
import org.attune.figures.chart.Calendar.SessionDay;
import org.attune.figures.page.CasePanel;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.Meetings;
import org.attune.store.cases.TherapyCase;
import org.attune.store.flags.FlagDecision;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.Forms.CaseView;
import org.attune.web.forms.DangerLine;
import org.attune.web.forms.FormBook;
import org.attune.web.line.LinePage.Agenda;
import org.attune.web.line.LinePage.Desk;
import org.attune.web.line.LinePage.EventLine;
import org.attune.web.line.LinePage.Finding;
import org.attune.web.line.LinePage.FlagList;
import org.attune.web.line.LinePage.OpenFlag;
import org.attune.web.line.LinePage.Parts;
import org.attune.web.line.LinePage.SessionLine;
import org.attune.web.line.LinePage.SettledFlag;
import org.attune.web.line.LinePage.TensionLine;
import org.attune.web.words.Language;

/// Makes the page of a case out of what the store gave for it.
///
/// @param examiner the rules
/// @param given what the store gave
record LineMaking(Examiner examiner, Given given) {

    /// More flags at once would be a list, and no question. Our choice.
    private static final int FLAG_BUDGET = 2;

    /// The days of a case.
    ///
    /// @param meetings its sessions, in order
    /// @param events what else happened, in order of days
    /// @param tensions the tensions that somebody opened, the latest first
    /// @param isAgreed whether client and therapist of a case without sessions have agreed on a form
    record Diary(List<Meeting> meetings, List<Meetings.Event> events, List<TensionLine> tensions, boolean isAgreed) {}

    /// What the store gave.
    ///
    /// @param about the case
    /// @param diary its days
    /// @param view its forms, as the visitor may see them
    /// @param decided what was decided about flags
    /// @param chosen the session that is looked at; 0 for the latest
    /// @param mayWork whether the visitor may change anything
    /// @param danger what the client answered about danger
    record Given(TherapyCase about, Diary diary, CaseView view, Decided decided, int chosen,
            boolean mayWork, List<DangerLine> danger) {

        private List<Meeting> meetings() {
            return diary.meetings;
        }

        private List<Meetings.Event> events() {
            return diary.events;
        }

        int last() {
            return diary.meetings.isEmpty() ? 0 : diary.meetings.getLast().number();
        }
    }

    LinePage make(FormBook book) {
        CaseReading read = CaseReading.of(examiner, book, given.about.pseudonym(), given.view.forms(), given.last());
        CasePanel panel = read.panel(calendar());
        return new LinePage(given.about.pseudonym(), finding(read, panel), parts(panel),
                flags(read), answers(read.forms(), book), agenda(book), desk(read.forms()));
    }

    private Calendar calendar() {
        return new Calendar(
                given.meetings().stream().map(one -> new SessionDay(one.number(), one.heldOn())).toList(),
                given.events().stream().map(one -> new Calendar.Event(one.on(), one.word())).toList(), given.chosen);
    }

    private static Finding finding(CaseReading read, CasePanel panel) {
        String numbers = read.course().scores() == 0 ? "" : panel.finding();
        return new Finding(read.inWords(panel), numbers, read.tooFew(), read.rules().basis());
    }

    private static Parts parts(CasePanel panel) {
        return new Parts(content(panel::writeChart), content(panel::writeSessions), content(panel::writeCriteria),
                content(panel::writeTensions), content(panel::writeFlags), content(panel::writeControl));
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

    private FlagList flags(CaseReading read) {
        Scale scale = read.forms().scale();
        List<OpenFlag> open = new ArrayList<>();
        List<SettledFlag> settled = new ArrayList<>();
        for (Flag flag : read.flags()) {
            given.decided.find(flag).ifPresentOrElse(
                    decision -> settled.add(
                            new SettledFlag(open(flag, scale), words(decision.state()), decision.reason())),
                    () -> open.add(open(flag, scale)));
        }
        int shown = Math.min(FLAG_BUDGET, open.size());
        return new FlagList(open.subList(0, shown), open.subList(shown, open.size()), settled);
    }

    private static OpenFlag open(Flag flag, Scale scale) {
        return new OpenFlag(Decided.key(flag), headline(flag), flag.evidence().sentence(scale),
                flag.evidence().clearing(scale));
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

    private AnswersPart answers(CaseForms forms, FormBook book) {
        int session = given.chosen > 0 ? given.chosen
                : forms.forms().reversed().stream()
                        .filter(record -> !record.client().content().points().isEmpty()
                                || !record.therapist().content().points().isEmpty())
                        .findFirst().map(CaseForms::session).orElse(given.last());
        return AnswersPart.at(session, forms, book, new AnswersPart.Ways(
                Math.max(0, session - 1), session < given.last() ? session + 1 : 0,
                given.meetings().stream().filter(one -> one.number() == session).findFirst()
                        .map(one -> Language.ENGLISH.say(one.heldOn())).orElse("")));
    }

    private Agenda agenda(FormBook book) {
        Map<Integer, List<FormRecord>> bySession = given.view.forms().stream()
                .collect(Collectors.groupingBy(CaseForms::session));
        return new Agenda(
                given.meetings().reversed().stream()
                        .map(meeting -> new SessionLine(meeting.number(), Language.ENGLISH.say(meeting.heldOn()),
                                state(book, bySession.getOrDefault(meeting.number(), List.of()))))
                        .toList(),
                given.events().stream()
                        .map(event -> new EventLine(event.id(), event.on().toString(), Language.ENGLISH.say(event.on()),
                                event.word()))
                        .toList(),
                given.diary.isAgreed);
    }

    /// How far a session's forms have come; of several each by its name.
    private static String state(FormBook book, List<FormRecord> forms) {
        return switch (forms.size()) {
            case 0 -> "no form asked";
            case 1 -> state(forms.getFirst());
            default -> forms.stream().map(form -> name(book, form) + ": " + state(form))
                    .collect(Collectors.joining("; "));
        };
    }

    private static String name(FormBook book, FormRecord form) {
        return book.findToRead(form.form().edition()).map(shown -> shown.instrument().name())
                .orElse(form.form().edition().instrument());
    }

    private static String state(FormRecord form) {
        boolean client = form.client().state().handedInAt().isPresent();
        boolean therapist = form.therapist().state().handedInAt().isPresent();
        if (client && therapist) {
            return form.isRevealed() ? "both halves are in" : "both halves are in and wait to be opened";
        }
        return client ? "the client's half is in" + (form.isRevealed() ? "" : " and waits to be opened")
                : therapist ? "the therapist's half is in" : "asked";
    }

    private Desk desk(CaseForms forms) {
        String from = given.view.wordsSession() == 0 ? "" : "after session " + given.view.wordsSession();
        return new Desk(given.about.id(), forms.instrument(), given.view.words(), from, given.mayWork,
                given.danger, given.diary.tensions);
    }
}
