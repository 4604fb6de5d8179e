package org.attune.web.own;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.store.audit.Action;
import org.attune.store.cases.Onlookers;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.minute.Voice;
import org.attune.web.own.OwnPage.Seen;

/// Tells a client in plain words and days who looked and what was done. The same twice on a day is told once.
///
/// @param voice what the page speaks
/// @param days days as the practice counts them
/// @param tensions the tensions that the client knows of
record WhoLooked(Voice voice, Days days, List<Tension> tensions) {

    /// What is told, and by which sentence. What only concerns the workings of the program is left out.
    private static final Map<Action, String> TOLD = Map.ofEntries(
            Map.entry(Action.CASE_VIEWED, "looked"),
            Map.entry(Action.FLAGS_VIEWED, "looked"),
            Map.entry(Action.FORM_VIEWED, "answers"),
            Map.entry(Action.FORM_REVEALED, "answers"),
            Map.entry(Action.HALF_HANDED_IN, "form"),
            Map.entry(Action.HALF_CORRECTED, "corrected"),
            Map.entry(Action.SHARING_CHANGED, "sharing"),
            Map.entry(Action.WORDS_TAKEN_AWAY, "words"),
            Map.entry(Action.CONSENT_GIVEN, "consent"),
            Map.entry(Action.CONSENT_WITHDRAWN, "withdrawn"),
            Map.entry(Action.CASE_EXPORTED, "exported"),
            Map.entry(Action.TRANSCRIPT_IMPORTED, "kept"),
            Map.entry(Action.TRANSCRIPT_VIEWED, "transcript"),
            Map.entry(Action.TRANSCRIPT_ERASED, "erased"),
            Map.entry(Action.RECORDING_ADDED, "kept"),
            Map.entry(Action.RECORDING_PLAYED, "played"),
            Map.entry(Action.RECORDING_ERASED, "erased"),
            Map.entry(Action.CLIP_VIEWED, "transcript"),
            Map.entry(Action.PACKET_SEEN, "packet"),
            Map.entry(Action.CODER_INVITED, "coder"),
            Map.entry(Action.CODING_VIEWED, "coded"),
            Map.entry(Action.CODING_COUNTED, "coded"),
            Map.entry(Action.CONTACT_VIEWED, "contact"),
            Map.entry(Action.CONTACT_WRITTEN, "contact.written"),
            Map.entry(Action.RHYTHM_AGREED, "rhythm"),
            Map.entry(Action.CASE_ALLOTTED, "allotted"),
            Map.entry(Action.ALLOTMENT_ENDED, "allotment.ended"),
            Map.entry(Action.CASE_HANDED_OVER, "handed"),
            Map.entry(Action.OWN_PAGE_HANDED, "page.handed"),
            Map.entry(Action.LINK_MADE, "page.link"),
            Map.entry(Action.OWN_PAGE_OPENED, "opened"),
            Map.entry(Action.PIN_CHOSEN, "pin"),
            Map.entry(Action.PIN_REVOKED, "pin.revoked"));

    /// What somebody did on a day, before it is put into words: a case has many more looks than days.
    private record Told(LocalDate day, Onlookers.Onlooker by, String what) {}

    List<Seen> of(List<Onlookers.Seen> entries) {
        Collection<Told> told = new LinkedHashSet<>();
        for (Onlookers.Seen entry : entries) {
            what(entry).ifPresent(what -> told.add(new Told(days.of(entry.at()), entry.by(), what)));
        }
        return told.stream().map(this::inWords).toList();
    }

    private Seen inWords(Told told) {
        return new Seen(voice.language().say(told.day),
                voice.say("own.by." + told.by.name().toLowerCase(Locale.ROOT)), voice.say("own.did." + told.what));
    }

    private Optional<String> what(Onlookers.Seen entry) {
        return switch (entry.action()) {
            case TENSION_VIEWED, TELLINGS_VIEWED -> Optional.of(find(entry).isPresent() ? "between" : "looked");
            case TENSION_OPENED, TENSION_ADDED_TO -> find(entry).flatMap(known -> added(known, entry));
            default -> Optional.ofNullable(TOLD.get(entry.action()));
        };
    }

    private Optional<Tension> find(Onlookers.Seen entry) {
        return tensions.stream().filter(tension -> tension.id().equals(entry.subject())).findFirst();
    }

    /// What was added, as far as the client may see it: the audit says that something was, and the tension what.
    private static Optional<String> added(Tension known, Onlookers.Seen seen) {
        return known.entries().stream().filter(entry -> entry.at().equals(seen.at()))
                .flatMap(entry -> switch (entry.what().kind()) {
                    case TOLD -> Stream.of("told");
                    case CLOSED -> Stream.of("ended");
                    case ATTRIBUTED -> Stream.of("lay");
                    case TAKEN_BACK -> Stream.of("taken");
                    case SHARED -> Stream.of("shared");
                    case DESCRIBED, WITNESSED, PLANNED, WORKED, PUT_OFF, PART_WRITTEN, JOINED, PARTED ->
                        Stream.<String>empty();
                })
                .findFirst();
    }
}
