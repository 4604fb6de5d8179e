package org.attune.web.service;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gg.jte.Content;
import org.attune.core.study.StudiedCase.Leaving;
import org.attune.core.study.answers.Staying;
import org.attune.core.study.survival.KaplanMeier;
import org.attune.core.study.survival.Wait;
import org.attune.core.study.survival.Wait.Ending;
import org.attune.figures.study.StayingPart;
import org.attune.figures.svg.Numbers;
import org.attune.store.cases.TherapyCase;
import org.attune.store.cases.TherapyEnd;

/// How the cases of one therapist ended, and who stopped earlier.
///
/// @param counts how many ended in which way, in sentences
/// @param early who stopped earlier; empty where of no case that ended it is said how
public record Endings(String counts, Content early) {

    private static final Content NOTHING = out -> out.writeContent("");
    /// None of the cases has had a session.
    static final Endings NONE = new Endings("", NOTHING);

    public Endings {
        requireNonNull(counts, "counts");
        requireNonNull(early, "early");
    }

    /// Counts cases that have had a session.
    ///
    /// @param latest the number of each case's latest session
    static Endings of(List<TherapyCase> cases, Map<String, Integer> latest) {
        List<TherapyCase> begun = cases.stream().filter(one -> latest.containsKey(one.id())).toList();
        return new Endings(ways(begun) + " " + half(begun, latest), NOTHING);
    }

    /// The same with who stopped earlier, if of any case that ended it is said how.
    Endings with(Staying staying, List<TherapyCase> cases) {
        return cases.stream().noneMatch(one -> one.isClosed() && leaving(one.end()) != Leaving.NOT_SAID) ? this
                : new Endings(counts, out -> out.writeContent(StayingPart.html(staying)));
    }

    /// What a study makes of an end: one that was not the client's alone says no more than that they had not left by then.
    static Leaving leaving(TherapyEnd end) {
        return switch (end) {
            case BY_CLIENT -> Leaving.LEFT_EARLY;
            case GOES_ON, TOGETHER, OTHERWISE -> Leaving.STAYED;
            case NOT_KNOWN -> Leaving.NOT_SAID;
        };
    }

    private static String ways(List<TherapyCase> begun) {
        return "Of " + Numbers.counted(begun.size(), "case") + " " + Stream.of(TherapyEnd.values())
                .map(end -> say(end, begun.stream().filter(one -> one.end() == end).count()))
                .collect(Collectors.joining(", ")) + ".";
    }

    private static String say(TherapyEnd end, long cases) {
        return Numbers.grouped(cases) + switch (end) {
            case GOES_ON -> cases == 1 ? " goes on" : " go on";
            case TOGETHER -> " ended as planned together";
            case BY_CLIENT -> cases == 1 ? " was stopped by the client" : " were stopped by the client";
            case OTHERWISE -> " ended another way";
            case NOT_KNOWN -> " ended and nobody said how";
        };
    }

    private static String half(List<TherapyCase> begun, Map<String, Integer> latest) {
        List<Wait> waits = new ArrayList<>();
        begun.forEach(one -> waits.add(new Wait(latest.getOrDefault(one.id(), 1),
                one.isClosed() ? Ending.CAME : Ending.CUT_OFF)));
        KaplanMeier.Curve curve = KaplanMeier.of(waits);
        return curve.median().isPresent()
                ? "Half end by session " + Numbers.fixed(curve.median().getAsDouble(), 1) + "."
                : "More than half were still going on when last seen, so there is no session by which half end.";
    }
}
