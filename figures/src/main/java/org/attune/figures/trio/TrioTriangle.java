package org.attune.figures.trio;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.core.trio.Leader;
import org.attune.core.trio.Loudness;
import org.attune.core.trio.Moment;
import org.attune.core.trio.Player;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;

/// Draws the latest moments as triangles with a corner for each player: near the middle where it was missing, far out where it
/// was too loud. The latest is drawn in full, and those before it fade. A player of whom nothing was said has no corner.
///
/// No size or form of it is better than another, and none is named so.
///
/// @param moments in the order in which they were marked
/// @param sentence how it stands, for whoever does not see it
public record TrioTriangle(List<Moment> moments, String sentence) {

    /// So many moments make the trail; more would hide each other. Our choice.
    public static final int TRAIL = 5;

    private static final double WIDTH = 320;
    private static final double HEIGHT = 268;
    private static final double MIDDLE_X = 160;
    private static final double MIDDLE_Y = 156;
    private static final double SPOKE = 104;
    private static final double BEYOND = 20;
    private static final Map<Loudness, Double> DISTANCES = Map.of(Loudness.MISSING, 18.0, Loudness.ABOUT_RIGHT, 56.0,
            Loudness.TOO_LOUD, 94.0);
    /// Degrees, clockwise from the right.
    private static final Map<Player, Double> DIRECTIONS = Map.of(Player.HEAD, -90.0, Player.HEART, 30.0, Player.GUT,
            150.0);

    private record Spot(double x, double y) {
        String inPath() {
            return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
        }
    }

    public TrioTriangle {
        moments = List.copyOf(moments);
        requireNonNull(sentence, "sentence");
    }

    /// The drawing.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String svg(String anchor) {
        StringBuilder out = new StringBuilder();
        Markup svg = new Markup(out);
        svg.open("svg").with("class", "trio").with("viewBox",
                "0 0 " + Numbers.coordinate(WIDTH) + " " + Numbers.coordinate(HEIGHT))
                .with("role", "img").with("aria-labelledby", anchor + "-title " + anchor + "-words");
        svg.open("title").with("id", anchor + "-title").text("Head, heart and gut at the latest moments").close();
        svg.open("desc").with("id", anchor + "-words").text(words()).close();
        drawFrame(svg);
        List<Moment> latest = latest();
        for (int i = 0; i < latest.size(); i++) {
            draw(svg.line(), latest.get(i), latest.size() - 1 - i);
        }
        nameRungs(svg.line());
        svg.close().end();
        return out.toString();
    }

    private List<Moment> latest() {
        return moments.subList(Math.max(0, moments.size() - TRAIL), moments.size());
    }

    private String words() {
        return moments.isEmpty() ? "No moment yet."
                : sentence + " The latest moment: " + moments.getLast().inWords() + ".";
    }

    private void drawFrame(Markup svg) {
        for (Loudness loudness : Loudness.values()) {
            svg.open("path").with("class", "rung").with("d", "M" + spot(Player.HEAD, loudness).inPath() + "L"
                    + spot(Player.HEART, loudness).inPath() + "L" + spot(Player.GUT, loudness).inPath() + "Z").close();
        }
        for (Player player : Player.values()) {
            Spot end = spot(player, SPOKE);
            svg.open("path").with("class", "spoke")
                    .with("d", "M" + new Spot(MIDDLE_X, MIDDLE_Y).inPath() + "L" + end.inPath()).close();
            Spot name = spot(player, SPOKE + BEYOND);
            text(svg, "player", name.x, name.y + (player == Player.HEAD ? 4 : 10), player.word() + led(player));
        }
    }

    private static void nameRungs(Markup svg) {
        for (Loudness loudness : Loudness.values()) {
            Spot rung = spot(Player.HEAD, loudness);
            text(svg, "rung-name", rung.x + 12, rung.y + 4, loudness.word());
        }
    }

    private String led(Player player) {
        return !moments.isEmpty() && moments.getLast().leader() == leader(player) ? ", led" : "";
    }

    private static Leader leader(Player player) {
        return switch (player) {
            case HEAD -> Leader.HEAD;
            case HEART -> Leader.HEART;
            case GUT -> Leader.GUT;
        };
    }

    private static void draw(Markup svg, Moment moment, int age) {
        Map<Player, Spot> corners = new EnumMap<>(Player.class);
        for (Player player : Player.values()) {
            moment.of(player).ifPresent(loudness -> corners.put(player, spot(player, loudness)));
        }
        svg.open("g").with("class", "moment age-" + age);
        StringBuilder path = new StringBuilder();
        corners.values().forEach(spot -> path.append(path.isEmpty() ? 'M' : 'L').append(spot.inPath()));
        svg.open("path").with("class", "shape").with("d", path + (corners.size() == 3 ? "Z" : "")).close();
        corners.forEach((player, spot) -> {
            if (age == 0) {
                Mark.draw(svg, moment.heard().getOrDefault(player, Loudness.ABOUT_RIGHT), spot.x, spot.y);
            }
        });
        svg.close();
    }

    private static Spot spot(Player player, Loudness loudness) {
        return spot(player, DISTANCES.getOrDefault(loudness, 0.0));
    }

    private static Spot spot(Player player, double distance) {
        double direction = Math.toRadians(DIRECTIONS.getOrDefault(player, 0.0));
        return new Spot(MIDDLE_X + distance * Math.cos(direction), MIDDLE_Y + distance * Math.sin(direction));
    }

    private static void text(Markup svg, String cssClass, double x, double y, String text) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y).text(text).close();
    }
}
