package org.attune.web.telling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Tag;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Kind;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.tension.said.Signatures;
import org.attune.web.words.Language;

/// Signs and dates the tellings of a tension for whoever reads them.
///
/// @param signatures who told what, for whoever reads
/// @param isTherapist whether the reader is the case's therapist
/// @param days days as the practice counts them
/// @param guide what tags are called
record Accounts(Signatures signatures, boolean isTherapist, Days days, Guide guide) {

    List<Account> of(Tension tension) {
        return tension.entries().stream().flatMap(this::account).toList();
    }

    private Stream<Account> account(Entry entry) {
        return switch (entry.what()) {
            case Entry.What.Whole whole -> whole.addition() instanceof Addition.Told told
                    ? Stream.of(signed(entry, told.words(), "", tags(told)))
                    : Stream.empty();
            case Entry.What.Gone gone -> missing(entry, gone.kind(), "The words were taken back by whoever told them.");
            case Entry.What.Withheld withheld ->
                missing(entry, withheld.kind(), "The client does not share these words with you.");
        };
    }

    private Stream<Account> missing(Entry entry, Kind kind, String why) {
        return kind == Kind.TOLD ? Stream.of(signed(entry, "", why, List.of())) : Stream.empty();
    }

    private Account signed(Entry entry, String words, String missing, List<String> tags) {
        boolean isOwn = entry.byId().equals(signatures.viewerId());
        return new Account(entry.number(), Language.ENGLISH.say(days.of(entry.at())) + ", " + days.timeOf(entry.at()),
                teller(entry), words,
                missing, tags, isOwn && missing.isEmpty() && isTherapist);
    }

    private String teller(Entry entry) {
        String who = entry.isByClient() && isTherapist ? "your client" : signatures.of(entry.byId());
        return who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
    }

    private List<String> tags(Addition.Told told) {
        return told.tags().stream().map(id -> guide.tag(id).map(Tag::name).orElse(id)).toList();
    }
}
