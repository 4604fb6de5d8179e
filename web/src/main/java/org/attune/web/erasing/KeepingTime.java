package org.attune.web.erasing;

import java.time.LocalDate;
import java.util.Optional;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.web.forms.Days;

/// How long a practice keeps cases after their end. Nothing is erased when it is over: it is said, and a therapist decides.
///
/// @param years how many years; 0 where nobody chose
public record KeepingTime(int years) {

    /// Our choice: more than any law that we know of asks for, and a slip of the keyboard beyond it.
    static final int MOST_YEARS = 99;
    static final String SETTING = "keeping-years";

    /// What the practice chose.
    public static KeepingTime of(Store store, Asker asker) {
        return store.settings().find(asker, SETTING).map(Integer::parseInt).map(KeepingTime::new)
                .orElse(new KeepingTime(0));
    }

    /// Cases that ended before this day are past it; empty where nobody chose.
    public Optional<LocalDate> lastDay(Days days) {
        return years == 0 ? Optional.empty() : Optional.of(days.today().minusYears(years));
    }
}
