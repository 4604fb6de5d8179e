package org.attune.web.room.meetings;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.attune.store.room.Gathering.Plan;
import org.attune.web.words.Written;

/// When and where, as a browser sends it.
///
/// @param day such as 2026-03-09
/// @param time such as 18:30
/// @param minutes how long
/// @param place where
public record TypedPlan(String day, String time, String minutes, String place) {

    public TypedPlan {
        requireNonNull(day, "day");
        requireNonNull(time, "time");
        requireNonNull(minutes, "minutes");
        requireNonNull(place, "place");
    }

    static TypedPlan of(Plan plan) {
        return new TypedPlan(plan.start().toLocalDate().toString(), plan.start().toLocalTime().toString(),
                Integer.toString(plan.minutes()), plan.place());
    }

    /// The plan, if it is one.
    Optional<Plan> read(ZoneId zone) {
        Optional<LocalDate> on = Written.day(day);
        if (on.isEmpty() || !minutes.strip().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Plan(LocalDateTime.of(on.get(), LocalTime.parse(time.strip())), zone,
                    Integer.parseInt(minutes.strip()), Written.clean(place)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /// Says nothing of the place.
    @Override
    public String toString() {
        return "TypedPlan[" + day + "]";
    }
}
