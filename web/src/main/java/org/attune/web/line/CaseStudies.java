package org.attune.web.line;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Scale;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.store.flags.FlagKey;
import org.attune.store.forms.FormRecord;
import org.attune.web.forms.CheckBack;
import org.attune.web.forms.FormBook;

/// Makes of a case's forms what a study takes.
///
/// How a case ended is not in its forms: it stays unsaid here.
public final class CaseStudies {

    /// No form but the one that tensions are looked for in.
    public static final String NO_OUTCOME = "";

    /// The default rule's place among the ways of seeing, after each person's word.
    public static final int DEFAULT_RULE = 2;

    private static final String NO_NAME = "case";

    private final Examiner examiner;
    private final FormBook book;

    /// @param examiner the rules
    /// @param book the forms that can be read
    public CaseStudies(Examiner examiner, FormBook book) {
        this.examiner = examiner;
        this.book = book;
    }

    /// The ways of seeing, in the order of every case's sightings.
    public List<Criterion> criteria() {
        return examiner.of(CaseForms.of(book, List.of()).scale()).criteria();
    }

    /// The form that effects are looked for in: of all that are not the most usual one, the one that was asked most;
    /// [#NO_OUTCOME] where there is none.
    public String outcome(Collection<FormRecord> forms) {
        Map<String, Long> counts = forms.stream()
                .map(record -> record.form().edition().instrument())
                .filter(id -> !id.equals(CheckBack.INSTRUMENT) && book.listReadable().stream()
                        .map(Instrument::id).anyMatch(id::equals))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .skip(1).findFirst().map(Map.Entry::getKey).orElse(NO_OUTCOME);
    }

    /// What the scale of that form is called.
    public String outcomeName(String outcome) {
        return book.listReadable().stream().filter(instrument -> instrument.id().equals(outcome)).findFirst()
                .map(instrument -> instrument.scales().getFirst().scale().name()).orElse(NO_OUTCOME);
    }

    /// A case.
    ///
    /// @param pseudonym what it is called
    /// @param forms its forms, as the asker may see them
    /// @param lastSession the last session that took place, scored or not
    /// @param outcome the form that effects are looked for in, or [#NO_OUTCOME]
    public StudiedCase of(String pseudonym, List<FormRecord> forms, int lastSession, String outcome) {
        CaseForms watched = watched(forms.stream().filter(record -> !isOf(record, outcome)).toList());
        int last = last(forms, lastSession);
        Case made = new CaseMaking(watched).make(pseudonym, last);
        return new StudiedCase(made.course(), made.counterpart(), outcome(forms, last, outcome),
                examiner.of(watched.scale()).sightings(made), Leaving.NOT_SAID);
    }

    /// A case as it is counted.
    ///
    /// @param scale the scale that it was seen on
    /// @param sightings what each way of seeing made of it
    /// @param hasOpenFlag whether the default rule raised a flag that nobody has decided about
    public record Counted(Scale scale, List<Sighting> sightings, boolean hasOpenFlag) {
        public Counted {
            requireNonNull(scale, "scale");
            sightings = List.copyOf(sightings);
        }
    }

    /// A case as it is counted.
    ///
    /// @param decided flags that were decided about
    public Counted count(List<FormRecord> forms, int lastSession, Set<FlagKey> decided) {
        CaseForms watched = watched(forms);
        Case made = new CaseMaking(watched).make(NO_NAME, last(forms, lastSession));
        Examiner.Reading reading = examiner.of(watched.scale());
        return new Counted(watched.scale(), reading.sightings(made), hasOpenFlag(reading, made, decided));
    }

    private static boolean hasOpenFlag(Examiner.Reading reading, Case made, Set<FlagKey> decided) {
        return reading.say(made).stream()
                .flatMap(said -> said.verdict().flagsFound().stream())
                .anyMatch(flag -> decided.stream().noneMatch(key -> key.rule().equals(flag.rule().id())
                        && key.session() == flag.session()));
    }

    /// The ways of seeing that can say nothing of scores on a scale, whatever was answered: they need a published error of it.
    public Set<Criterion> unreadable(Scale scale) {
        return examiner.of(scale).unreadable(scale);
    }

    private CaseForms watched(List<FormRecord> forms) {
        return CaseForms.of(book, forms).on(examiner::known);
    }

    private static int last(List<FormRecord> forms, int lastSession) {
        return Math.max(lastSession, forms.stream().mapToInt(CaseForms::session).max().orElse(0));
    }

    private Course outcome(List<FormRecord> forms, int last, String outcome) {
        List<FormRecord> own = forms.stream().filter(record -> isOf(record, outcome)).toList();
        return own.isEmpty() ? Course.none(CaseForms.of(book, List.of()).scale())
                : new CaseMaking(CaseForms.of(book, own)).make(outcome, last).course();
    }

    private static boolean isOf(FormRecord record, String instrument) {
        return record.form().edition().instrument().equals(instrument);
    }

}
