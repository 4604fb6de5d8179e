package org.attune.web.coding;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.codebook.Codebook;
import org.attune.store.cases.Meeting;
import org.attune.store.cases.TherapyCase;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Person;
import org.attune.web.page.Page;

/// What a round is to be.
///
/// @param codebooks what can be coded by
/// @param cases the visitor's own cases with their sessions, the latest first
/// @param people who may be asked to code
/// @param typed what was chosen so far
/// @param refusal what is wrong with it; empty for nothing
public record NewRoundPage(List<Codebook> codebooks, List<OfCase> cases, List<Person> people, Typed typed,
        String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;
    private static final int OK = 200;

    /// Sessions of a case.
    public record OfCase(TherapyCase about, List<Meeting> meetings) {
        public OfCase {
            meetings = List.copyOf(meetings);
        }
    }

    /// What was chosen.
    ///
    /// @param one the answers to what takes one
    /// @param many the answers to what takes several
    public record Typed(Map<String, String> one, Map<String, Set<String>> many) {
        public Typed {
            one = Map.copyOf(one);
            many = Map.copyOf(many);
        }

        /// Nothing was chosen yet.
        public static Typed nothing() {
            return new Typed(Map.of("minutes", "50"), Map.of("material", Set.of("TRANSCRIPT")));
        }

        /// What was typed in a field.
        public String of(String field) {
            return one.getOrDefault(field, "");
        }

        /// Whether this was chosen there.
        public boolean isChosen(String field, String value) {
            return one.getOrDefault(field, "").equals(value) || many.getOrDefault(field, Set.of()).contains(value);
        }
    }

    public NewRoundPage {
        codebooks = List.copyOf(codebooks);
        cases = List.copyOf(cases);
        people = List.copyOf(people);
        requireNonNull(typed, "typed");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Open a round";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? OK : UNPROCESSABLE;
    }

    /// Whether the sessions of a case are laid open: where there is no other case, or one of them was chosen.
    public boolean isUnfolded(OfCase one) {
        return cases.size() == 1
                || one.meetings().stream().anyMatch(meeting -> typed.isChosen("session", meeting.id()));
    }

    /// What clients can have agreed to that a round rests on.
    public List<Purpose> purposes() {
        return List.of(Purpose.RESEARCH, Purpose.PEER_GROUP, Purpose.SUPERVISION, Purpose.TEACHING);
    }
}
