package org.attune.figures.study;

import java.util.function.ToDoubleFunction;

import org.attune.core.study.survival.KaplanMeier.Curve;
import org.attune.core.study.survival.KaplanMeier.Step;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// The share that waits on, as stairs with its interval as a band; a tick where somebody was not watched longer.
final class WaitCurve {

    private static final double LEFT = 44;
    private static final double RIGHT = 470;
    private static final double TOP = 12;
    private static final double BOTTOM = 170;
    private static final double TICK = 4;
    private static final int MOST_NUMBERS = 10;

    private final Curve curve;
    private final double last;

    private WaitCurve(Curve curve) {
        this.curve = curve;
        this.last = curve.steps().getLast().sessions();
    }

    /// Draws a curve of at least one wait.
    static void draw(Markup page, Curve curve, String sentence) {
        WaitCurve drawing = new WaitCurve(curve);
        page.open("svg").with("viewBox", "0 0 480 206").with("class", "study-curve").with("role", "img")
                .with("aria-label", sentence);
        drawing.axes(page);
        page.open("path").with("class", "study-between")
                .with("d", drawing.stairs(Step::high) + drawing.back(Step::low) + "Z").close();
        page.open("path").with("class", "study-share").with("d", drawing.stairs(Step::share)).close();
        drawing.cutOffs(page);
        page.close().line();
    }

    private void axes(Markup page) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            page.open("line").with("class", "forest-tick").with("x1", LEFT).with("x2", RIGHT).with("y1", y)
                    .with("y2", y).close();
            page.open("text").with("class", "ax end").with("x", LEFT - 6).with("y", y + TICK)
                    .text(25 * quarter + " %").close();
        }
        int whole = (int) Math.ceil(last);
        int stride = Math.max(1, (whole + MOST_NUMBERS - 1) / MOST_NUMBERS);
        for (int session = 0; session <= whole; session += stride) {
            page.open("text").with("class", "ax mid").with("x", x(Math.min(session, last))).with("y", BOTTOM + 18)
                    .text(Integer.toString(session)).close();
        }
        page.open("text").with("class", "ax end").with("x", RIGHT).with("y", BOTTOM + 33).text("sessions").close();
    }

    private String stairs(ToDoubleFunction<Step> height) {
        StringBuilder path = new StringBuilder("M" + at(0, 1));
        for (Step step : curve.steps()) {
            path.append('H').append(Numbers.coordinate(x(step.sessions())));
            path.append('V').append(Numbers.coordinate(y(height.applyAsDouble(step))));
        }
        return path.toString();
    }

    /// The same stairs from the last session to the first.
    private String back(ToDoubleFunction<Step> height) {
        StringBuilder path = new StringBuilder();
        for (int i = curve.steps().size() - 1; i >= 0; i--) {
            double before = i == 0 ? 1 : height.applyAsDouble(curve.steps().get(i - 1));
            Step step = curve.steps().get(i);
            path.append('L').append(at(step.sessions(), height.applyAsDouble(step)));
            path.append('V').append(Numbers.coordinate(y(before)));
        }
        return path.append('L').append(at(0, 1)).toString();
    }

    private void cutOffs(Markup page) {
        StringBuilder path = new StringBuilder();
        for (Step step : curve.steps()) {
            if (step.cutOff() > 0) {
                path.append('M').append(at(step.sessions(), step.share())).append("v-5");
            }
        }
        if (!path.isEmpty()) {
            page.open("path").with("class", "study-cut").with("d", path.toString()).close();
        }
    }

    private String at(double sessions, double share) {
        return Numbers.coordinate(x(sessions)) + " " + Numbers.coordinate(y(share));
    }

    private double x(double sessions) {
        return LEFT + sessions / last * (RIGHT - LEFT);
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }
}
