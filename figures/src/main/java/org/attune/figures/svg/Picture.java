package org.attune.figures.svg;

import java.util.List;

/// A picture: what it is called and says, how large it is, and what is drawn.
///
/// @param cssClass its classes
/// @param width how wide, in units of the drawing
/// @param height how high
/// @param title what it is called
/// @param sentence what it shows, for whoever does not see it
public record Picture(String cssClass, double width, double height, String title, String sentence) {

    /// Draws what is inside of a picture.
    public interface Drawing {
        void draw(Markup svg);
    }

    /// Draws it for a page, which has its style.
    ///
    /// @param anchor what begins the ids of its title and words; unique on the page
    public String onPage(String anchor, Drawing drawing) {
        return draw(anchor, List.of(), drawing);
    }

    /// Draws it as a file of its own.
    ///
    /// @param sheets its style
    public String alone(List<Trusted> sheets, Drawing drawing) {
        return draw("picture", sheets, drawing);
    }

    private String draw(String anchor, List<Trusted> sheets, Drawing drawing) {
        StringBuilder out = new StringBuilder();
        Markup svg = new Markup(out);
        svg.open("svg");
        if (!sheets.isEmpty()) {
            svg.with("xmlns", "http://www.w3.org/2000/svg");
        }
        svg.with("class", cssClass)
                .with("viewBox", "0 0 " + Numbers.coordinate(width) + " " + Numbers.coordinate(height))
                .with("role", "img").with("aria-labelledby", anchor + "-title " + anchor + "-words");
        svg.open("title").with("id", anchor + "-title").text(title).close();
        svg.open("desc").with("id", anchor + "-words").text(sentence).close().line();
        if (!sheets.isEmpty()) {
            svg.open("style");
            sheets.forEach(svg::verbatim);
            svg.close().line();
        }
        drawing.draw(svg);
        svg.close().end();
        return out.toString();
    }

    /// Writes words into a drawing.
    public static void text(Markup svg, String cssClass, double x, double y, String words) {
        svg.open("text").with("class", cssClass).with("x", x).with("y", y).text(words).close();
    }

    /// A place in a drawing, for the paths in it.
    public static String place(double x, double y) {
        return Numbers.coordinate(x) + " " + Numbers.coordinate(y);
    }
}
