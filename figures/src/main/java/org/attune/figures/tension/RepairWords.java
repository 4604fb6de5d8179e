package org.attune.figures.tension;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.tension.RepairPath;
import org.attune.core.tension.RepairPath.Step;
import org.attune.core.tension.Stage;
import org.attune.core.tension.guide.TensionWords;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Words;

/// Puts the way of a repair into words.
final class RepairWords {

    private static final String[] TIMES = {"once", "twice"};

    private RepairWords() {}

    static String sentence(RepairPath path, TensionWords words) {
        List<Step> steps = path.steps();
        if (steps.isEmpty()) {
            return "The repair has not begun.";
        }
        long returns = IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).stage().ordinal() < steps.get(i - 1).stage().ordinal()).count();
        long later = steps.stream().filter(Step::isNotNow).count();
        String where = sessions(steps);
        return Numbers.counted(steps.size(), "step") + (where.isEmpty() ? "" : ", " + where)
                + (returns == 0 ? "" : "; it went back " + times(returns))
                + (later == 0 ? "" : "; not now was decided " + times(later))
                + ". Now at: " + words.of(steps.getLast().stage()).name() + ".";
    }

    private static String times(long count) {
        return count <= TIMES.length ? TIMES[(int) count - 1] : count + " times";
    }

    /// All steps in one sentence, for whoever does not see the drawing.
    static String steps(RepairPath path, TensionWords words) {
        return IntStream.range(0, path.steps().size())
                .mapToObj(i -> (i + 1) + " " + say(path.steps().get(i), words))
                .collect(Collectors.joining("; ", "", path.steps().isEmpty() ? "" : "."));
    }

    private static String say(Step step, TensionWords words) {
        return words.of(step.stage()).name() + ", " + session(step) + (step.isNotNow() ? ": not now" : "");
    }

    private static String session(Step step) {
        return step.session() == 0 ? "between sessions" : "session " + step.session();
    }

    static String list(RepairPath path, TensionWords words) {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        page.open("ol").with("class", "repair-steps").line();
        Set<Stage> before = EnumSet.noneOf(Stage.class);
        for (Step step : path.steps()) {
            page.open("li").element("strong", words.of(step.stage()).name()).text(", " + session(step));
            if (!before.add(step.stage())) {
                page.text(", again");
            }
            if (step.isNotNow()) {
                page.text(": not now");
            }
            page.close().line();
        }
        page.close().end();
        return out.toString();
    }

    /// At which sessions, from the first to the last; empty where all was between sessions.
    static String sessions(List<Step> steps) {
        int[] at = steps.stream().mapToInt(Step::session).filter(session -> session > 0).sorted().toArray();
        return at.length == 0 ? "" : Words.sessions(at[0], at[at.length - 1]).replace(" to ", "–");
    }
}
