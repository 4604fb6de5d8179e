package org.attune.store.links;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.attune.store.access.Asker;
import org.attune.store.access.Condition;
import org.attune.store.access.NotAllowed;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.keys.Chance;
import org.attune.store.keys.Fingerprint;
import org.attune.store.sql.Row;
import org.attune.store.sql.Work;

/// Links that lead a client to one form, or to their own page, until a date. Only fingerprints of tokens are kept.
public final class Links {

    private final Journal journal;
    private final Chance chance;

    /// Keeps links by a journal, with tokens from chance.
    public Links(Journal journal, Chance chance) {
        this.journal = journal;
        this.chance = chance;
    }

    /// What a token leads to.
    public sealed interface Arrival {
        /// To a form.
        ///
        /// @param client who asks from now on
        record Opened(Asker.Client client) implements Arrival {}

        /// To the client's own page, which asks for its PIN first.
        ///
        /// @param doorstep what [Pins] takes with the PIN
        record BeforeOwnPage(Doorstep doorstep) implements Arrival {}

        /// To nothing any more, but a new one can be asked for.
        ///
        /// @param at until when it worked
        record Expired(Instant at) implements Arrival {}

        /// To nothing: revoked, mistyped or never given out.
        record Unknown() implements Arrival {}
    }

    /// A client asked for a new link.
    ///
    /// @param linkId the link that expired
    /// @param caseId whose
    /// @param formId to which form; empty for the client's own page
    /// @param at when
    public record AskedAgain(String linkId, String caseId, String formId, Instant at) {}

    /// A link to a form. Earlier ones go on working until their own dates.
    ///
    /// @return its token, which is nowhere else in clear
    public String issue(Asker asker, String formId, Instant expiresAt) {
        return journal.record(asker, act -> {
            String caseId = act.work().find("select case_id from form where id = ?", row -> row.text("case_id"), formId)
                    .orElseThrow(() -> new NotAllowed(Right.WORK_ON_CASE));
            return issue(act, caseId, formId, expiresAt);
        });
    }

    /// A link to the client's own page. Earlier ones work no more.
    ///
    /// @return its token, which is nowhere else in clear
    public String issueOwnPage(Asker asker, String caseId, Instant expiresAt) {
        return journal.record(asker, act -> {
            act.alone();
            act.require(Right.WORK_ON_CASE, caseId);
            act.work().change("update link set revoked_at = ? where case_id = ? and form_id is null "
                    + "and revoked_at is null", act.at(), caseId);
            return issue(act, caseId, Work.NOTHING, expiresAt);
        });
    }

    /// The way to the client's own page without a link: on a device that the therapist hands over.
    ///
    /// @return what [Pins] takes with the PIN
    public Doorstep lead(Asker asker, String caseId) {
        return journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            act.note(Action.OWN_PAGE_HANDED, caseId, caseId);
            return new Doorstep(caseId);
        });
    }

    /// Until when the link to the client's own page works, if there is one that works; for its therapist.
    public Optional<Instant> findEndOfOwnPage(Asker asker, String caseId) {
        return journal.look(asker, act -> act.may(Right.WORK_ON_CASE, caseId)
                ? act.work().find("select expires_at from link where case_id = ? and form_id is null "
                        + "and revoked_at is null order by expires_at desc limit 1", row -> row.moment("expires_at"),
                        caseId).filter(act.at()::isBefore)
                : Optional.empty());
    }

    private String issue(Act act, String caseId, Object formId, Instant expiresAt) {
        act.require(Right.WORK_ON_CASE, caseId);
        String token = chance.token();
        String id = chance.id();
        act.work().change("insert into link (id, token_hash, case_id, form_id, expires_at) values (?, ?, ?, ?, ?)", id,
                Fingerprint.of(token), caseId, formId, expiresAt);
        act.work().change("update link set asked_again_at = ? where case_id = ? and asked_again_at is not null and "
                + "coalesce(form_id, '') = coalesce(?, '')", Work.NOTHING, caseId, formId);
        act.note(Action.LINK_MADE, id, caseId);
        return token;
    }

    /// Follows a token. It works as often as it is followed, on any device, until its date.
    public Arrival exchange(Asker.Program asker, String token) {
        return journal.record(asker, act -> find(act, token).map(link -> follow(act, link))
                .orElseGet(Arrival.Unknown::new));
    }

    private static Arrival follow(Act act, Link link) {
        if (!act.at().isBefore(link.expiresAt)) {
            return new Arrival.Expired(link.expiresAt);
        }
        if (act.work().change("update link set opened_at = ? where id = ? and opened_at is null", act.at(),
                link.id) > 0) {
            act.note(Action.LINK_OPENED, link.id, link.caseId);
        }
        return link.formId.isEmpty() ? new Arrival.BeforeOwnPage(new Doorstep(link.caseId))
                : new Arrival.Opened(new Asker.Client(link.caseId, link.formId));
    }

    /// Puts a wish for a new link before the therapist. The visitor gets nothing; an unknown token does nothing.
    public void askAgain(Asker.Program asker, String token) {
        journal.record(asker, act -> {
            find(act, token).filter(link -> !act.at().isBefore(link.expiresAt)).ifPresent(link -> {
                if (act.work().change("update link set asked_again_at = ? where id = ? and asked_again_at is null",
                        act.at(), link.id) > 0) {
                    act.note(Action.LINK_ASKED_AGAIN, link.id, link.caseId);
                }
            });
            return token;
        });
    }

    /// The wishes for new links in the asker's own cases, oldest first. A new link answers one.
    public List<AskedAgain> listAskedAgain(Asker asker) {
        return journal.look(asker, act -> {
            Condition within = act.casesWithin(Right.WORK_ON_CASE);
            return act.work().list("select l.* from link l join therapy_case c on c.id = l.case_id where "
                    + within.sql() + " and l.asked_again_at is not null order by l.asked_again_at, l.id",
                    row -> new AskedAgain(row.text("id"), row.text("case_id"), row.findText("form_id").orElse(""),
                            row.moment("asked_again_at")),
                    within.and());
        });
    }

    /// Makes every link of a case to a form, or every one to the client's own page, work no more.
    ///
    /// @param formId the form; empty for the client's own page
    public void revoke(Asker asker, String caseId, String formId) {
        journal.record(asker, act -> {
            act.require(Right.WORK_ON_CASE, caseId);
            if (act.work().change("update link set revoked_at = ? where case_id = ? and coalesce(form_id, '') = ? "
                    + "and revoked_at is null", act.at(), caseId, formId) > 0) {
                act.note(Action.LINK_REVOKED, formId, caseId);
            }
            return caseId;
        });
    }

    private record Link(String id, String caseId, String formId, Instant expiresAt) {
        static Link of(Row row) {
            return new Link(row.text("id"), row.text("case_id"), row.findText("form_id").orElse(""),
                    row.moment("expires_at"));
        }
    }

    private static Optional<Link> find(Act act, String token) {
        return act.work().find("select * from link where token_hash = ? and revoked_at is null", Link::of,
                Fingerprint.of(token));
    }
}
