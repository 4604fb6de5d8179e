package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.List;

import gg.jte.Content;
import org.attune.store.flags.FlagKey;
import org.attune.web.forms.DangerLine;
import org.attune.web.page.Page;

/// The page of a case, which therapist and client may look at together.
///
/// @param pseudonym what the case is called
/// @param finding what became of the scores, in words
/// @param parts the drawing and what belongs to it
/// @param flags the flags that want an answer, and those that have one
/// @param items the client's single answers: first, before and now
/// @param sessions its sessions, the latest first
/// @param desk what is to be done here
public record LinePage(String pseudonym, String finding, Parts parts, FlagList flags, List<ItemLine> items,
        List<SessionLine> sessions, Desk desk) implements Page {

    /// Our choice: a month and a half of weekly sessions.
    private static final int LATEST = 6;

    public LinePage {
        requireNonNull(pseudonym, "pseudonym");
        requireNonNull(finding, "finding");
        requireNonNull(parts, "parts");
        requireNonNull(flags, "flags");
        items = List.copyOf(items);
        sessions = List.copyOf(sessions);
        requireNonNull(desk, "desk");
    }

    @Override
    public String title() {
        return pseudonym;
    }

    /// Where the page is.
    public String path() {
        return "/cases/" + desk.caseId;
    }

    /// The sessions that are looked for most often.
    public List<SessionLine> latestSessions() {
        return sessions.subList(0, Math.min(LATEST, sessions.size()));
    }

    /// All sessions before those.
    public List<SessionLine> earlierSessions() {
        return sessions.subList(latestSessions().size(), sessions.size());
    }

    /// The drawing and what belongs to it, written by the charts' own hand.
    ///
    /// @param line the chart
    /// @param tensions a card for each tension
    /// @param rules every flag with its arithmetic
    /// @param scores the scores session by session
    public record Parts(Content line, Content tensions, Content rules, Content scores) {}

    /// The flags of the default rule.
    ///
    /// @param open those that want an answer, the latest first, as many as a page can ask about
    /// @param held how many more wait for an answer
    /// @param settled those that have one
    public record FlagList(List<OpenFlag> open, int held, List<SettledFlag> settled) {
        public FlagList {
            open = List.copyOf(open);
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
    /// @param session where it was raised
    /// @param state what was decided
    /// @param reason why, in the therapist's words; empty without any
    public record SettledFlag(int session, String state, String reason) {}

    /// One item over time.
    ///
    /// @param about what it asks about
    /// @param first the first answer
    /// @param before the answer before the latest
    /// @param now the latest answer
    public record ItemLine(String about, String first, String before, String now) {}

    /// One session.
    ///
    /// @param number its number
    /// @param heldOn its date, in words
    /// @param state how far its form has come, in words
    public record SessionLine(int number, String heldOn, String state) {}

    /// What is to be done here.
    ///
    /// @param caseId the case, for addresses
    /// @param words the client's last words that may be read; empty for none
    /// @param wordsFrom the session that they are about, in words
    /// @param mayWork whether this visitor may change anything
    /// @param danger what the client answered about danger, which is never sealed
    public record Desk(String caseId, String words, String wordsFrom, boolean mayWork, List<DangerLine> danger) {
        public Desk {
            danger = List.copyOf(danger);
        }
    }
}
