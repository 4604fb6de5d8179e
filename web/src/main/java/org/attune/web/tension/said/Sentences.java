package org.attune.web.tension.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.attune.core.tension.guide.Guide;
import org.attune.core.tension.guide.Marker;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Kind;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.attune.store.tension.Tension;
import org.attune.web.forms.Days;
import org.attune.web.words.Language;

/// Tensions in sentences, without a number but those of sessions.
///
/// @param guide what everything is called
/// @param days days as the practice counts them
/// @param signatures who signed what
public record Sentences(Guide guide, Days days, Signatures signatures) {

    /// Where a tension is.
    public static String path(String id) {
        return "/tensions/" + id;
    }

    /// What a tension is called on pages.
    public String title(Tension tension) {
        return tension.description().map(found -> title(found.said().onset()))
                .orElseGet(() -> "Something that was off, told on " + day(tension));
    }

    private static String title(Onset onset) {
        return switch (onset) {
            case Onset.BeforeNoticed before -> "A tension from before it was noticed";
            case Onset.AtSessions at -> at.first() == at.last() ? "A tension since session " + at.first()
                    : "A tension since one of sessions " + at.first() + " to " + at.last();
        };
    }

    private String day(Tension tension) {
        return Language.ENGLISH.say(days.of(tension.openedAt()));
    }

    /// What it is like.
    public List<String> nature(Nature nature) {
        List<String> sentences = new ArrayList<>();
        nature.strand().forEach(strand -> sentences.add(capital(guide.words().of(strand).name()) + "."));
        if (!nature.places().isEmpty()) {
            sentences.add("It is about " + joined(nature.places(), place -> guide.words().of(place).name()) + ".");
        }
        if (!nature.needs().isEmpty()) {
            sentences.add("In play: a need " + joined(nature.needs(), need -> guide.words().of(need).name()) + ".");
        }
        if (nature.strength() > 0) {
            sentences.add("Strength " + nature.strength() + " of " + Nature.STRONGEST + ".");
        }
        return sentences;
    }

    /// Everything of a description but its columns.
    public List<String> described(Addition.Described described) {
        List<String> sentences = new ArrayList<>(List.of(title(described.onset()) + "."));
        sentences.addAll(nature(described.nature()));
        List<String> markers = described.nature().markers().stream().flatMap(id -> guide.marker(id).stream())
                .map(Marker::name).toList();
        if (!markers.isEmpty()) {
            sentences.add("What each did: " + String.join("; ", markers) + ".");
        }
        return sentences;
    }

    /// How it stands.
    public String state(Tension tension) {
        String opened = "Opened by " + signatures.of(tension.byId()) + " on " + day(tension);
        return tension.ending(false)
                .map(closed -> opened + "; closed by " + signed(closed) + ".")
                .orElse(opened + "; open.");
    }

    /// Who added something, and when.
    public String signed(Entry entry) {
        return signatures.of(entry.byId()) + " on " + Language.ENGLISH.say(days.of(entry.at()));
    }

    /// Who added something, and when.
    public String signed(Tension.Signed<?> signed) {
        return signed(signed.entry());
    }

    /// How each side says that it ended.
    public List<String> endings(Tension tension) {
        List<String> sentences = new ArrayList<>();
        tension.ending(true).ifPresent(closed -> sentences.add(ending("The client", closed)));
        if (tension.entries().stream().anyMatch(entry -> entry.what() instanceof Entry.What.Withheld withheld
                && withheld.kind() == Kind.CLOSED)) {
            sentences.add("The client has said so as well, and does not share it with you.");
        }
        tension.ending(false).ifPresent(
                closed -> sentences.add(ending(capital(signatures.of(closed.entry().byId())), closed)));
        return sentences;
    }

    private String ending(String who, Tension.Signed<Addition.Closed> closed) {
        String written = closed.said().words();
        return who + ", on " + Language.ENGLISH.say(days.of(closed.entry().at())) + ": "
                + guide.words().of(closed.said().ending()).name() + "." + (written.isEmpty() ? "" : " " + written);
    }

    /// Everything that was added, in order, with its author and day, and no word of it.
    public List<String> trail(Tension tension) {
        return tension.entries().stream()
                .map(entry -> capital(name(entry)) + ", by " + signed(entry) + ".")
                .toList();
    }

    private static String name(Entry entry) {
        return name(entry.what().kind()) + switch (entry.what()) {
            case Entry.What.Gone gone -> " (the words were taken back)";
            case Entry.What.Withheld withheld -> " (not shared with you)";
            case Entry.What.Whole whole -> "";
        };
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case DESCRIBED -> "described";
            case WITNESSED -> "a witness named";
            case TOLD -> "told";
            case PLANNED -> "something planned";
            case WORKED -> "worked on";
            case PUT_OFF -> "put off";
            case CLOSED -> "closed for one side";
            case ATTRIBUTED -> "said where it lay";
            case PART_WRITTEN -> "own part written about";
            case SHARED -> "shown to the client";
            case JOINED -> "joined to another one";
            case PARTED -> "parted from the other one";
            case TAKEN_BACK -> "words of a telling taken back";
        };
    }

    private static <T> String joined(Collection<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining(" and "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
