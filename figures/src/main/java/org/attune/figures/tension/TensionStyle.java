package org.attune.figures.tension;

import org.attune.figures.chart.ChartStyle;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.Trusted;

/// The style of the pictures of a tension, and what they have in common.
public final class TensionStyle {

    private static final Trusted SHEET = Trusted.beside(TensionStyle.class, "tension.css");

    private TensionStyle() {}

    /// The style sheet. A page that has it has that of [ChartStyle] before it, with fonts and colours.
    public static Trusted sheet() {
        return SHEET;
    }

    /// A picture: what it is called and says, how large it is, and what is drawn.
    ///
    /// @param cssClass its classes
    /// @param width how wide, in units of the drawing
    /// @param height how high
    /// @param title what it is called
    /// @param sentence what it shows, for whoever does not see it
    record Picture(String cssClass, double width, double height, String title, String sentence) {

        /// Draws it for a page.
        String onPage(String anchor, Drawing drawing) {
            return draw(anchor, drawing, false);
        }

        /// Draws it as a file of its own, with its style.
        String alone(Drawing drawing) {
            return draw("picture", drawing, true);
        }

        private String draw(String anchor, Drawing drawing, boolean isAlone) {
            StringBuilder out = new StringBuilder();
            Markup svg = new Markup(out);
            svg.open("svg");
            if (isAlone) {
                svg.with("xmlns", "http://www.w3.org/2000/svg");
            }
            svg.with("class", cssClass)
                    .with("viewBox", "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height))
                    .with("role", "img").with("aria-labelledby", anchor + "-title " + anchor + "-words");
            svg.open("title").with("id", anchor + "-title").text(title).close();
            svg.open("desc").with("id", anchor + "-words").text(sentence).close().line();
            if (isAlone) {
                svg.open("style").verbatim(ChartStyle.sheet()).verbatim(SHEET).close().line();
            }
            drawing.draw(svg);
            svg.close().end();
            return out.toString();
        }
    }

    /// Draws what is inside of a picture.
    interface Drawing {
        void draw(Markup svg);
    }

    static void text(Markup svg, String cssClass, double x, double y, String words) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y).text(words).close();
    }

    static String place(double x, double y) {
        return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
    }
}
