package org.attune.web.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.cases.Trust.Reader;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Kind;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.forms.FormBook;
import org.attune.web.minute.Voice;
import org.attune.web.own.BetweenUsPage.Draft;
import org.attune.web.own.BetweenUsPage.GoesTo;
import org.attune.web.own.BetweenUsPage.Said;
import org.attune.web.own.BetweenUsPage.Telling;
import org.attune.web.own.OwnPage.Between;

/// Puts what was between client and therapist into the client's words: what is shared with them, and what they told.
///
/// @param store where it is kept
/// @param days days as the practice counts them
/// @param book knows whom to call in danger
record BetweenUs(Store store, Days days, FormBook book) {

    /// Everything a client knows of, the latest first.
    List<Between> list(Voice voice, List<Tension> tensions) {
        return tensions.reversed().stream()
                .map(tension -> new Between(BetweenUsPage.path(tension.id()), title(voice, tension),
                        standing(voice, tension)))
                .toList();
    }

    private String standing(Voice voice, Tension tension) {
        String ended = ended(voice, tension);
        if (!ended.isEmpty()) {
            return ended;
        }
        if (!tension.tellings().isEmpty()) {
            return voice.say("own.off.told");
        }
        return voice.say(tension.all(Addition.TakenBack.class).isEmpty() ? "own.off.none" : "own.off.taken");
    }

    private String title(Voice voice, Tension tension) {
        return tension.description().map(described -> switch (described.said().onset()) {
            case Onset.BeforeNoticed before -> voice.say("own.off.title.early");
            case Onset.AtSessions at -> at.first() == at.last() ? voice.say("own.off.title.session", at.first())
                    : voice.say("own.off.title.sessions", at.first(), at.last());
        }).orElseGet(() -> voice.say("own.off.title.told", voice.language().say(days.of(tension.openedAt()))));
    }

    private String ended(Voice voice, Tension tension) {
        return tension.ending(true).map(closed -> voice.say("own.off.end.said",
                voice.language().say(days.of(closed.entry().at())),
                BetweenUsPage.say(voice, closed.said().ending()))).orElse("");
    }

    private String lay(Voice voice, Asker.Client client, Tension tension) {
        return tension.attributions().stream().filter(one -> one.entry().isByClient()).findFirst()
                .map(one -> voice.say("own.off.lay.said", voice.language().say(days.of(one.entry().at())),
                        BetweenUsPage.say(voice, one.said().lay(), therapist(client))))
                .orElse("");
    }

    /// The page of a tension that the client knows of.
    Optional<BetweenUsPage> find(Voice voice, Asker.Client client, String id, Draft draft) {
        return store.tensions().list(client, client.caseId()).stream().filter(tension -> tension.id().equals(id))
                .findFirst().map(tension -> new BetweenUsPage(voice, id, title(voice, tension), goesTo(voice, client),
                        tension.entries().stream().flatMap(entry -> told(voice, entry)).toList(),
                        new Said(lay(voice, client, tension), ended(voice, tension)), draft));
    }

    /// The page for something that nobody has told yet.
    BetweenUsPage begin(Voice voice, Asker.Client client, Draft draft) {
        return new BetweenUsPage(voice, "", voice.say("own.off"), goesTo(voice, client), List.of(), new Said("", ""),
                draft);
    }

    private Stream<Telling> told(Voice voice, Entry entry) {
        String day = voice.language().say(days.of(entry.at()));
        return switch (entry.what()) {
            case Entry.What.Whole whole -> whole.addition() instanceof Addition.Told told
                    ? Stream.of(new Telling(entry.number(), day, told.words()))
                    : Stream.empty();
            case Entry.What.Gone gone -> gone.kind() == Kind.TOLD ? Stream.of(new Telling(entry.number(), day, ""))
                    : Stream.empty();
            case Entry.What.Withheld withheld -> Stream.empty();
        };
    }

    /// What the therapist who reads it now is called.
    String therapist(Asker.Client client) {
        return store.trust().listReaders(client, client.caseId()).stream()
                .filter(reader -> reader.role() == Role.THERAPIST).map(Reader::shownName).findFirst().orElse("–");
    }

    private GoesTo goesTo(Voice voice, Asker.Client client) {
        String therapist = therapist(client);
        List<String> sentences = new ArrayList<>();
        sentences.add(voice.say("own.off.goes", therapist));
        store.trust().listReaders(client, client.caseId()).stream()
                .filter(reader -> reader.role() != Role.THERAPIST)
                .forEach(reader -> sentences.add(voice.say("own.off.supervisor", reader.shownName())));
        sentences.add(voice.say("own.off.unwatched"));
        return new GoesTo(therapist, sentences, book.calls());
    }
}
