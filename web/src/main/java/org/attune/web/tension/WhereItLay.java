package org.attune.web.tension;

import java.util.List;
import java.util.Locale;

import org.attune.core.tension.Attribution;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Entry;
import org.attune.store.tension.Kind;
import org.attune.store.tension.Tension;
import org.attune.web.tension.said.Sentences;

/// Where each side says that a tension lay, side by side.
///
/// @param lines one for each who said so
/// @param beside whether they say the same; empty while fewer than two know
/// @param isWithheld whether the client said so too, and does not share it with this reader
public record WhereItLay(List<Line> lines, String beside, boolean isWithheld) {

    public WhereItLay {
        lines = List.copyOf(lines);
    }

    /// What one says.
    ///
    /// @param who client, therapist or observer
    /// @param lay where
    /// @param signed by whom and when
    public record Line(String who, String lay, String signed) {}

    static WhereItLay of(Tension tension, Sentences sentences) {
        List<Tension.Signed<Addition.Attributed>> all = tension.attributions();
        List<Attribution> known = all.stream().map(one -> one.said().lay())
                .filter(lay -> lay != Attribution.UNSURE).toList();
        String beside = known.size() < 2 ? ""
                : known.stream().distinct().count() == 1 ? "They say the same."
                        : "They differ. Both stand; none is put right by the other.";
        return new WhereItLay(all.stream()
                .map(one -> new Line(one.said().by().name().toLowerCase(Locale.ROOT), one.said().lay().words(),
                        sentences.signed(one)))
                .toList(), beside,
                tension.entries().stream().anyMatch(entry -> entry.what() instanceof Entry.What.Withheld withheld
                        && withheld.kind() == Kind.ATTRIBUTED));
    }

    /// A choice as whoever says so for themselves reads it.
    public String say(Attribution lay) {
        return switch (lay) {
            case CLIENT, THERAPIST, BETWEEN -> lay.words();
            case AROUND -> lay.words() + ": life, setting, circumstances";
            case UNSURE -> "I do not know";
        };
    }

    /// What may be said.
    public List<Attribution> choices() {
        return List.of(Attribution.values());
    }
}
