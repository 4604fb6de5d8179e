package org.attune.web.line;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.attune.core.detection.Flag;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.cases.Cases;
import org.attune.store.cases.TherapyCase;
import org.attune.store.forms.Form;
import org.attune.store.forms.FormRecord;
import org.attune.store.forms.Forms.Waiting;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.tension.said.Sentences;

/// What wants attention in a therapist's own cases: one sentence each, without a number but a session's.
///
/// Answers about danger come first, from cases that have ended as well, then clients who wait, then what they told, then halves, then flags without an answer. What the therapist has not seen yet is
/// not looked at, so that nothing is revealed by coming in.
public final class Attention {

    private final Store store;
    private final Examiner examiner;
    private final FormBook book;
    private final Days days;

    /// @param store where cases are kept
    /// @param examiner the rules
    /// @param book the forms that may be asked
    /// @param days what day it is
    public Attention(Store store, Examiner examiner, FormBook book, Days days) {
        this.store = store;
        this.examiner = examiner;
        this.book = book;
        this.days = days;
    }

    /// One thing that wants attention.
    ///
    /// @param path where it is looked after
    /// @param pseudonym the case
    /// @param text what there is, in a sentence
    public record Wish(String path, String pseudonym, String text) {}

    /// Everything that wants attention, most pressing first.
    public List<Wish> list(Asker.Member asker) {
        Map<String, TherapyCase> own = new LinkedHashMap<>();
        store.cases().list(asker).stream()
                .filter(one -> one.therapistId().equals(asker.personId()))
                .forEach(one -> own.put(one.id(), one));
        Map<String, TherapyCase> cases = new LinkedHashMap<>(own);
        cases.values().removeIf(TherapyCase::isClosed);
        List<Wish> wishes = new ArrayList<>();
        store.forms().listWithRisk(asker).forEach(form -> find(own, form)
                .ifPresent(about -> wishes.add(wish(about, form,
                        "An answer about danger has come in. Look at it now."))));
        store.links().listAskedAgain(asker).forEach(again -> Optional.ofNullable(cases.get(again.caseId()))
                .ifPresent(about -> wishes.add(again.formId().isEmpty()
                        ? new Wish(path(about) + "/agreements", about.pseudonym(),
                                "The client asks for a new link to their own page.")
                        : new Wish(path(about) + "/sessions", about.pseudonym(),
                                "The client asks for a new link."))));
        wishes.addAll(told(asker, own));
        wishes.addAll(putOff(asker, cases));
        wishes.addAll(halves(asker, cases));
        wishes.addAll(flags(asker, cases));
        store.cases().listDue(asker).forEach(due -> Optional.ofNullable(cases.get(due.caseId()))
                .ifPresent(about -> wishes
                        .add(new Wish(path(about) + "/sessions/" + due.session() + "/form", about.pseudonym(),
                                due(due)))));
        return wishes;
    }

    private static String due(Cases.Due due) {
        String about = "The form you agreed on is due, about session " + due.session() + ": ";
        return about + switch (due.place()) {
            case IN_THE_ROOM -> "ask it in the room.";
            case AT_HOME -> "let your client take it home.";
            case NEXT_TIME -> "ask it when you meet again.";
        };
    }

    private static Optional<TherapyCase> find(Map<String, TherapyCase> cases, Form form) {
        return Optional.ofNullable(cases.get(form.caseId()));
    }

    /// Of several tensions of a case with something new, the latest that was told is worth a sentence, then the latest ending. Cases that have ended have theirs too.
    private List<Wish> told(Asker.Member asker, Map<String, TherapyCase> own) {
        Map<String, Wish> byCase = new LinkedHashMap<>();
        store.tensions().listUnheard(asker).stream().sorted(Comparator.comparing(unheard -> !unheard.isTold()))
                .forEach(unheard -> Optional.ofNullable(own.get(unheard.caseId()))
                        .ifPresent(about -> byCase.putIfAbsent(about.id(),
                                new Wish(
                                        Sentences.path(unheard.tensionId()) + (unheard.isTold() ? "/tellings" : "#end"),
                                        about.pseudonym(),
                                        unheard.isTold() ? "Your client told you something about what was between you."
                                                : "Your client said how something between you ended for them."))));
        return List.copyOf(byCase.values());
    }

    private List<Wish> putOff(Asker.Member asker, Map<String, TherapyCase> cases) {
        return store.tensions().listPutOff(asker).stream()
                .filter(tension -> cases.containsKey(tension.caseId()) && tension.putOff()
                        .filter(found -> !found.said().lookAgainOn().isAfter(days.today())).isPresent())
                .map(tension -> new Wish(Sentences.path(tension.id()),
                        requireNonNull(cases.get(tension.caseId()), "a case of theirs").pseudonym(),
                        "You put a tension off until now. Look at it again, or put it off once more."))
                .toList();
    }

    /// Of several forms of a case that wait, the latest is worth a sentence.
    private List<Wish> halves(Asker.Member asker, Map<String, TherapyCase> cases) {
        Map<String, Wish> byCase = new LinkedHashMap<>();
        store.forms().listWaiting(asker).forEach(waiting -> find(cases, waiting.form())
                .flatMap(about -> halves(about, waiting))
                .ifPresent(wish -> byCase.put(waiting.form().caseId(), wish)));
        return List.copyOf(byCase.values());
    }

    /// A form that nobody can look at yet is worth a sentence only where the therapist's half is still to come: when it opens is
    /// what the client chose.
    private static Optional<Wish> halves(TherapyCase about, Waiting waiting) {
        boolean isOwnIn = waiting.therapist().handedInAt().isPresent();
        if (waiting.client().handedInAt().isEmpty() || (isOwnIn && !waiting.isOpen())) {
            return Optional.empty();
        }
        String session = " of session " + waiting.form().meeting().number();
        String text = isOwnIn ? "Both halves" + session + " are in. Look at them together."
                : "The client's half" + session + (waiting.isOpen() ? " is open. Give yours first, or look at it."
                        : " is in. Give yours.");
        return Optional.of(wish(about, waiting.form(), text));
    }

    private List<Wish> flags(Asker.Member asker, Map<String, TherapyCase> cases) {
        Map<String, List<FormRecord>> byCase = store.forms().listRevealed(asker).stream()
                .collect(groupingBy(record -> record.form().caseId(), LinkedHashMap::new, toList()));
        List<Wish> wishes = new ArrayList<>();
        byCase.forEach((caseId, forms) -> Optional.ofNullable(cases.get(caseId))
                .flatMap(about -> latestOpen(asker, about, forms).map(flag -> new Wish(path(about), about.pseudonym(),
                        LineMaking.headline(flag) + " Say what you make of it.")))
                .ifPresent(wishes::add));
        return wishes;
    }

    private Optional<Flag> latestOpen(Asker.Member asker, TherapyCase about, List<FormRecord> forms) {
        int last = forms.getLast().form().meeting().number();
        CaseForms drawn = CaseForms.of(book, forms).on(examiner::known);
        List<Flag> raised = examiner.of(drawn.scale()).say(new CaseMaking(drawn).make(about.pseudonym(), last)).stream()
                .flatMap(said -> said.verdict().flagsFound().stream())
                .toList();
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        Decided decided = new Decided(store.flags().latest(asker, about.id()));
        return raised.reversed().stream().filter(flag -> decided.find(flag).isEmpty()).findFirst();
    }

    private static Wish wish(TherapyCase about, Form form, String text) {
        return new Wish(path(about) + "/sessions/" + form.meeting().number(), about.pseudonym(), text);
    }

    private static String path(TherapyCase about) {
        return "/cases/" + about.id();
    }
}
