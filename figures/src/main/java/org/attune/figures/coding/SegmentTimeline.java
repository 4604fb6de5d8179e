package org.attune.figures.coding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

import org.attune.core.codebook.Family;
import org.attune.core.codebook.Mover;
import org.attune.core.coding.Clarity;
import org.attune.core.coding.Mark;
import org.attune.core.coding.Segments.Span;
import org.attune.core.coding.Sheet;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.chart.Plot;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Picture;
import org.attune.figures.svg.Trusted;

/// Draws what coders gave along a session: withdrawal above the line, confrontation below it, repair as an outline on it, and the
/// darker the more significant. Each coder has a line of their own over the same minutes; nothing is averaged.
///
/// A line is solid where every code of a segment was rated and dotted where some was not. It leans on [#sheet()].
public final class SegmentTimeline {

    private static final Trusted SHEET = Trusted.beside(SegmentTimeline.class, "coding.css");

    private static final double LEFT = 4;
    private static final double RIGHT = Plot.WIDTH - 4;
    private static final double NAME_HEIGHT = 24;
    private static final double ROW = 12;
    private static final double BLOCK = 10;
    private static final double LINE_HEIGHT = 20;
    private static final double LEAST_ROWS = 1;
    private static final double AXIS_HEIGHT = 26;
    private static final double LANES_APART = 12;
    private static final double APART = 1.5;
    private static final double ROUND = 5;
    private static final double LABEL_LETTERS = 6;
    private static final long MILLIS = 1000;

    private final List<Lane> lanes;
    private final int segments;
    private final double pitch;

    /// One coder's line.
    ///
    /// @param name whose it is; empty where there is only one
    /// @param sheet what they gave
    public record Lane(String name, Sheet sheet) {
        public Lane {
            requireNonNull(name, "name");
            requireNonNull(sheet, "sheet");
        }
    }

    /// A picture of these lines, from the top down.
    ///
    /// @param lanes one or more, of one session and one codebook
    public SegmentTimeline(List<Lane> lanes) {
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs a coder");
        }
        this.lanes = List.copyOf(lanes);
        this.segments = Math.max(1, lanes.stream().mapToInt(lane -> lane.sheet().segmentCount()).max().orElse(1));
        this.pitch = (RIGHT - LEFT) / segments;
    }

    /// The style sheet. A page that has it has that of [ChartStyle] before it, with fonts and colours.
    public static Trusted sheet() {
        return SHEET;
    }

    /// The drawing, for a page.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String svg(String anchor) {
        return picture().onPage(anchor, this::draw);
    }

    /// The drawing as a file of its own, with its style.
    public String svgAlone() {
        return picture().alone(List.of(ChartStyle.sheet(), SHEET), this::draw);
    }

    /// What it shows, a sentence for each coder.
    public String sentence() {
        List<String> sentences = new ArrayList<>();
        for (Lane lane : lanes) {
            String whose = lane.name().isEmpty() ? "" : lane.name() + ": ";
            sentences
                    .add(whose + Numbers.counted(segments, "segment") + "; " + in(lane, Family.WITHDRAWAL, "withdrawal")
                            + ", " + in(lane, Family.CONFRONTATION, "confrontation") + ", "
                            + in(lane, Family.REPAIR, "repair") + "; " + unrated(lane));
        }
        return String.join(" ", sentences);
    }

    private String in(Lane lane, Family family, String words) {
        long many = 0;
        for (int segment = 1; segment <= segments; segment++) {
            many += blocks(lane, segment, family).isEmpty() ? 0 : 1;
        }
        return many == 0 ? "no " + words : words + " in " + many;
    }

    private String unrated(Lane lane) {
        long open = 0;
        for (int segment = 1; segment <= segments; segment++) {
            open += isRated(lane, segment) ? 0 : 1;
        }
        return open == 0 ? "every segment rated in full." : Numbers.counted(open, "segment") + " not rated in full.";
    }

    private static boolean isRated(Lane lane, int segment) {
        return lane.sheet().segments().has(segment) && lane.sheet().notRated(segment).isEmpty();
    }

    private record Block(Mover mover, Mark.Given given) {

        String cssClass(Family family) {
            String shade = given.significancePoints().isPresent() ? "s" + given.significancePoints().getAsInt() : "s0";
            return family.name().charAt(0) + "-block " + shade;
        }
    }

    private static List<Block> blocks(Lane lane, int segment, Family family) {
        List<Block> blocks = new ArrayList<>();
        lane.sheet().codebook().codes(family).forEach(code -> {
            if (lane.sheet().mark(segment, code.id()) instanceof Mark.Given given) {
                blocks.add(new Block(code.mover(), given));
            }
        });
        return blocks;
    }

    private double rows(Lane lane, Family family) {
        double most = LEAST_ROWS;
        for (int segment = 1; segment <= segments; segment++) {
            most = Math.max(most, blocks(lane, segment, family).size());
        }
        return most;
    }

    private double laneHeight(Lane lane) {
        return nameHeight(lane) + ROW * (rows(lane, Family.WITHDRAWAL) + rows(lane, Family.CONFRONTATION)) + LINE_HEIGHT
                + LANES_APART;
    }

    private static double nameHeight(Lane lane) {
        return lane.name().isEmpty() ? 0 : NAME_HEIGHT;
    }

    private Picture picture() {
        double height = AXIS_HEIGHT + lanes.stream().mapToDouble(this::laneHeight).sum();
        return new Picture("course coding-line", Plot.WIDTH, height, "The session, segment by segment", sentence());
    }

    private void draw(Markup svg) {
        double top = 0;
        for (Lane lane : lanes) {
            draw(svg, lane, top);
            top += laneHeight(lane);
        }
        drawAxis(svg, top);
    }

    private void draw(Markup svg, Lane lane, double top) {
        if (!lane.name().isEmpty()) {
            Picture.text(svg.line(), "", LEFT, top + NAME_HEIGHT - BLOCK, lane.name());
        }
        double line = top + nameHeight(lane) + ROW * rows(lane, Family.WITHDRAWAL) + LINE_HEIGHT / 2;
        for (int segment = 1; segment <= segments; segment++) {
            double x = LEFT + (segment - 1) * pitch;
            svg.line().open("path").with("class", isRated(lane, segment) ? "rated" : "unrated")
                    .with("d", "M" + Picture.place(x, line) + "H" + Numbers.coordinate(x + pitch)).close();
            double away = LINE_HEIGHT / 2 + (ROW - BLOCK) / 2;
            int row = 0;
            for (Block block : blocks(lane, segment, Family.WITHDRAWAL)) {
                draw(svg, block, Family.WITHDRAWAL, x, line - away - BLOCK - row++ * ROW, pitch);
            }
            row = 0;
            for (Block block : blocks(lane, segment, Family.CONFRONTATION)) {
                draw(svg, block, Family.CONFRONTATION, x, line + away + row++ * ROW, pitch);
            }
            List<Block> repairs = blocks(lane, segment, Family.REPAIR);
            for (int i = 0; i < repairs.size(); i++) {
                double width = pitch / repairs.size();
                draw(svg, repairs.get(i), Family.REPAIR, x + i * width, line - BLOCK / 2, width);
            }
        }
    }

    /// A block is as wide as its segment, or half of that where it is weak; round at its ends where the therapist moved.
    private void draw(Markup svg, Block block, Family family, double x, double y, double width) {
        boolean isWeak = block.given().clarity() == Clarity.WEAK;
        double inner = Math.max(1, width - 2 * APART);
        svg.open("rect").with("class", block.cssClass(family)).with("x", x + APART).with("y", y)
                .with("width", isWeak ? inner / 2 : inner).with("height", BLOCK);
        if (block.mover() == Mover.THERAPIST) {
            svg.with("rx", ROUND);
        }
        svg.close();
    }

    private void drawAxis(Markup svg, double top) {
        int every = (int) Math.ceil(LABEL_LETTERS * Plot.NARROW_LETTER_WIDTH / pitch);
        Sheet sheet = lanes.getFirst().sheet();
        for (int segment = 1; segment <= segments; segment += every) {
            double x = LEFT + (segment - 1) * pitch;
            svg.line().open("path").with("class", "grid").with("d", "M" + Picture.place(x, 0) + "V"
                    + Numbers.coordinate(top)).close();
            Picture.text(svg, "ax", x, top + AXIS_HEIGHT - BLOCK, label(sheet, segment));
        }
    }

    private static String label(Sheet sheet, int segment) {
        return switch (sheet.segments().span(segment)) {
            case Span.Time time -> Numbers.clock(time.fromMillis() / MILLIS);
            case Span.Turns turns -> "turn " + turns.first();
        };
    }
}
