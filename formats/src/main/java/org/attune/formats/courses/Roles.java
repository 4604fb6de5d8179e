package org.attune.formats.courses;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.instrument.Scale;
import org.attune.formats.instruments.KnownScale;

/// What each series is for, once it is known which scales are looked at.
public final class Roles {

    /// What a series is for.
    public enum Role {
        /// Nothing that is looked at.
        ASIDE,
        /// Scores of the person under watch.
        COURSE,
        /// Scores of the other person.
        COUNTERPART,
        /// Single answers, by either.
        ANSWERS
    }

    /// A scale that is looked at.
    ///
    /// @param known how it is scored
    /// @param scale the scale with its step
    public record Looked(KnownScale known, Scale scale) {
        public Looked {
            requireNonNull(known, "known");
            requireNonNull(scale, "scale");
        }
    }

    private static final int ROLES = Role.values().length;

    private final SeriesBook book;
    private final Watch watch;
    private final List<Looked> looked;
    private final Role[] roles;
    private final int[] scaleIndex;
    private final boolean[] asksAboutStrain;
    /// Role and scale of each series in one number.
    private final int[] slots;
    private final boolean haveForms;

    private Roles(SeriesBook book, Watch watch, List<Looked> looked) {
        this.book = book;
        this.watch = watch;
        this.looked = List.copyOf(looked);
        roles = new Role[book.size()];
        scaleIndex = new int[book.size()];
        asksAboutStrain = new boolean[book.size()];
        slots = new int[book.size()];
        boolean forms = false;
        for (int i = 0; i < roles.length; i++) {
            asksAboutStrain[i] = book.at(i).asksAboutStrain();
            scaleIndex[i] = scaleIndex(book.at(i));
            roles[i] = role(book.at(i), scaleIndex[i]);
            slots[i] = slot(roles[i], scaleIndex[i]);
            forms |= roles[i] == Role.ANSWERS || asksAboutStrain[i];
        }
        haveForms = forms;
    }

    /// The roles of all series of a book.
    ///
    /// @param scales the scales that are looked at, in order
    /// @param steps the smallest gap seen on each, for those that need one
    public static Roles of(SeriesBook book, Watch watch, List<KnownScale> scales, double[] steps) {
        List<Looked> looked = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            looked.add(new Looked(scales.get(i), scales.get(i).scale(steps[i])));
        }
        return new Roles(book, watch, looked);
    }

    private int scaleIndex(Series series) {
        for (int i = 0; i < looked.size(); i++) {
            if (series.isOn(looked.get(i).known())) {
                return i;
            }
        }
        return -1;
    }

    private Role role(Series series, int scale) {
        boolean isWatched = series.isBy(watch.respondent()) || series.isBy(watch.counterpart());
        if (scale < 0 || !isWatched) {
            return Role.ASIDE;
        }
        if (series instanceof Series.Answers) {
            return Role.ANSWERS;
        }
        return series.isBy(watch.respondent()) ? Role.COURSE : Role.COUNTERPART;
    }

    /// The series of a number.
    public Series series(int number) {
        return book.at(number);
    }

    /// What a series is for.
    public Role role(int series) {
        return roles[series];
    }

    /// Whether a series holds scores for a person on a scale that is looked at.
    public boolean isFor(int series, Role role, int scale) {
        return slots[series] == slot(role, scale);
    }

    private static int slot(Role role, int scale) {
        return scale * ROLES + role.ordinal();
    }

    /// Whether any series holds single answers or says something about strain.
    public boolean haveForms() {
        return haveForms;
    }

    /// The first scale that a series belongs to, or -1.
    public int scaleIndex(int series) {
        return scaleIndex[series];
    }

    /// Whether a series matters at all.
    public boolean isLookedAt(int series) {
        return roles[series] != Role.ASIDE || asksAboutStrain[series];
    }

    /// Whether a series says something about strain.
    public boolean asksAboutStrain(int series) {
        return asksAboutStrain[series];
    }

    /// The scales that are looked at, in order of name.
    public List<Looked> looked() {
        return looked;
    }

    /// Whose scores are looked at.
    public Watch watch() {
        return watch;
    }
}
