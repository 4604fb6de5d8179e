package org.attune.store.service;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.course.Respondent;
import org.attune.core.tension.Attribution;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.FormRecord;

/// A case as it is counted, without whose it is.
///
/// @param standing whether the therapy has ended, and how long ago
/// @param sessions the number of its latest session; 0 before the first
/// @param sessionsWithForm in how many sessions the client handed in a form and did not keep it
/// @param agreed what the client agrees to now, whoever does it
/// @param forms revealed forms without words; none unless the client agrees to be counted with scores
/// @param tensions where each side says that tensions lay, in the order in which these were opened; none unless the client agrees
/// to be counted with what is noted of tensions
/// @param decided flags that were decided about
public record CountedCase(Standing standing, int sessions, int sessionsWithForm, Set<Matter> agreed,
        List<FormRecord> forms, List<Map<Respondent, Attribution>> tensions, Set<FlagKey> decided) {

    /// Whether a therapy has ended.
    public enum Standing {
        OPEN,
        /// It has, and its keeping time is not over, or none is chosen.
        ENDED,
        /// It ended before the day from which on cases are kept.
        PAST_KEEPING
    }

    public CountedCase {
        agreed = Set.copyOf(agreed);
        forms = List.copyOf(forms);
        tensions = tensions.stream().map(Map::copyOf).toList();
        decided = Set.copyOf(decided);
    }

    /// Says how much there is.
    @Override
    public String toString() {
        return "CountedCase[" + forms.size() + " forms]";
    }
}
