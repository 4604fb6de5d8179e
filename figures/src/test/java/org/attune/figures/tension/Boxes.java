package org.attune.figures.tension;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.figures.chart.Plot;
import org.attune.figures.sample.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Where marks and texts stand in a drawing, as rectangles, with text as large as on a narrow screen.
record Boxes(List<Box> boxes) {

    private static final double LETTER_HEIGHT = 15;
    private static final Pattern DASH = Pattern.compile("M([-\\d.]+) ([-\\d.]+)h12");

    /// A rectangle, and what stands in it.
    record Box(String what, double left, double top, double right, double bottom) {

        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static Boxes of(String svg) {
        Document document = Xml.parse(svg);
        List<Box> boxes = new ArrayList<>();
        for (Element circle : Xml.all(document, "circle")) {
            if (!circle.getAttribute("class").equals("here")) {
                double r = number(circle, "r");
                boxes.add(new Box(circle.getAttribute("class"), number(circle, "cx") - r, number(circle, "cy") - r,
                        number(circle, "cx") + r, number(circle, "cy") + r));
            }
        }
        for (Element dash : Xml.all(document, "path", "seen-dash")) {
            Matcher at = DASH.matcher(dash.getAttribute("d"));
            if (!at.matches()) {
                throw new AssertionError(dash.getAttribute("d"));
            }
            double x = Double.parseDouble(at.group(1));
            double y = Double.parseDouble(at.group(2));
            boxes.add(new Box("dash", x, y - 2, x + 12, y + 2));
        }
        for (Element text : Xml.all(document, "text")) {
            boxes.add(text(text));
        }
        return new Boxes(boxes);
    }

    private static Box text(Element text) {
        double width = text.getTextContent().length() * Plot.NARROW_LETTER_WIDTH;
        List<String> classes = List.of(text.getAttribute("class").split(" "));
        double x = number(text, "x");
        double left = classes.contains("end") ? x - width : classes.contains("mid") ? x - width / 2 : x;
        double y = number(text, "y");
        return new Box(text.getTextContent(), left, y - LETTER_HEIGHT, left + width, y + 1);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /// Pairs that lie upon each other.
    List<String> collisions() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (boxes.get(i).touches(boxes.get(j))) {
                    found.add(boxes.get(i) + " and " + boxes.get(j));
                }
            }
        }
        return found;
    }

    /// What lies outside of the drawing.
    List<Box> outside(double width, double height) {
        return boxes.stream().filter(box -> box.left < 0 || box.top < 0 || box.right > width || box.bottom > height)
                .toList();
    }
}
