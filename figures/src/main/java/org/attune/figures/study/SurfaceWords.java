package org.attune.figures.study;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.study.effects.ResponseSurface;
import org.attune.core.study.mixed.MixedFit;

/// A response surface in words and as a table, the same on a page and in a terminal.
public final class SurfaceWords {

    /// The columns of [#rows(ResponseSurface.Found)].
    public static final List<String> COLUMNS = List.of("Part", "Points (95 %)", "p");

    private SurfaceWords() {}

    /// What it asks, and what is taken for granted.
    public static String about(String outcome) {
        return outcome.isEmpty() ? "No outcome was named."
                : "A surface of " + outcome
                        + " in the next session over both people's ratings, counted from the middle of their "
                        + "scale: C is whose scores are watched, T the other person. a1 and a2 say how outcomes go where both rate alike, a3 and "
                        + "a4 where they rate apart: a4 below 0 means that outcomes are lower the further apart they are, whoever rates "
                        + "higher. It mixes differences between cases with those within one. Taken for granted: both use the "
                        + "scale alike. Not causal.";
    }

    /// The parts of the surface, b0 to b5 and then a1 to a4; none where there is no surface.
    public static List<List<String>> rows(ResponseSurface.Found surface) {
        List<List<String>> rows = new ArrayList<>();
        if (surface.terms() instanceof MixedFit.Fitted terms && surface.lines() instanceof MixedFit.Fitted lines) {
            terms.effects().forEach(effect -> rows.add(row(effect)));
            List.of(ResponseSurface.ALIKE_SLOPE, ResponseSurface.ALIKE_CURVE, ResponseSurface.APART_SLOPE,
                    ResponseSurface.APART_CURVE).forEach(name -> rows.add(row(lines.effect(name))));
        }
        return rows;
    }

    /// That a level is not 0 is nothing that anybody asked, so it has no p.
    private static List<String> row(MixedFit.Effect effect) {
        boolean isLevel = effect.name().equals("level");
        return List.of(effect.name(), StudyWords.effect(effect),
                isLevel ? StudyWords.NOTHING : StudyWords.p(effect.p()));
    }

    /// Why there is no surface.
    public static String whyNot(ResponseSurface.Found surface) {
        return "No surface: " + (surface.terms() instanceof MixedFit.None none ? none.words()
                : surface.lines() instanceof MixedFit.None none ? none.words() : "") + ".";
    }
}
