package org.attune.store.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.store.access.Asker;
import org.attune.store.access.Right;
import org.attune.store.audit.Act;
import org.attune.store.audit.Action;
import org.attune.store.audit.Journal;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.Forms;
import org.attune.store.service.CountedCase.Standing;
import org.attune.store.sql.Row;
import org.attune.store.tension.Tension;
import org.attune.store.tension.Tensions;

/// Lets cases of a whole practice be counted for whoever leads it, who sees no case: the cases go to the counting, and only what
/// that makes of them comes back.
public final class ServiceCounts {

    private final Journal journal;
    private final Forms forms;
    private final Tensions tensions;

    /// Counts by a journal what is kept elsewhere.
    public ServiceCounts(Journal journal, Forms forms, Tensions tensions) {
        this.journal = journal;
        this.forms = forms;
        this.tensions = tensions;
    }

    /// Counts all cases, in no order that says anything. What clients answered, and what was noted of tensions, is there only for
    /// those who agree to service statistics at this moment.
    ///
    /// @param keptFrom cases that ended before are past their keeping time; the beginning of time where none is chosen
    /// @param counting makes of the cases what may be shown; nobody who writes waits for it
    public <T> T count(Asker.Member asker, Instant keptFrom, Function<List<CountedCase>, T> counting) {
        journal.record(asker, act -> {
            act.require(Right.READ_COUNTS);
            act.note(Action.COUNTS_VIEWED, "practice");
            return asker;
        });
        return counting.apply(journal.look(asker, act -> cases(act, keptFrom)));
    }

    private List<CountedCase> cases(Act act, Instant keptFrom) {
        Map<String, Integer> sessions = numbers(act, "select case_id, max(number) as n from meeting group by case_id");
        Map<String, Integer> withForm = numbers(act, "select f.case_id, count(distinct f.meeting_id) as n from form f "
                + "join half h on h.form_id = f.id where h.whose = 'CLIENT' and h.handed_in_at is not null "
                + "and h.sharing <> 'KEPT' group by f.case_id");
        Map<String, Set<Matter>> agreed = byCase(act, "select distinct case_id, purpose, material from consent "
                + "where withdrawn_at is null", ServiceCounts::matter);
        Map<String, Set<FlagKey>> decided = byCase(act,
                "select distinct case_id, rule, rule_version, parameters, session "
                        + "from flag_state",
                ServiceCounts::flag);
        Map<String, List<FormRecord>> filled = forms.listCountable(act).stream()
                .collect(groupingBy(record -> record.form().caseId()));
        Map<String, List<Map<Respondent, Attribution>>> told = tensions.listCountable(act).stream()
                .collect(groupingBy(Tension::caseId, mapping(ServiceCounts::lay, toList())));
        return act.work().list("select id, closed_at from therapy_case order by id", row -> {
            String id = row.text("id");
            return new CountedCase(standing(row, keptFrom), sessions.getOrDefault(id, 0),
                    withForm.getOrDefault(id, 0), agreed.getOrDefault(id, Set.of()),
                    filled.getOrDefault(id, List.of()), told.getOrDefault(id, List.of()),
                    decided.getOrDefault(id, Set.of()));
        });
    }

    private static Standing standing(Row row, Instant keptFrom) {
        return row.isEmpty("closed_at") ? Standing.OPEN
                : row.moment("closed_at").isBefore(keptFrom) ? Standing.PAST_KEEPING : Standing.ENDED;
    }

    private static Map<Respondent, Attribution> lay(Tension tension) {
        Map<Respondent, Attribution> lay = new HashMap<>();
        tension.attributions().forEach(one -> lay.putIfAbsent(one.said().by(), one.said().lay()));
        return lay;
    }

    private static Map<String, Integer> numbers(Act act, String query) {
        Map<String, Integer> numbers = new HashMap<>();
        act.work().list(query, row -> numbers.put(row.text("case_id"), row.smallNumber("n")));
        return numbers;
    }

    private static <T> Map<String, Set<T>> byCase(Act act, String query, Function<Row, T> as) {
        return act.work().list(query, row -> Map.entry(row.text("case_id"), as.apply(row))).stream()
                .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toSet())));
    }

    private static Matter matter(Row row) {
        return new Matter(row.word("purpose", Purpose.class), row.word("material", Material.class), "");
    }

    private static FlagKey flag(Row row) {
        return new FlagKey(row.text("rule"), row.text("rule_version"), row.text("parameters"),
                row.smallNumber("session"));
    }
}
