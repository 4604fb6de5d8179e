package org.attune.figures.trio;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.trio.Loudness;
import org.attune.core.trio.Moment;
import org.attune.core.trio.Moment.Occasion;
import org.attune.core.trio.Player;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws head, heart and gut as three short lines over the latest moments. A moment at which nothing was said of a player is a
/// gap in its line.
///
/// @param moments in the order in which they were marked
/// @param sentence how it stands, for whoever does not see it
public record TrioLines(List<Moment> moments, String sentence) {

    /// So many fit side by side on a telephone. Our choice.
    public static final int MOST = 12;

    private static final double WIDTH = 420;
    private static final double LEFT = 138;
    private static final double RIGHT = 404;
    private static final double ROW = 82;
    private static final double LEVEL = 24;
    private static final double TOP = 16;
    private static final double FOOT = 16;

    public TrioLines {
        moments = List.copyOf(moments);
        requireNonNull(sentence, "sentence");
    }

    /// The drawing.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String svg(String anchor) {
        double height = TOP + ROW * Player.values().length + FOOT;
        StringBuilder out = new StringBuilder();
        Markup svg = new Markup(out);
        svg.open("svg").with("class", "trio lines")
                .with("viewBox", "0 0 " + Numbers.coordinate(WIDTH) + " " + Numbers.coordinate(height))
                .with("role", "img").with("aria-labelledby", anchor + "-title " + anchor + "-words");
        svg.open("title").with("id", anchor + "-title").text("Head, heart and gut, moment by moment").close();
        svg.open("desc").with("id", anchor + "-words").text(sentence).close();
        for (Player player : Player.values()) {
            draw(svg.line(), player);
        }
        List<Moment> latest = latest();
        for (int i = 0; i < latest.size(); i++) {
            text(svg, "when", x(i, latest.size()), height - FOOT / 2, when(latest.get(i)));
        }
        text(svg, "rung-name", 0, height - FOOT / 2, "session");
        svg.close().end();
        return out.toString();
    }

    private List<Moment> latest() {
        return moments.subList(Math.max(0, moments.size() - MOST), moments.size());
    }

    private static String when(Moment moment) {
        return switch (moment.occasion()) {
            case Occasion.InSession session -> Integer.toString(session.number());
            case Occasion.Elsewhere elsewhere -> "–";
        };
    }

    private void draw(Markup svg, Player player) {
        for (Loudness loudness : Loudness.values()) {
            double y = y(player, loudness);
            svg.open("path").with("class", "rung")
                    .with("d", "M" + Numbers.coordinate(LEFT - 8) + " " + Numbers.coordinate(y) + "H"
                            + Numbers.coordinate(RIGHT + 8))
                    .close();
            text(svg, "rung-name", 48, y + 4, loudness.word());
        }
        text(svg, "player", 0, y(player, Loudness.ABOUT_RIGHT) + 4, player.word());
        List<Moment> latest = latest();
        StringBuilder path = new StringBuilder();
        boolean isOpen = false;
        for (int i = 0; i < latest.size(); i++) {
            double x = x(i, latest.size());
            if (latest.get(i).of(player).isPresent()) {
                path.append(isOpen ? 'L' : 'M').append(Numbers.coordinate(x)).append(' ')
                        .append(Numbers.coordinate(y(player, latest.get(i).of(player).get())));
            }
            isOpen = latest.get(i).of(player).isPresent();
        }
        svg.open("path").with("class", "course").with("d", path.toString()).close();
        for (int i = 0; i < latest.size(); i++) {
            double x = x(i, latest.size());
            latest.get(i).of(player).ifPresent(loudness -> Mark.draw(svg, loudness, x, y(player, loudness)));
        }
    }

    private static double x(int place, int count) {
        return count == 1 ? (LEFT + RIGHT) / 2 : LEFT + (RIGHT - LEFT) * place / (count - 1);
    }

    private static double y(Player player, Loudness loudness) {
        return TOP + ROW * player.ordinal() + LEVEL * (Loudness.values().length - 1 - loudness.ordinal());
    }

    private static void text(Markup svg, String cssClass, double x, double y, String text) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y).text(text).close();
    }
}
