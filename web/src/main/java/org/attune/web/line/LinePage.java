package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.core.instrument.Instrument;
import org.attune.store.flags.FlagKey;
import org.attune.web.forms.DangerLine;
import org.attune.web.page.Page;

/// The page of a case, which therapist and client may look at together.
///
/// @param pseudonym what the case is called
/// @param finding what became of the scores
/// @param parts the drawing and what belongs to it
/// @param flags the flags that want an answer, and those that have one
/// @param answers both people's single answers
/// @param agenda its sessions and what else happened
/// @param desk what is to be done here
public record LinePage(String pseudonym, Finding finding, Parts parts, FlagList flags, AnswersPart answers,
        Agenda agenda, Desk desk) implements Page {

    /// Our choice: a month and a half of weekly sessions.
    private static final int LATEST = 6;

    public LinePage {
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(finding, "finding");
        requireNonNull(parts, "parts");
        requireNonNull(flags, "flags");
        requireNonNull(answers, "answers");
        requireNonNull(agenda, "agenda");
        requireNonNull(desk, "desk");
    }

    @Override
    public String title() {
        return pseudonym;
    }

    /// Whether no session has taken place, so that there is nothing to draw and other things come first.
    public boolean isNew() {
        return agenda.sessions.isEmpty();
    }

    /// Where the page is.
    public String path() {
        return "/cases/" + desk.caseId;
    }

    /// The sessions that are looked for most often.
    public List<SessionLine> latestSessions() {
        return agenda.sessions.subList(0, Math.min(LATEST, agenda.sessions.size()));
    }

    /// All sessions before those.
    public List<SessionLine> earlierSessions() {
        return agenda.sessions.subList(latestSessions().size(), agenda.sessions.size());
    }

    /// What became of the scores.
    ///
    /// @param words without any number but those of sessions
    /// @param numbers the same with its numbers; empty where there are none
    /// @param tooFew that there are too few scores for flags, and how many it takes; empty where there are enough
    /// @param basis which numbers the default rule rests on, as a sentence
    public record Finding(String words, String numbers, String tooFew, String basis) {
        public Finding {
            requireNonNull(words, "words");
            requireNonNull(numbers, "numbers");
            requireNonNull(tooFew, "tooFew");
            requireNonNull(basis, "basis");
        }
    }

    /// The drawing and what belongs to it, written by the charts' own hand.
    ///
    /// @param line the chart
    /// @param scores the scores session by session
    /// @param criteria all rules side by side
    /// @param tensions a card for each tension
    /// @param rules every flag with its arithmetic
    /// @param control the control charts
    public record Parts(Content line, Content scores, Content criteria, Content tensions, Content rules,
            Content control) {}

    /// The flags of the default rule.
    ///
    /// @param open those that want an answer, the latest first, as many as a page asks about at once
    /// @param held those that wait behind them
    /// @param settled those that have an answer
    public record FlagList(List<OpenFlag> open, List<OpenFlag> held, List<SettledFlag> settled) {
        public FlagList {
            open = List.copyOf(open);
            held = List.copyOf(held);
            settled = List.copyOf(settled);
        }
    }

    /// A flag that wants an answer.
    ///
    /// @param key which one
    /// @param headline the finding in words, without a number but the session's
    /// @param sentence the same with its numbers
    /// @param clearing what would have cleared it
    public record OpenFlag(FlagKey key, String headline, String sentence, String clearing) {}

    /// A flag that has an answer.
    ///
    /// @param flag which one
    /// @param state what was decided
    /// @param reason why, in the therapist's words; empty without any
    public record SettledFlag(OpenFlag flag, String state, String reason) {}

    /// The sessions and what else happened.
    ///
    /// @param sessions the sessions, the latest first
    /// @param events what else happened, in order of days
    /// @param isAgreed whether client and therapist of a case without sessions have agreed on a form
    public record Agenda(List<SessionLine> sessions, List<EventLine> events, boolean isAgreed) {
        public Agenda {
            sessions = List.copyOf(sessions);
            events = List.copyOf(events);
        }
    }

    /// Something that happened.
    ///
    /// @param id what the store calls it
    /// @param on the day as a field takes it
    /// @param date the day in words
    /// @param word a word or two for it
    public record EventLine(String id, String on, String date, String word) {}

    /// One session.
    ///
    /// @param number its number
    /// @param heldOn its date, in words
    /// @param state how far its form has come, in words
    public record SessionLine(int number, String heldOn, String state) {}

    /// A tension that somebody opened.
    ///
    /// @param path where it is
    /// @param title what it is called
    /// @param state how it stands, in a sentence
    public record TensionLine(String path, String title, String state) {}

    /// What is to be done here.
    ///
    /// @param caseId the case, for addresses
    /// @param instrument the form that the line is drawn of
    /// @param words the client's last words that may be read; empty for none
    /// @param wordsFrom the session that they are about, in words
    /// @param mayWork whether this visitor may change anything
    /// @param danger what the client answered about danger, which is never sealed
    /// @param tensions the tensions that somebody opened
    public record Desk(String caseId, Instrument instrument, String words, String wordsFrom, boolean mayWork,
            List<DangerLine> danger, List<TensionLine> tensions) {
        public Desk {
            danger = List.copyOf(danger);
            tensions = List.copyOf(tensions);
        }
    }
}
