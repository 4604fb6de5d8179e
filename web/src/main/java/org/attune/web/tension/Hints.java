package org.attune.web.tension;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports.Report;
import org.attune.core.course.StrainReports.Said;
import org.attune.core.instrument.Instrument;
import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WitnessKind;
import org.attune.store.forms.FormRecord;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.web.forms.FormBook;
import org.attune.web.forms.Strain;

/// What forms about sessions near a tension say of strain, offered as witnesses.
///
/// @param book the forms that can be read
/// @param forms the case's forms, as the visitor may see them
public record Hints(FormBook book, List<FormRecord> forms) {

    /// How many sessions to either side of the onset count as near. Our choice.
    private static final int NEAR = 1;
    /// Where nobody can say when it began, the latest sessions are looked at. Our choice.
    private static final int LATEST = 3;

    public Hints {
        requireNonNull(book, "book");
        forms = List.copyOf(forms);
    }

    /// A witness that could be named.
    ///
    /// @param sighting what it saw
    /// @param formId the form
    /// @param sentence the same in words
    public record Hint(Sighting sighting, String formId, String sentence) {}

    /// What is near a tension and not among its witnesses yet, in order of sessions.
    List<Hint> of(Tension tension, int lastSession) {
        List<Sighting> known = tension.all(Addition.Witnessed.class).stream().map(one -> one.said().sighting())
                .toList();
        return all().stream()
                .filter(hint -> isNear(tension, hint.sighting, lastSession))
                .filter(hint -> known.stream().noneMatch(sighting -> sighting.kind() == hint.sighting.kind()
                        && sighting.session() == hint.sighting.session()))
                .toList();
    }

    /// At its onset every form is near; around it, only one that speaks of strain.
    private static boolean isNear(Tension tension, Sighting sighting, int lastSession) {
        Onset onset = tension.description().<Onset>map(found -> found.said().onset())
                .orElse(new Onset.BeforeNoticed());
        int around = sighting.seen() == Seen.TENSION ? NEAR : 0;
        return switch (onset) {
            case Onset.BeforeNoticed before -> sighting.session() > lastSession - LATEST;
            case Onset.AtSessions at ->
                sighting.session() >= at.first() - around && sighting.session() <= at.last() + around;
        };
    }

    private List<Hint> all() {
        List<Hint> hints = new ArrayList<>();
        for (FormRecord record : forms) {
            book.listReadable().stream()
                    .filter(instrument -> instrument.id().equals(record.form().edition().instrument())).findFirst()
                    .ifPresent(instrument -> reports(instrument, record)
                            .forEach(report -> hints.add(hint(report, record.form().id()))));
        }
        hints.sort((one, other) -> Integer.compare(one.sighting.session(), other.sighting.session()));
        return hints;
    }

    private static List<Report> reports(Instrument instrument, FormRecord record) {
        int session = record.form().meeting().number();
        List<Report> reports = new ArrayList<>(
                Strain.reports(instrument, session, Respondent.CLIENT, record.client().content().points()));
        reports.addAll(
                Strain.reports(instrument, session, Respondent.THERAPIST, record.therapist().content().points()));
        return reports;
    }

    private static Hint hint(Report report, String formId) {
        boolean isClient = report.by() == Respondent.CLIENT;
        boolean isStrain = report.said() == Said.STRAIN;
        return new Hint(new Sighting(isClient ? WitnessKind.CLIENT_FORM : WitnessKind.THERAPIST_FORM,
                isStrain ? Seen.TENSION : Seen.NOTHING, report.session()), formId,
                (isClient ? "The client's form" : "Your form") + " about session " + report.session()
                        + " says that there was "
                        + (isStrain ? "strain." : "none."));
    }
}
