package org.attune.cli.results.table;

import org.attune.cli.results.Found;
import org.attune.core.detection.FallShape;
import org.attune.core.instrument.Scale;
import org.attune.core.rupture.Rupture;
import org.attune.core.rupture.Rupture.Depth;
import org.attune.figures.svg.Numbers;

/// A tension in words, for a line of a table.
final class TensionWords {

    private TensionWords() {}

    /// The sessions it spans, such as `6-8`.
    static String sessions(Rupture tension) {
        int first = tension.onset().session();
        return first == tension.endSession() ? Integer.toString(first) : first + "-" + tension.endSession();
    }

    /// Where it was lowest, how deep, how it stands, its shape, and how many rules saw it.
    static String sentence(Rupture tension, Found found) {
        Scale scale = found.looked().course().scale();
        Depth depth = tension.depth();
        String wobble = depth.ownNoisePoints() > 0
                ? ", " + Numbers.fixed(depth.points() / depth.ownNoisePoints(), 1) + " times this client's own wobble"
                : "";
        String worst = scale.worse().equals("lower") ? "Lowest" : "Highest";
        return worst + " at session " + depth.lowestSession() + ": " + scale.say(depth.lowest()) + ", "
                + scale.sayApart(depth.points()) + " points from " + scale.say(depth.before()) + " before" + wobble
                + ". " + capital(tension.state().words()) + shape(tension.shape(), scale) + "; "
                + Numbers.counted(tension.sessions(), "session") + agreement(tension, found) + ".";
    }

    private static String shape(FallShape shape, Scale scale) {
        return shape == FallShape.UNREPAIRED ? "" : "; " + shape.words(scale);
    }

    private static String agreement(Rupture tension, Found found) {
        return found.rulesThatSpoke() > 1
                ? "; seen by " + tension.rulesThatAgree() + " of " + found.rulesThatSpoke() + " rules"
                : "";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
