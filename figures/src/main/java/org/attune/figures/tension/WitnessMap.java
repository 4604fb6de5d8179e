package org.attune.figures.tension;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.attune.core.tension.Seen;
import org.attune.core.tension.Sighting;
import org.attune.core.tension.WhoSaw;
import org.attune.core.tension.WhoSaw.Standing;
import org.attune.core.tension.guide.TensionWords;
import org.attune.figures.chart.Plot;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Picture;
import org.attune.figures.tension.WitnessGrid.Row;
import org.attune.figures.text.Tables;
import org.attune.figures.text.Words;

/// Draws who saw a tension at which session: a filled mark saw it, a hollow one saw nothing, a dash could not tell, and an empty
/// place was not heard. Sessions at which some saw it and others nothing are marked as well, never averaged.
///
/// Beside the picture come the same as a table, and what it shows in sentences. It leans on [TensionStyle#sheet()].
public final class WitnessMap {

    private static final double LEFT = 150;
    private static final double RIGHT = 630;
    private static final double ROW_HEIGHT = 30;
    private static final double HEAD_HEIGHT = 26;
    private static final double BLOCK_APART = 16;
    private static final double TEXT_MIDDLE = 5;
    private static final double RADIUS = 8;
    private static final double MOST_PITCH = 46;
    private static final int MOST_COLUMNS = 20;
    private static final double KEY_ITEM = 18;
    private static final String NO_SESSION = "*";
    private static final String THEY_DIFFER = "They differ";

    private final WitnessGrid grid;
    private final TensionWords words;
    private final double pitch;
    private final int every;

    /// A map, ready to be drawn.
    public WitnessMap(WhoSaw saw, TensionWords words) {
        this.grid = WitnessGrid.of(saw);
        this.words = requireNonNull(words, "words");
        int columns = Math.clamp(grid.sessions().size(), 1, MOST_COLUMNS);
        this.pitch = Math.min(MOST_PITCH, (RIGHT - LEFT) / columns);
        int digits = grid.sessions().stream().mapToInt(session -> Integer.toString(session).length()).max().orElse(1);
        this.every = (int) Math.ceil((digits * Plot.NARROW_LETTER_WIDTH + TEXT_MIDDLE) / pitch);
    }

    /// What the map shows, a sentence each.
    public List<String> findings() {
        return WitnessFindings.of(grid.saw());
    }

    /// The drawing, for a page.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String svg(String anchor) {
        return picture().onPage(anchor, this::draw);
    }

    /// The drawing as a file of its own, with its style.
    public String svgAlone() {
        return picture().alone(TensionStyle.sheets(), this::draw);
    }

    private Picture picture() {
        return new Picture("course witnesses-map", Plot.WIDTH, height(), "Who saw it, session by session",
                String.join(" ", findings()));
    }

    private void draw(Markup svg) {
        double top = 0;
        for (List<Integer> block : blocks()) {
            drawBlock(svg, block, top);
            top += blockHeight() + BLOCK_APART;
        }
        drawKey(svg, top);
    }

    private List<List<Integer>> blocks() {
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> sessions = grid.sessions();
        for (int from = 0; from < Math.max(1, sessions.size()); from += MOST_COLUMNS) {
            blocks.add(sessions.subList(from, Math.min(sessions.size(), from + MOST_COLUMNS)));
        }
        return blocks;
    }

    private boolean differs() {
        return grid.sessions().stream().anyMatch(grid::differsAt);
    }

    private double blockHeight() {
        return HEAD_HEIGHT + (Row.values().length + (differs() ? 1 : 0)) * ROW_HEIGHT;
    }

    private double height() {
        return blocks().size() * (blockHeight() + BLOCK_APART) + keyLines().size() * ROW_HEIGHT;
    }

    private void drawBlock(Markup svg, List<Integer> sessions, double top) {
        double bottom = top + HEAD_HEIGHT + Row.values().length * ROW_HEIGHT;
        Picture.text(svg, "ax", 0, top + HEAD_HEIGHT - TEXT_MIDDLE * 2, "session");
        for (int i = 0; i < sessions.size(); i++) {
            int session = sessions.get(i);
            if (grid.differsAt(session)) {
                svg.open("rect").with("class", "differs").with("x", x(i) - pitch / 2 + 1).with("y", top + HEAD_HEIGHT)
                        .with("width", pitch - 2).with("height", bottom - top - HEAD_HEIGHT + ROW_HEIGHT).close();
                drawUnlike(svg, x(i), bottom + ROW_HEIGHT / 2);
            }
            boolean isBesideNone = every > 1 && i + 1 < sessions.size() && sessions.get(i + 1) == 0;
            if (session == 0 || (i % every == 0 && !isBesideNone)) {
                Picture.text(svg, "ax mid", x(i), top + HEAD_HEIGHT - TEXT_MIDDLE * 2,
                        session == 0 ? NO_SESSION : Integer.toString(session));
            }
        }
        for (Row row : Row.values()) {
            double y = top + HEAD_HEIGHT + row.ordinal() * ROW_HEIGHT;
            svg.line().open("path").with("class", "grid").with("d", "M0 " + (int) y + "H" + (int) RIGHT).close();
            Picture.text(svg, "", 0, y + ROW_HEIGHT / 2 + TEXT_MIDDLE, row.words());
            for (int i = 0; i < sessions.size(); i++) {
                draw(svg, grid.standing(row, sessions.get(i)), x(i), y + ROW_HEIGHT / 2);
            }
        }
        svg.open("path").with("class", "grid").with("d", "M0 " + (int) bottom + "H" + (int) RIGHT).close();
        if (sessions.stream().anyMatch(grid::differsAt)) {
            Picture.text(svg, "they", 0, bottom + ROW_HEIGHT / 2 + TEXT_MIDDLE,
                    THEY_DIFFER.toLowerCase(Locale.ROOT));
        }
    }

    private double x(int column) {
        return LEFT + (column + 0.5) * pitch;
    }

    private static void draw(Markup svg, Standing standing, double x, double y) {
        switch (standing) {
            case SAW -> circle(svg, "seen-mark saw", x, y);
            case SAW_NOTHING -> circle(svg, "seen-mark", x, y);
            case BOTH -> {
                circle(svg, "seen-mark", x, y);
                svg.open("path").with("class", "seen-half")
                        .with("d", "M" + Picture.place(x, y - RADIUS) + "a8 8 0 0 0 0 16Z").close();
            }
            case COULD_NOT_TELL ->
                svg.open("path").with("class", "seen-dash").with("d", "M" + Picture.place(x - 6, y) + "h12")
                        .close();
            case NOT_HEARD -> {
                // An empty place.
            }
        }
    }

    private static void circle(Markup svg, String cssClass, double x, double y) {
        svg.open("circle").with("class", cssClass).with("cx", x).with("cy", y).with("r", RADIUS).close();
    }

    private static void drawUnlike(Markup svg, double x, double y) {
        svg.open("path").with("class", "unlike")
                .with("d", "M" + Picture.place(x - 6, y - 3) + "h12m-12 6h12m-9 5l6-16").close();
    }

    /// What stands in the key: a mark, or none for whoever was not heard, and words.
    private record KeyItem(Standing mark, String words) {
        boolean isMarked() {
            return mark != Standing.NOT_HEARD;
        }

        double width() {
            return (isMarked() ? 2 * KEY_ITEM : KEY_ITEM) + words.length() * Plot.NARROW_LETTER_WIDTH;
        }
    }

    private List<List<KeyItem>> keyLines() {
        List<KeyItem> items = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            if (standing == Standing.NOT_HEARD || Arrays.stream(Row.values()).anyMatch(row -> grid.sessions().stream()
                    .anyMatch(session -> grid.standing(row, session) == standing))) {
                items.add(new KeyItem(standing, name(standing)));
            }
        }
        if (grid.sessions().contains(0)) {
            items.add(new KeyItem(Standing.NOT_HEARD, NO_SESSION + " of no one session"));
        }
        List<List<KeyItem>> lines = new ArrayList<>();
        double free = 0;
        for (KeyItem item : items) {
            if (lines.isEmpty() || item.width() > free) {
                lines.add(new ArrayList<>());
                free = RIGHT;
            }
            lines.getLast().add(item);
            free -= item.width();
        }
        return lines;
    }

    private String name(Standing standing) {
        return switch (standing) {
            case SAW -> words.of(Seen.TENSION).name();
            case SAW_NOTHING -> words.of(Seen.NOTHING).name();
            case BOTH -> "both at one session";
            case COULD_NOT_TELL -> words.of(Seen.CANNOT_TELL).name();
            case NOT_HEARD -> "empty: not heard";
        };
    }

    private void drawKey(Markup svg, double top) {
        double y = top + ROW_HEIGHT / 2;
        for (List<KeyItem> line : keyLines()) {
            double x = 0;
            for (KeyItem item : line) {
                draw(svg, item.mark(), x + RADIUS + 1, y);
                Picture.text(svg, "ax", x + (item.isMarked() ? KEY_ITEM + 4 : 0), y + TEXT_MIDDLE,
                        item.words());
                x += item.width();
            }
            y += ROW_HEIGHT;
        }
    }

    /// The same as a table, a row for each session at which somebody was heard.
    public String table() {
        StringBuilder out = new StringBuilder();
        Markup page = new Markup(out);
        List<String> columns = new ArrayList<>(List.of("Session"));
        Arrays.stream(Row.values()).forEach(row -> columns.add(Words.capital(row.words())));
        columns.add(THEY_DIFFER);
        Tables.beginCards(page, "witnesses", "Who saw it, session by session", columns);
        for (int session : grid.sessions()) {
            if (Arrays.stream(Row.values()).noneMatch(row -> grid.isHeard(row, session))) {
                continue;
            }
            Tables.row(page);
            Tables.head(page).text(session == 0 ? "of no one session" : Integer.toString(session)).close();
            for (Row row : Row.values()) {
                Tables.cell(page, Words.capital(row.words()), said(row, session));
            }
            Tables.cell(page, THEY_DIFFER, grid.differsAt(session) ? "yes" : "no");
            page.close().line();
        }
        Tables.end(page);
        page.end();
        return out.toString();
    }

    private String said(Row row, int session) {
        List<Sighting> said = grid.at(row, session);
        return said.isEmpty() ? "not heard"
                : said.stream()
                        .map(one -> words.of(one.seen()).name() + " (" + words.of(one.kind()).name() + ")")
                        .distinct().collect(Collectors.joining("; "));
    }
}
